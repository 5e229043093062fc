-- title: Organisations without a link
-- answers: Which organisations are named, and neither take part in an agreement, partnership, network, encounter or story nor support one?
-- param: place place where it is
-- param: type choice(organisations.type) what sort of body it is
-- example: --place Canada
SELECT o.name AS organisation, o.type, o.place, o.country, o.slug
FROM organisations AS o
WHERE o.id NOT IN (
    SELECT organisation FROM agreement_organisation WHERE how = 'party'
    UNION SELECT from_id FROM edge_organisation_supports_agreement
    UNION SELECT organisation FROM partnership_member
    UNION SELECT member FROM organisation_network_member
    UNION SELECT organisation FROM organisation_network_member
    UNION SELECT from_id FROM edge_organisation_in_engagement
    UNION SELECT from_id FROM edge_organisation_in_story)
  AND (:place IS NULL OR o.id IN (
    SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
  AND (:type IS NULL OR o.type = :type)
ORDER BY o.name_key, organisation, o.slug;
