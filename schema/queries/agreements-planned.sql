-- title: Agreements to come
-- answers: Which agreements are planned or only initiated, and when, where and at what occasion are they to be signed?
-- param: status choice(planned|initiated) how far it has come
-- param: place place where one of the parties is
-- example: --place Canada
-- cites: status, milestones
SELECT a.name AS agreement, a.status, m.date, m.occasion, m.place, a.note, a.slug
FROM agreements AS a
LEFT JOIN agreement_milestones AS m ON m.agreement_slug = a.slug
  AND m.position = (SELECT max(l.position) FROM agreement_milestones AS l WHERE l.agreement_slug = a.slug)
WHERE a.status IN ('planned', 'initiated')
  AND (:status IS NULL OR a.status = :status)
  AND (:place IS NULL OR a.id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE p.how = 'party' AND w.ancestor = :place))
ORDER BY m.date IS NULL, m.date, a.name_key, agreement, a.slug;
