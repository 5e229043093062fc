-- title: Claims against counts
-- answers: Which numbers does a source state that the data can count, and do the two agree?
-- param: show choice(different) different: only where they do not agree
-- example: --show different
SELECT c.name AS claim, c.value AS stated, c.counted, c.counted - c.value AS difference, c.unit, c.slug
FROM claims AS c
WHERE c.counted IS NOT NULL
  AND (:show IS NULL OR c.counted <> c.value)
UNION ALL
SELECT p.name || ' has as many members as it states', p.members_stated, l.listed, l.listed - p.members_stated, 'listed members', p.slug
FROM partnerships AS p
JOIN (SELECT partnership, count(*) AS listed FROM partnership_member GROUP BY partnership) AS l ON l.partnership = p.id
WHERE p.members_stated IS NOT NULL
  AND (:show IS NULL OR l.listed <> p.members_stated)
ORDER BY claim, slug;
