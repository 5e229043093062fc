-- title: Agreements with an end
-- answers: Which agreements run out, or have run out, in a period?
-- param: since date the first day of the period
-- param: until date the last day of the period
-- param: place place where one of the parties is
-- example: --since 2019-01 --until 2019-12
-- cites: until
SELECT a.until, a.name AS agreement, a.type, a.status, a.signed, a.countries, a.slug
FROM agreements AS a
JOIN agreement AS t ON t.id = a.id
WHERE a.until IS NOT NULL
  AND (:since_first IS NULL OR t.until_last >= :since_first)
  AND (:until_last IS NULL OR t.until_first <= :until_last)
  AND (:place IS NULL OR a.id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE p.how = 'party' AND w.ancestor = :place))
ORDER BY t.until_last, a.name_key, agreement, a.slug;
