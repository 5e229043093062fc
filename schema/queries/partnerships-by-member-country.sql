-- title: Partnerships by country of their members
-- answers: From which countries do the members of partnerships come, and who are they?
-- param: place place where the member is
-- param: partnership partnership of which it is a member
-- example: --place Belgium
-- cites: members
SELECT c.name AS country, p.name AS partnership, o.name AS member, o.place, p.slug
FROM edge_partnership_has_member AS m
JOIN partnerships AS p ON p.id = m.from_id
JOIN organisations AS o ON o.id = m.to_id
JOIN edge_organisation_in_place AS e ON e.from_id = o.id
JOIN place_below AS w ON w.descendant = e.to_id
JOIN countries AS c ON c.id = w.ancestor
WHERE (:place IS NULL OR e.to_id IN (SELECT descendant FROM place_below WHERE ancestor = :place))
  AND (:partnership IS NULL OR p.id = :partnership)
GROUP BY c.id, c.name, c.name_key, p.id, p.name, p.name_key, o.id, o.name, o.name_key, o.place, p.slug
ORDER BY c.name_key, country, p.name_key, partnership, o.name_key, member, p.slug;
