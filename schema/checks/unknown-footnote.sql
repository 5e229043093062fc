-- title: A citation names a footnote that the source does not list
SELECT DISTINCT r.slug, 'cites footnote ' || c.footnote || ' of ' || s.name || ', which lists no such footnote' AS finding
FROM citation AS c
JOIN record AS r ON r.id = c.record
JOIN record AS s ON s.id = c.source
WHERE c.footnote IS NOT NULL
  AND EXISTS (SELECT 1 FROM source_footnote AS any_footnote WHERE any_footnote.source = c.source)
  AND NOT EXISTS (SELECT 1 FROM source_footnote AS named WHERE named.source = c.source AND named.number = c.footnote)
ORDER BY r.slug, finding;
