-- title: Sources by use
-- answers: On which sources do most facts rest, directly or through a footnote?
-- param: type choice(sources.type) what sort of source it is
-- example: --type interview
WITH used AS (
  SELECT source AS slug, slug AS record, 'itself' AS how FROM citations
  UNION ALL
  SELECT footnote_source, slug, 'footnote' FROM citations WHERE footnote_source IS NOT NULL
)
SELECT s.name AS source, s.type, count(u.record) AS citations, count(DISTINCT u.record) AS records,
       count(CASE WHEN u.how = 'footnote' THEN 1 END) AS through_footnotes, s.published, s.slug
FROM sources AS s
LEFT JOIN used AS u ON u.slug = s.slug
WHERE :type IS NULL OR s.type = :type
GROUP BY s.slug, s.name, s.name_key, s.type, s.published
ORDER BY citations DESC, s.name_key, source, s.slug;
