-- title: An agreement and the roles of a person do not say the same of who was present at its signing
SELECT r.slug, 'names ' || p.name || ' as present; no role of that person has the same office and date' AS finding
FROM agreement_presence AS s
JOIN record AS r ON r.id = s.agreement
JOIN record AS p ON p.id = s.person
WHERE NOT EXISTS (SELECT 1 FROM person_role AS x WHERE x.person = s.person AND x.capacity = 'present at a signing'
                  AND x.about IS s.agreement AND x.role IS s.office AND x.date IS s.date)
UNION ALL
SELECT p.slug, 'role ' || x.position || ', as present at a signing, is told by no agreement'
FROM person_role AS x
JOIN record AS p ON p.id = x.person
WHERE x.capacity = 'present at a signing'
  AND NOT EXISTS (SELECT 1 FROM agreement_presence AS s WHERE s.person = x.person
                  AND s.agreement IS x.about AND s.office IS x.role AND s.date IS x.date)
ORDER BY r.slug, finding
