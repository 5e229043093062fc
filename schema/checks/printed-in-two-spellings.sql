-- title: A record is printed in two spellings that are nearly the same word
-- Two names of one word each, of which one becomes the other when at most two letters in one place are put in, left
-- out or changed, and both stand in quotes. Sectors are called by common words, with plurals, and are left out.
WITH RECURSIVE
  cut (at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM cut WHERE at < 60),
  spelling AS (
    SELECT n.record, n.text, min(n.key) AS word
    FROM name AS n JOIN record AS r ON r.id = n.record
    WHERE n.form IN ('name', 'variant') AND instr(n.key, ' ') = 0 AND length(n.key) BETWEEN 6 AND 60 AND r.kind <> 'sector'
    GROUP BY n.record, n.text
  )
SELECT r.slug, 'is printed as ' || a.text || ' and as ' || b.text AS finding
FROM spelling AS a
JOIN spelling AS b ON b.record = a.record AND length(b.word) - length(a.word) BETWEEN 0 AND 2
JOIN record AS r ON r.id = a.record
WHERE (length(a.word) < length(b.word) OR a.word < b.word)
  AND EXISTS (SELECT 1 FROM cut
              WHERE substr(a.word, 1, at) || substr(a.word, at + 3 - length(b.word) + length(a.word)) =
                    substr(b.word, 1, at) || substr(b.word, at + 3))
  AND EXISTS (SELECT 1 FROM citation AS c WHERE instr(c.quote, b.text) > 0)
  AND EXISTS (SELECT 1 FROM citation AS c WHERE instr(replace(c.quote, b.text, ''), a.text) > 0)
ORDER BY r.slug, a.text, b.text;
