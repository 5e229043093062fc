-- title: What rests on interviews
-- answers: Which records are told on the word of somebody who was interviewed, of whom, and with how many citations?
-- param: interview source the interview
-- param: kind choice(citations.kind) of which kind of record
-- example: --interview 'Interview with Emmanuelle Piron'
SELECT i.name AS interview, i.published AS date, c.kind, c.name, count(*) AS citations, min(c.footnote) AS footnote, c.slug
FROM citations AS c
JOIN sources AS i ON i.slug = coalesce(c.footnote_source, c.source) AND i.type = 'interview'
WHERE c.kind NOT IN ('note', 'person', 'source') -- these tell of the interview itself
  AND (:interview IS NULL OR i.id = :interview)
  AND (:kind IS NULL OR c.kind = :kind)
GROUP BY i.slug, i.name, i.published, c.kind, c.name, c.slug
ORDER BY date, interview, c.kind, c.name, c.slug;
