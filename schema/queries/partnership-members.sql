-- title: Members of partnerships as printed
-- answers: Who is listed as a member of a partnership, in printed order, under which name and code?
-- param: partnership partnership the partnership
-- example: --partnership 'GEO-ENERGY Europe'
-- cites: members
SELECT m.partnership, m.position, m.organisation, m.organisation_stated AS printed, m.country, m.country_stated AS code, m.organisation_slug AS slug
FROM partnership_members AS m
JOIN partnerships AS p ON p.slug = m.partnership_slug
WHERE :partnership IS NULL OR p.id = :partnership
ORDER BY p.name_key, m.partnership, m.position;
