-- title: Members of networks
-- answers: Who belongs to a network, where, and who leads it, as far as the source names them?
-- param: network network the network
-- param: place place where the member is
-- example: --network 'International Cleantech Network'
SELECT n.name AS network, m.name AS member, m.place, m.country, CASE x.lead WHEN 1 THEN 'lead' ELSE 'member' END AS part, m.slug
FROM organisation_network_member AS x
JOIN organisations AS n ON n.id = x.organisation
JOIN organisations AS m ON m.id = x.member
WHERE (:network IS NULL OR n.id = :network)
  AND (:place IS NULL OR m.id IN (
    SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
ORDER BY n.name_key, network, x.position, member, m.slug;
