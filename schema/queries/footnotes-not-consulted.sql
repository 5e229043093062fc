-- title: Footnotes without a day of consultation
-- answers: Which footnotes name something to look up and do not say when that was consulted?
-- param: source source the document with the footnotes
-- example: --source 'D 3.5'
SELECT n.number, n.section, n.cited AS names, n.url, n.cited_slug AS slug
FROM footnotes AS n
JOIN sources AS d ON d.slug = n.source_slug
JOIN source_footnote AS f ON f.source = d.id AND f.number = n.number
WHERE n.consulted IS NULL AND n.type NOT IN ('interview', 'note') -- nobody can look these up
  AND (:source IS NULL OR d.id = :source)
ORDER BY d.slug, f.position, n.number;
