-- title: The steps of agreements, in time
-- answers: When was which agreement approached, initiated, signed, updated or planned, where and at what occasion?
-- param: organisation organisation a party
-- param: event choice(agreement_milestones.event) what happened
-- param: since date the first day
-- param: until date the last day
-- example: --since 2017 --until 2018
-- cites: milestones
SELECT m.date, m.event, r.name AS agreement, m.occasion, p.name AS place, r.slug
FROM agreement_milestone AS m
JOIN agreements AS r ON r.id = m.agreement
LEFT JOIN places AS p ON p.id = m.place
WHERE (:organisation IS NULL OR r.id IN (SELECT from_id FROM edge_agreement_has_party WHERE to_id = :organisation))
  AND (:event IS NULL OR m.event = :event)
  AND (:since_first IS NULL OR m.date_last >= :since_first)
  AND (:until_last IS NULL OR m.date_first <= :until_last)
ORDER BY m.date IS NULL, m.date_first, m.date, event, r.name_key, agreement, r.slug, m.position;
