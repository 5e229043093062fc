-- title: Members in common
-- answers: Which organisations belong to two partnerships or networks, or to more?
-- param: partnership partnership a partnership to which they belong
-- param: network network a network to which they belong
-- example: --partnership ELBE
WITH belongs AS (
  SELECT from_id AS organisation, to_id AS whole FROM edge_organisation_member_of_partnership
  UNION SELECT from_id, to_id FROM edge_organisation_in_network
)
SELECT o.name AS organisation, o.country, a.name AS member_of, b.name AS also_of, o.slug
FROM belongs AS x
JOIN belongs AS y ON y.organisation = x.organisation AND y.whole <> x.whole
JOIN organisations AS o ON o.id = x.organisation
JOIN record AS a ON a.id = x.whole
JOIN record AS b ON b.id = y.whole
WHERE (:partnership IS NULL OR x.whole = :partnership)
  AND (:network IS NULL OR x.whole = :network)
  AND (:partnership IS NOT NULL OR :network IS NOT NULL OR a.name_key < b.name_key) -- else each pair once
ORDER BY o.name_key, organisation, member_of, also_of, o.slug;
