-- title: The domain of a supercluster is none of the sectors among which it is said to be chosen
-- A claim about a list of sectors says so, with the list of domains as the other record. Digital technology is digital
-- industries, since both match one node of the common scheme; a part of a sector is not the sector.
SELECT r.slug,
       'its domain ' || d.name || ' is none of ' || l.name ||
       coalesce(', only a part of ' || (SELECT group_concat(name, ' and ') FROM (
         SELECT pr.name FROM sector AS p JOIN record AS pr ON pr.id = p.id JOIN sector_closure AS w ON w.ancestor = p.id AND w.descendant = s.sector
         WHERE p.scheme = c.about ORDER BY p.position)), ', and lies in none') AS finding
FROM supercluster AS s
JOIN sector AS domain ON domain.id = s.sector
JOIN claim AS c ON c.other = domain.scheme AND c.measure = 'sectors of scheme'
JOIN record AS r ON r.id = s.id
JOIN record AS d ON d.id = s.sector
JOIN record AS l ON l.id = c.about
WHERE NOT EXISTS (SELECT 1 FROM sector AS p
                  JOIN sector_closure AS down ON down.ancestor = p.id AND down.descendant = s.sector
                  JOIN sector_closure AS up ON up.ancestor = s.sector AND up.descendant = p.id
                  WHERE p.scheme = c.about)
ORDER BY r.slug, l.slug;
