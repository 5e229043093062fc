-- title: Sectors without an agreement
-- answers: In which sectors are there partnerships and no agreement that is signed?
-- param: scheme scheme = "Common scheme" the vocabulary
-- param: level choice(top|all) = all top: without the terms below others
-- param: place place what the partnership targets, or where a party or partner is; a place in it counts too, and a target region that contains it
-- example: --place Canada
WITH covered AS (
  -- a term covers what lies below it, and below the nodes that it means or joins
  SELECT b.ancestor AS sector, b.descendant AS term FROM sector_below AS b
  UNION
  SELECT m.sector_id, b.descendant FROM sector_matches AS m JOIN sector_below AS b ON b.ancestor = m.common_id WHERE m.match IN ('exact', 'part')
),
tagged AS (
  SELECT CASE WHEN a.status IN ('planned', 'initiated') THEN 'to come' ELSE 'agreement' END AS kind, a.id AS record, e.to_id AS term
  FROM edge_agreement_in_sector AS e JOIN agreements AS a ON a.id = e.from_id
  WHERE :place IS NULL OR a.id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE w.ancestor = :place)
  UNION
  SELECT 'story', e.from_id, e.to_id FROM edge_story_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_story_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE w.ancestor = :place)
  UNION
  SELECT 'partnership', e.from_id, e.to_id FROM edge_partnership_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_partnership_targets_place AS p
    WHERE p.to_id IN (SELECT descendant FROM place_below WHERE ancestor = :place)
       OR p.to_id IN (SELECT ancestor FROM place_below WHERE descendant = :place))
)
SELECT s.name AS sector, s.parent,
       count(DISTINCT CASE WHEN t.kind = 'partnership' THEN t.record END) AS partnerships,
       count(DISTINCT CASE WHEN t.kind = 'to come' THEN t.record END) AS agreements_to_come,
       count(DISTINCT CASE WHEN t.kind = 'story' THEN t.record END) AS stories,
       s.slug
FROM sectors AS s
JOIN sector AS n ON n.id = s.id
JOIN covered AS c ON c.sector = s.id
JOIN tagged AS t ON t.term = c.term
WHERE n.scheme = :scheme AND (:level = 'all' OR n.parent IS NULL)
GROUP BY s.id, s.name, s.name_key, s.parent, s.slug
HAVING count(CASE WHEN t.kind = 'partnership' THEN 1 END) > 0 AND count(CASE WHEN t.kind = 'agreement' THEN 1 END) = 0
ORDER BY partnerships DESC, s.name_key, sector, s.slug;
