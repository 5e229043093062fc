-- title: What comes from elsewhere
-- answers: Which facts come from outside the curated source, from where, and why were they added?
-- param: kind choice(citations.kind) of which kind of record; without it the reference data on places, sectors and sources is left out
-- example: --kind organisation
SELECT c.kind, c.name, c.field, c.source_title AS source, c.reason, c.slug
FROM citations AS c
WHERE c.basis = 'external'
  AND (:kind IS NULL OR c.kind = :kind)
  AND (:kind IS NOT NULL OR c.kind NOT IN ('place', 'scheme', 'sector', 'source'))
ORDER BY c.kind, c.name, c.slug, c.position, c.field, c.item, source;
