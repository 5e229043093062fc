-- The names of a record that others are compared with, folded and as written.
SELECT r.slug, r.name, r.kind, n.key, n.text
FROM name AS n JOIN name_form AS f ON f.form = n.form JOIN record AS r ON r.id = n.record
WHERE n.record = ?1 AND f.near = 1
ORDER BY n.form <> 'name', n.key, n.text
