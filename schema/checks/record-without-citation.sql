-- title: A record has no citation
SELECT r.slug, 'the ' || r.kind || ' ' || r.name || ' has no citation' AS finding
FROM record AS r
WHERE NOT EXISTS (SELECT 1 FROM citation AS c WHERE c.record = r.id)
ORDER BY r.slug;
