-- title: A member of a network is in none of the places where its members are said to be
SELECT r.slug, m.name || ' is in ' || p.name || ', which lies in none of the places that are stated' AS finding
FROM organisation_network_member AS n
JOIN organisation AS o ON o.id = n.member
JOIN record AS r ON r.id = n.organisation
JOIN record AS m ON m.id = n.member
JOIN record AS p ON p.id = coalesce(n.place, o.place)
WHERE EXISTS (SELECT 1 FROM organisation_region AS stated WHERE stated.organisation = n.organisation)
  AND NOT EXISTS (SELECT 1 FROM organisation_region AS stated
                  JOIN place_closure AS w ON w.ancestor = stated.place AND w.descendant = p.id
                  WHERE stated.organisation = n.organisation)
ORDER BY r.slug, n.position;
