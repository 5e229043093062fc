-- title: A stated country code is neither an ISO code nor in the table of stated codes
-- A code beside the home of an organisation is not told once more where a list prints it.
WITH
  listed (record, position, organisation, place, stated) AS (
    SELECT partnership, position, organisation, country, country_stated FROM partnership_member
    UNION ALL SELECT story, position, partner, country, country_stated FROM story_partner
    UNION ALL SELECT organisation, position, member, place, place_stated FROM organisation_network_member
  ),
  entry (record, position, organisation, place, stated) AS (
    SELECT * FROM listed
    UNION ALL
    SELECT id, 0, id, place, place_stated FROM organisation AS o
    WHERE NOT EXISTS (SELECT 1 FROM listed AS l WHERE l.organisation = o.id AND l.stated = o.place_stated)
  )
SELECT r.slug, o.name || ' bears ' || e.stated || '; ' || meant.name || ' is meant' AS finding
FROM entry AS e
JOIN record AS r ON r.id = e.record
JOIN record AS o ON o.id = e.organisation
JOIN record AS meant ON meant.id = e.place
WHERE length(e.stated) <= 3
  AND NOT EXISTS (SELECT 1 FROM name AS n WHERE n.text = e.stated AND n.form IN ('code', 'stated code'))
ORDER BY r.slug, e.position;
