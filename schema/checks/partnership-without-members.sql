-- title: A partnership lists no members
SELECT r.slug, coalesce('says ' || p.members_stated || ' members', 'states no number of members') || ' and lists none' AS finding
FROM partnership AS p
JOIN record AS r ON r.id = p.id
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE m.partnership = p.id)
ORDER BY r.slug;
