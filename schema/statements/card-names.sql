-- What a record is called besides its name, by the seed field that lists it.
SELECT DISTINCT f.field, n.text
FROM name AS n
JOIN name_form AS f ON f.form = n.form
WHERE n.record = ?1 AND n.form <> 'name'
ORDER BY f.field, n.text
