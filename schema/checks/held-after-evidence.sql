-- title: An engagement is told as held by evidence that is older than it
SELECT DISTINCT r.slug, 'is told as held in ' || e.date || '; ' || n.name || ' is of ' || s.published AS finding
FROM engagement AS e
JOIN record AS r ON r.id = e.id
JOIN citation AS c ON c.record = e.id
JOIN source_footnote AS f ON f.source = c.source AND f.number = c.footnote
JOIN source AS s ON s.id = f.cited
JOIN record AS n ON n.id = f.cited
WHERE e.status = 'held' AND s.published_last < e.date_first
ORDER BY r.slug, finding;
