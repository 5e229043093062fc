-- title: Recommendations
-- answers: What does a source advise, whom, and how strongly?
-- param: strength choice(should|could|might) the verb of the source
-- example: --strength should
SELECT r.strength, r.addressee, r.about, r.text, r.slug
FROM recommendations AS r
WHERE :strength IS NULL OR r.strength = :strength
ORDER BY CASE r.strength WHEN 'should' THEN 1 WHEN 'could' THEN 2 ELSE 3 END, r.addressee IS NULL, r.addressee, r.text, r.slug;
