-- title: Policies that frame cooperation
-- answers: Which trade agreements, strategies and instruments apply to a place, since when, and who stands for them?
-- param: place place the place, or one in it
-- param: type choice(policies.type) what sort of policy
-- example: --place Canada
SELECT p.name AS policy, p.type, p.applies, p.places, p.actors, p.slug
FROM policies AS p
WHERE (:place IS NULL OR p.id IN (
    SELECT e.from_id FROM edge_policy_for_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
  AND (:type IS NULL OR p.type = :type)
ORDER BY p.name_key, policy, p.slug;
