-- title: Partnerships by target
-- answers: Which partnerships target a place, a place in it or a region that contains it, how strongly and on what condition?
-- param: place place the place
-- param: sector sector what they work in, with what lies below it
-- param: strength choice(partnership_targets.strength) named: called a target; activity: visits, missions or talks only
-- example: --place Canada --sector cleantech
-- cites: targets
SELECT t.place AS target, p.name AS partnership, t.strength, t.condition, p.launched, p.slug
FROM partnership_targets AS t
JOIN partnerships AS p ON p.slug = t.partnership_slug
JOIN places AS w ON w.slug = t.place_slug
WHERE (:place IS NULL
    OR w.id IN (SELECT descendant FROM place_below WHERE ancestor = :place)
    OR w.id IN (SELECT ancestor FROM place_below WHERE descendant = :place))
  AND (:sector IS NULL OR p.id IN (
    SELECT e.from_id FROM edge_partnership_in_sector AS e JOIN sector_below AS b ON b.descendant = e.to_id WHERE b.ancestor = :sector))
  AND (:strength IS NULL OR t.strength = :strength)
ORDER BY w.name_key, target, t.strength DESC, p.name_key, partnership, p.slug;
