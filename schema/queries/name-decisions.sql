-- title: Decisions about names
-- answers: Which names are taken for one record, which are kept apart, and why?
-- param: verdict choice(identities.verdict) what was decided
-- example: --verdict 'possibly same'
SELECT i.verdict, i.about, i.other, i.reason, i.slug
FROM identities AS i
WHERE :verdict IS NULL OR i.verdict = :verdict
ORDER BY i.verdict, i.about, i.other, i.slug;
