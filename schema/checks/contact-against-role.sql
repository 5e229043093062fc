-- title: A contact and the contact roles of its person do not say the same
SELECT r.slug, 'no role of ' || p.name || ' as a contact has the same organisation, function and subject' AS finding
FROM contact AS c
JOIN record AS r ON r.id = c.id
JOIN record AS p ON p.id = c.person
WHERE NOT EXISTS (SELECT 1 FROM person_role AS x WHERE x.person = c.person AND x.capacity = 'contact'
                  AND x.organisation IS c.organisation AND x.role IS c.role AND x.about IS c.about)
UNION ALL
SELECT p.slug, 'role ' || x.position || ', as a contact, is the role of no contact'
FROM person_role AS x
JOIN record AS p ON p.id = x.person
WHERE x.capacity = 'contact'
  AND NOT EXISTS (SELECT 1 FROM contact AS c WHERE c.person = x.person
                  AND c.organisation IS x.organisation AND c.role IS x.role AND c.about IS x.about)
ORDER BY r.slug, finding
