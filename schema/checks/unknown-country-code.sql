-- title: A stated country code is neither an ISO code nor in the table of stated codes
SELECT r.slug, o.name || ' bears ' || m.country_stated || '; ' || meant.name || ' is meant' AS finding
FROM partnership_member AS m
JOIN record AS r ON r.id = m.partnership
JOIN record AS o ON o.id = m.organisation
JOIN record AS meant ON meant.id = m.country
WHERE m.country_stated IS NOT NULL AND length(m.country_stated) <= 3
  AND NOT EXISTS (SELECT 1 FROM name AS n WHERE n.text = m.country_stated AND n.form IN ('code', 'stated code'))
ORDER BY r.slug, m.position;
