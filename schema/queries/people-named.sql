-- title: People and their roles
-- answers: Whom does a source name, in which capacity, for which organisation and on what occasion?
-- param: capacity choice(person_roles.capacity) in which it names them
-- param: organisation organisation for whom they act
-- example: --capacity interviewee
SELECT p.person, p.capacity, p.role, p.organisation, p.about, p.date, p.person_slug AS slug
FROM person_roles AS p
LEFT JOIN organisations AS o ON o.slug = p.organisation_slug
WHERE (:capacity IS NULL OR p.capacity = :capacity)
  AND (:organisation IS NULL OR o.id = :organisation)
ORDER BY p.person, p.capacity, p.role, p.about, p.date, slug;
