-- title: The country that an entry is taken for is contradicted by the organisation's name, home or other entries
-- So a code that is valid and wrong shows before anybody has decided what it means: IR beside Geoscience Ireland. A word
-- of the name counts if it names a place or is its adjective. A name that several places share speaks for all their
-- countries, and a name with words for several countries for each of them. A translation that is a word in the name of
-- another place (Island, which is Iceland in German) says nothing. A name without such a word, of an organisation that
-- stands nowhere else, tells nothing: its code is taken as it is.
WITH
  country_of (place, country) AS MATERIALIZED (
    SELECT w.descendant, w.ancestor FROM place_closure AS w JOIN place AS p ON p.id = w.ancestor AND p.type = 'country'
  ),
  entry (record, position, organisation, place, stated) AS (
    SELECT partnership, position, organisation, country, country_stated FROM partnership_member WHERE country IS NOT NULL
    UNION ALL SELECT story, position, partner, country, country_stated FROM story_partner WHERE country IS NOT NULL
    UNION ALL SELECT organisation, position, member, place, place_stated FROM organisation_network_member WHERE place IS NOT NULL
    UNION ALL SELECT id, 0, id, place, place_stated FROM organisation WHERE place IS NOT NULL
  ),
  said_by_name (organisation, place) AS MATERIALIZED (
    SELECT DISTINCT o.id, n.record
    FROM organisation AS o
    JOIN name_token AS t ON t.record = o.id
    CROSS JOIN name AS n ON (n.key = t.token OR (n.key > t.token || ' ' AND n.key < t.token || '!')) AND length(n.key) > 3
    JOIN place AS p ON p.id = n.record
    WHERE n.form IN ('name', 'variant', 'former', 'translation', 'adjective')
      AND EXISTS (SELECT 1 FROM name AS own WHERE own.record = o.id AND instr(' ' || own.key || ' ', ' ' || n.key || ' ') > 0)
      AND NOT (n.form = 'translation' AND EXISTS (
            SELECT 1 FROM place AS q JOIN record AS qr ON qr.id = q.id
            WHERE q.id <> p.id AND instr(' ' || qr.name_key || ' ', ' ' || n.key || ' ') > 0))
  ),
  said (record, position, witness, country) AS MATERIALIZED (
    SELECT e.record, e.position, 'its name', c.country
    FROM entry AS e JOIN said_by_name AS s ON s.organisation = e.organisation JOIN country_of AS c ON c.place = s.place
    UNION
    SELECT e.record, e.position, CASE WHEN other.record = other.organisation THEN 'its record' ELSE w.name END, c.country
    FROM entry AS e
    JOIN entry AS other ON other.organisation = e.organisation AND (other.record <> e.record OR other.position <> e.position)
    JOIN record AS w ON w.id = other.record
    JOIN country_of AS c ON c.place = other.place
    WHERE e.record <> e.organisation -- what is wrong is told of the entry, not of the home once more
  )
SELECT r.slug,
       o.name || coalesce(' bears ' || e.stated || ' and', '') || ' is taken for ' || p.name || '; ' || s.witness || ' says ' ||
       group_concat(c.name, ' and ') AS finding
FROM entry AS e
JOIN said AS s ON s.record = e.record AND s.position = e.position
JOIN record AS r ON r.id = e.record
JOIN record AS o ON o.id = e.organisation
JOIN record AS p ON p.id = e.place
JOIN record AS c ON c.id = s.country
WHERE EXISTS (SELECT 1 FROM country_of AS k WHERE k.place = e.place)
GROUP BY e.record, e.position, s.witness
HAVING sum(EXISTS (SELECT 1 FROM country_of AS k WHERE k.place = e.place AND k.country = s.country)) = 0
ORDER BY r.slug, e.position, finding;
