-- title: What is inferred
-- answers: Which facts does the source not print, though they follow from it, and why are they believed?
-- param: kind choice(citations.kind) of which kind of record
-- example: --kind agreement
SELECT c.kind, c.name, c.field, c.item, c.reason, c.slug
FROM citations AS c
WHERE c.basis = 'inferred'
  AND (:kind IS NULL OR c.kind = :kind)
  AND (:kind IS NOT NULL OR c.kind NOT IN ('identity', 'note')) -- judgements are no facts of the source
ORDER BY c.kind, c.name, c.slug, c.position, c.field, c.item, c.reason;
