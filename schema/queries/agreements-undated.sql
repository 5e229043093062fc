-- title: Agreements without a day of signing
-- answers: For which agreements do the sources not say when they were signed?
-- param: type choice(agreements.type) what the source calls it
-- param: place place where one of the parties is
-- param: sector sector the sector, with what lies below it
-- example: --type MoU
SELECT a.name AS agreement, a.type, a.status, a.countries, a.sectors, a.slug
FROM agreements AS a
WHERE a.signed IS NULL AND a.status IN ('signed', 'renewed')
  AND (:type IS NULL OR a.type = :type)
  AND (:place IS NULL OR a.id IN (
    SELECT p.from_id FROM edge_agreement_in_place AS p JOIN place_below AS w ON w.descendant = p.to_id WHERE p.how = 'party' AND w.ancestor = :place))
  AND (:sector IS NULL OR a.id IN (
    SELECT e.from_id FROM edge_agreement_in_sector AS e JOIN sector_below AS b ON b.descendant = e.to_id WHERE b.ancestor = :sector))
ORDER BY a.name_key, agreement, a.slug;
