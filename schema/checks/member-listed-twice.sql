-- title: A partnership lists the same organisation twice
SELECT r.slug, o.name || ' is listed as ' || group_concat(m.organisation_stated, ' and as ') AS finding
FROM partnership_member AS m
JOIN record AS r ON r.id = m.partnership
JOIN record AS o ON o.id = m.organisation
GROUP BY m.partnership, m.organisation
HAVING count(*) > 1
ORDER BY r.slug, o.name_key;
