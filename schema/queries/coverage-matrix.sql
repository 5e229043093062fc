-- title: Coverage of sectors
-- answers: How many agreements, partnerships, stories, superclusters and organisations are there in each sector of a scheme?
-- param: scheme scheme = "Common scheme" the vocabulary
-- param: level choice(top|all) = top top: without the terms below others
-- param: place place where a party, a partner, the supercluster or the organisation is, or what the partnership targets
-- example: --place Canada
WITH covered AS (
  -- a term covers what lies below it, and below the nodes that it means or joins
  SELECT b.ancestor AS sector, b.descendant AS term FROM sector_below AS b
  UNION
  SELECT m.sector_id, b.descendant FROM sector_matches AS m JOIN sector_below AS b ON b.ancestor = m.common_id WHERE m.match IN ('exact', 'part')
),
around AS (
  SELECT descendant AS place, 1 AS inside FROM place_below WHERE ancestor = :place
  UNION SELECT ancestor, 0 FROM place_below WHERE descendant = :place AND ancestor <> :place
),
tagged AS (
  SELECT 'agreement' AS kind, e.from_id AS record, e.to_id AS term FROM edge_agreement_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN around AS w ON w.place = p.to_id WHERE p.how = 'party' AND w.inside = 1)
  UNION
  SELECT 'partnership', e.from_id, e.to_id FROM edge_partnership_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_partnership_targets_place AS p JOIN around AS w ON w.place = p.to_id)
  UNION
  SELECT 'story', e.from_id, e.to_id FROM edge_story_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_story_in_place AS p JOIN around AS w ON w.place = p.to_id WHERE w.inside = 1)
  UNION
  SELECT 'supercluster', e.from_id, e.to_id FROM edge_supercluster_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_supercluster_in_place AS p JOIN around AS w ON w.place = p.to_id WHERE w.inside = 1)
  UNION
  SELECT 'organisation', e.from_id, e.to_id FROM edge_organisation_in_sector AS e
  WHERE :place IS NULL OR e.from_id IN (
    SELECT p.from_id FROM edge_organisation_in_place AS p JOIN around AS w ON w.place = p.to_id WHERE w.inside = 1)
)
SELECT s.name AS sector,
       count(DISTINCT CASE WHEN t.kind = 'agreement' THEN t.record END) AS agreements,
       count(DISTINCT CASE WHEN t.kind = 'partnership' THEN t.record END) AS partnerships,
       count(DISTINCT CASE WHEN t.kind = 'story' THEN t.record END) AS stories,
       count(DISTINCT CASE WHEN t.kind = 'supercluster' THEN t.record END) AS superclusters,
       count(DISTINCT CASE WHEN t.kind = 'organisation' THEN t.record END) AS organisations,
       s.slug
FROM sectors AS s
JOIN sector AS n ON n.id = s.id
LEFT JOIN covered AS c ON c.sector = s.id
LEFT JOIN tagged AS t ON t.term = c.term
WHERE n.scheme = :scheme AND (:level = 'all' OR n.parent IS NULL)
GROUP BY s.id, s.name, s.name_key, s.slug, s.position
ORDER BY s.position IS NULL, s.position, s.name_key, sector, s.slug;
