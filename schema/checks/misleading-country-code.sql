-- title: A stated country code is the code of another country than the one that is meant
SELECT r.slug, o.name || ' bears ' || m.country_stated || ', the code of ' || other.name || '; ' || meant.name || ' is meant' AS finding
FROM partnership_member AS m
JOIN record AS r ON r.id = m.partnership
JOIN record AS o ON o.id = m.organisation
JOIN record AS meant ON meant.id = m.country
JOIN name AS n ON n.text = m.country_stated AND n.form = 'code' AND n.record <> m.country
JOIN record AS other ON other.id = n.record
ORDER BY r.slug, m.position;
