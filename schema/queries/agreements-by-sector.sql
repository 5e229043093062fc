-- title: Agreements by sector
-- answers: Which agreements belong to a sector, each under its nodes of the common scheme?
-- param: sector sector the sector, with what lies below it
-- param: place place where one of the parties is
-- param: status choice(agreements.status) how far it has come
-- example: --sector aerospace --place Canada
-- cites: sectors
WITH node AS (
  SELECT sector_id AS sector, common_id AS common FROM sector_matches WHERE match IN ('exact', 'narrower', 'part') AND scheme <> 'Common scheme'
  UNION SELECT id, id FROM sectors WHERE scheme = 'Common scheme'
)
SELECT c.name AS sector, a.name AS agreement, a.type, a.status, a.signed, a.countries, a.slug
FROM agreements AS a
JOIN edge_agreement_in_sector AS e ON e.from_id = a.id
JOIN node AS n ON n.sector = e.to_id
JOIN sectors AS c ON c.id = n.common
WHERE (:sector IS NULL OR e.to_id IN (SELECT descendant FROM sector_below WHERE ancestor = :sector))
  AND (:place IS NULL OR a.id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE p.how = 'party' AND w.ancestor = :place))
  AND (:status IS NULL OR a.status = :status)
GROUP BY c.id, c.name, c.name_key, a.id, a.name, a.name_key, a.type, a.status, a.signed, a.countries, a.slug
ORDER BY c.name_key, sector, a.name_key, agreement, a.slug;
