-- title: Whom to call
-- answers: Who is given as a contact, at which organisation, for what, and when was that last printed?
-- param: organisation organisation where
-- param: place place where the organisation is
-- example: --place Belgium
SELECT c.person, c.organisation, c.role, c.phone, c.email, c.about, c.last_seen, c.slug
FROM contacts AS c
JOIN organisations AS o ON o.slug = c.organisation_slug
WHERE (:organisation IS NULL OR o.id = :organisation)
  AND (:place IS NULL OR o.id IN (
    SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
ORDER BY c.organisation, c.person, c.slug;
