-- title: Encounters to come
-- answers: Which visits, missions, meetings and other encounters are planned, and which does the source say have not yet been?
-- param: place place where it happens or what it is meant for
-- param: partnership partnership who takes part
-- example: --place Canada
SELECT e.date, e.name AS engagement, e.type, e.status, e.purpose, e.slug
FROM engagements AS e
WHERE e.status IN ('planned', 'not yet')
  AND (:place IS NULL OR e.id IN (
    SELECT x.from_id FROM (SELECT from_id, to_id FROM edge_engagement_in_place UNION SELECT from_id, to_id FROM edge_engagement_targets_place) AS x
    JOIN place_below AS w ON w.descendant = x.to_id WHERE w.ancestor = :place))
  AND (:partnership IS NULL OR e.id IN (SELECT from_id FROM edge_engagement_of_partnership WHERE to_id = :partnership))
ORDER BY e.date IS NULL, e.date, e.name_key, engagement, e.slug;
