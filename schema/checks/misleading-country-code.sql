-- title: A stated country code is the code of another country than the one that is meant
-- A code that the table of stated codes knows for the country that is meant does not mislead. A code beside the home of
-- an organisation is not told once more where a list prints it.
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
SELECT r.slug, o.name || ' bears ' || e.stated || ', the code of ' || other.name || '; ' || meant.name || ' is meant' AS finding
FROM entry AS e
JOIN record AS r ON r.id = e.record
JOIN record AS o ON o.id = e.organisation
JOIN record AS meant ON meant.id = e.place
JOIN name AS n ON n.text = e.stated AND n.form = 'code'
JOIN record AS other ON other.id = n.record
WHERE NOT EXISTS (SELECT 1 FROM place_closure AS w WHERE w.ancestor = n.record AND w.descendant = e.place)
  AND NOT EXISTS (SELECT 1 FROM place_closure AS w JOIN name AS s ON s.record = w.ancestor
                  WHERE w.descendant = e.place AND s.text = e.stated AND s.form IN ('code', 'stated code'))
ORDER BY r.slug, e.position;
