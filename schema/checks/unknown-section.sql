-- title: A citation names a section that the source does not list
SELECT DISTINCT r.slug, 'cites §' || c.section || ' of ' || s.name || ', which lists no such section' AS finding
FROM citation AS c
JOIN record AS r ON r.id = c.record
JOIN record AS s ON s.id = c.source
WHERE c.section IS NOT NULL
  AND EXISTS (SELECT 1 FROM source_section AS any_section WHERE any_section.source = c.source)
  AND NOT EXISTS (SELECT 1 FROM source_section AS named WHERE named.source = c.source AND named.number = c.section)
ORDER BY r.slug, finding;
