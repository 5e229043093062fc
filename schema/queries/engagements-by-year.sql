-- title: Encounters by year
-- answers: Which visits, missions, meetings and other encounters are dated, year by year, and which are not?
-- param: since date the first day
-- param: until date the last day
-- param: type choice(engagements.type) what sort of encounter
-- param: organisation organisation who takes part
-- example: --since 2018 --until 2018
-- cites: date
SELECT substr(t.date_first, 1, 4) AS year, e.date, e.name AS engagement, e.type, e.status, e.places, e.slug
FROM engagements AS e
JOIN engagement AS t ON t.id = e.id
WHERE (:since_first IS NULL OR t.date_last >= :since_first)
  AND (:until_last IS NULL OR t.date_first <= :until_last)
  AND (:type IS NULL OR e.type = :type)
  AND (:organisation IS NULL OR e.id IN (SELECT from_id FROM edge_engagement_of_organisation WHERE to_id = :organisation))
ORDER BY t.date_first IS NULL, year, t.date_first, t.date_last, e.name_key, engagement, e.slug;
