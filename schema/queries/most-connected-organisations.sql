-- title: The best connected organisations
-- answers: Which organisations take part in most agreements, partnerships, networks, encounters and stories?
-- param: place place where it is
-- param: most integer = 10 how many rows
-- example: --place Canada --most 5
WITH link AS (
  SELECT organisation, agreement AS record, 'agreement' AS kind FROM agreement_organisation WHERE how = 'party'
  UNION SELECT from_id, to_id, 'agreement' FROM edge_organisation_supports_agreement
  UNION SELECT organisation, partnership, 'partnership' FROM partnership_member
  UNION SELECT member, organisation, 'network' FROM organisation_network_member
  UNION SELECT from_id, to_id, 'engagement' FROM edge_organisation_in_engagement
  UNION SELECT from_id, to_id, 'story' FROM edge_organisation_in_story
)
SELECT o.name AS organisation, o.country, count(*) AS links,
       count(CASE WHEN l.kind = 'agreement' THEN 1 END) AS agreements, -- also those that it supports
       count(CASE WHEN l.kind IN ('partnership', 'network') THEN 1 END) AS memberships,
       count(CASE WHEN l.kind = 'engagement' THEN 1 END) AS engagements,
       count(CASE WHEN l.kind = 'story' THEN 1 END) AS stories,
       o.slug
FROM organisations AS o
JOIN link AS l ON l.organisation = o.id
WHERE :place IS NULL OR o.id IN (
  SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place)
GROUP BY o.id, o.name, o.name_key, o.country, o.slug
ORDER BY links DESC, agreements DESC, o.name_key, organisation, o.slug
LIMIT :most;
