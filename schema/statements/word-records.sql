-- Which records of a kind have a word in one of their names, at most ?3.
SELECT t.record
FROM name_token AS t JOIN record AS r ON r.id = t.record
WHERE t.token = ?1 AND r.kind = ?2
LIMIT ?3
