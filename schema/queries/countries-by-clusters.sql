-- title: Countries by number of clusters
-- answers: How many clusters does each country have, and in how many partnerships and agreements are they?
-- param: place place the region or union in which the country lies
-- example: --place 'European Union'
SELECT p.name AS country, p.code,
       count(DISTINCT c.id) AS clusters,
       count(DISTINCT m.to_id) AS partnerships,
       count(DISTINCT a.to_id) AS agreements,
       p.slug
FROM countries AS p
JOIN place_below AS w ON w.ancestor = p.id
JOIN edge_organisation_in_place AS e ON e.to_id = w.descendant
JOIN clusters AS c ON c.id = e.from_id
LEFT JOIN edge_organisation_member_of_partnership AS m ON m.from_id = c.id
LEFT JOIN edge_organisation_has_agreement AS a ON a.from_id = c.id
WHERE :place IS NULL OR p.id IN (SELECT descendant FROM place_below WHERE ancestor = :place)
GROUP BY p.id, p.name, p.name_key, p.code, p.slug
ORDER BY clusters DESC, partnerships DESC, p.name_key, country, p.slug;
