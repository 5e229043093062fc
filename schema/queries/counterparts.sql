-- title: Counterparts of an organisation
-- answers: Who is linked to an organisation, how and through what?
-- param: organisation organisation the organisation
-- param: place place where the counterpart is
-- param: how choice(agreement|partnership|network|engagement|story|support) what joins the two
-- example: --organisation Skywin
WITH joint AS ( -- who takes part in what, and on which side of an agreement
  SELECT participant AS who, agreement AS record, 'agreement' AS how, position AS side FROM agreement_participant
  UNION SELECT organisation, partnership, 'partnership', organisation FROM partnership_member
  UNION SELECT member, organisation, 'network', member FROM organisation_network_member
  UNION SELECT organisation, organisation, 'network', organisation FROM organisation_network_member
  UNION SELECT from_id, to_id, 'engagement', from_id FROM edge_organisation_in_engagement
  UNION SELECT from_id, to_id, 'engagement', from_id FROM edge_partnership_in_engagement
  UNION SELECT from_id, to_id, 'story', from_id FROM edge_organisation_in_story
),
link AS (
  SELECT DISTINCT x.who, y.who AS counterpart, x.how, x.record
  FROM joint AS x JOIN joint AS y ON y.record = x.record AND y.how = x.how AND y.side <> x.side AND y.who <> x.who
  UNION
  SELECT s.from_id, a.participant, 'support', s.to_id
  FROM edge_organisation_supports_agreement AS s JOIN agreement_participant AS a ON a.agreement = s.to_id
  UNION
  SELECT a.participant, s.from_id, 'support', s.to_id
  FROM edge_organisation_supports_agreement AS s JOIN agreement_participant AS a ON a.agreement = s.to_id
)
SELECT o.name AS organisation, c.name AS counterpart, d.country, l.how, r.name AS through, r.slug
FROM link AS l
JOIN organisations AS o ON o.id = l.who
JOIN record AS c ON c.id = l.counterpart
JOIN record AS r ON r.id = l.record
LEFT JOIN organisations AS d ON d.id = c.id
WHERE (:organisation IS NULL OR o.id = :organisation)
  AND (:place IS NULL OR c.id IN (
    SELECT e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS w ON w.descendant = e.to_id WHERE w.ancestor = :place))
  AND (:how IS NULL OR l.how = :how)
  AND (:organisation IS NOT NULL OR :place IS NOT NULL OR c.kind <> 'organisation' OR o.name_key < c.name_key) -- else each pair once
ORDER BY o.name_key, c.name_key, how, r.name_key, organisation, counterpart, through, r.slug;
