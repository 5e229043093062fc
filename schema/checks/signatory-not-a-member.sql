-- title: A party signs for a partnership whose list of members does not name it
SELECT r.slug, o.name || ' signs for ' || p.name || ', which does not list it as a member' AS finding
FROM agreement_party AS a
JOIN record AS r ON r.id = a.agreement
JOIN record AS o ON o.id = a.party
JOIN record AS p ON p.id = a.on_behalf_of
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE m.partnership = a.on_behalf_of AND m.organisation = a.party)
ORDER BY r.slug, a.position;
