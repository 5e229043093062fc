-- title: Clusters by country
-- answers: Which clusters are there in each country, and in how many agreements, partnerships and networks are they?
-- param: place place where it is
-- param: sector sector what the source states that it works in, with what lies below it
-- example: --place Spain
-- cites: place
SELECT c.country, c.name AS cluster, c.place,
       (SELECT count(*) FROM edge_organisation_has_agreement AS e WHERE e.from_id = c.id) AS agreements,
       (SELECT count(DISTINCT e.to_id) FROM edge_organisation_member_of_partnership AS e WHERE e.from_id = c.id) AS partnerships,
       (SELECT count(*) FROM edge_organisation_in_network AS e WHERE e.from_id = c.id) AS networks,
       c.slug
FROM clusters AS c
WHERE (:place IS NULL OR c.id IN (
    SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
  AND (:sector IS NULL OR c.id IN (
    SELECT e.from_id FROM edge_organisation_in_sector AS e JOIN sector_below AS b ON b.descendant = e.to_id WHERE b.ancestor = :sector))
ORDER BY c.country IS NULL, c.country, c.name_key, cluster, c.slug;
