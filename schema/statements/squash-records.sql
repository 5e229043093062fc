-- Which records of a kind have a name that is the same without spaces, small words and legal forms.
SELECT s.record, s.key, min(n.text)
FROM name_squash AS s
JOIN record AS r ON r.id = s.record
JOIN name AS n ON n.key = s.key AND n.record = s.record
WHERE s.squash = ?1 AND r.kind = ?2
GROUP BY s.record, s.key
ORDER BY s.record, s.key
