-- title: A partnership lists another number of members than the source says it has
SELECT r.slug, 'says ' || p.members_stated || ' members, lists ' || count(m.position) AS finding
FROM partnership AS p
JOIN record AS r ON r.id = p.id
LEFT JOIN partnership_member AS m ON m.partnership = p.id
WHERE p.members_stated IS NOT NULL AND p.members_listed <> 'none'
GROUP BY p.id
HAVING count(m.position) <> p.members_stated
ORDER BY r.slug;
