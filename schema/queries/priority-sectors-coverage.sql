-- title: Coverage of priority sectors, by name
-- answers: Which agreements, partnerships, stories and superclusters answer to each priority sector of a country?
-- param: scheme scheme = "Canada's priority sectors" the list of priorities
-- param: kind choice(agreement|partnership|story|supercluster) what answers to it
-- example: --kind partnership
WITH covered AS (
  -- a term covers what lies below it, and below the nodes that it means or joins
  SELECT b.ancestor AS sector, b.descendant AS term FROM sector_below AS b
  UNION
  SELECT m.sector_id, b.descendant FROM sector_matches AS m JOIN sector_below AS b ON b.ancestor = m.common_id WHERE m.match IN ('exact', 'part')
),
tagged AS (
  SELECT 'agreement' AS kind, from_id AS record, to_id AS term FROM edge_agreement_in_sector
  UNION SELECT 'partnership', from_id, to_id FROM edge_partnership_in_sector
  UNION SELECT 'story', from_id, to_id FROM edge_story_in_sector
  UNION SELECT 'supercluster', from_id, to_id FROM edge_supercluster_in_sector
),
answering AS (
  SELECT DISTINCT c.sector, t.kind, t.record FROM covered AS c JOIN tagged AS t ON t.term = c.term WHERE :kind IS NULL OR t.kind = :kind
)
SELECT s.name AS sector, a.kind, r.name, g.status, r.slug -- a sector that nothing answers to stands with its name alone
FROM sectors AS s
JOIN sector AS n ON n.id = s.id
LEFT JOIN answering AS a ON a.sector = s.id
LEFT JOIN record AS r ON r.id = a.record
LEFT JOIN agreements AS g ON g.id = a.record
WHERE n.scheme = :scheme
ORDER BY s.position IS NULL, s.position, sector, a.kind, r.name_key, r.name, r.slug;
