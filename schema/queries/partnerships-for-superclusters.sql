-- title: Partnerships for the superclusters
-- answers: Which partnerships work in the domain of each supercluster?
-- param: supercluster supercluster the supercluster
-- example: --supercluster 'Digital technology supercluster'
WITH covered AS (
  -- a term covers what lies below it, and below the nodes that it means or joins
  SELECT b.ancestor AS sector, b.descendant AS term FROM sector_below AS b
  UNION
  SELECT m.sector_id, b.descendant FROM sector_matches AS m JOIN sector_below AS b ON b.ancestor = m.common_id WHERE m.match IN ('exact', 'part')
),
working AS (
  SELECT DISTINCT d.from_id AS supercluster, e.from_id AS partnership
  FROM edge_supercluster_in_sector AS d JOIN covered AS c ON c.sector = d.to_id JOIN edge_partnership_in_sector AS e ON e.to_id = c.term
)
SELECT s.name AS supercluster, p.name AS partnership, p.targets, p.slug
FROM superclusters AS s
LEFT JOIN working AS w ON w.supercluster = s.id
LEFT JOIN partnerships AS p ON p.id = w.partnership
WHERE :supercluster IS NULL OR s.id = :supercluster
ORDER BY s.position, supercluster, p.name_key, partnership, p.slug;
