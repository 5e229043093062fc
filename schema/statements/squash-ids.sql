-- Which records of a kind have a name that is this text without spaces, at most ?3.
SELECT DISTINCT s.record
FROM name_squash AS s JOIN record AS r ON r.id = s.record
WHERE s.squash = ?1 AND r.kind = ?2
LIMIT ?3
