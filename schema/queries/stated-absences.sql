-- title: What there is not
-- answers: What does a source say that there is not, not yet, or not in full?
-- param: what choice(stated|not yet|partial list) stated: it says so; partial list: it states more members than it names
-- example: --what 'partial list'
WITH absence AS (
  SELECT 'stated' AS what, c.name, c.text, c.slug FROM claims AS c WHERE c.type = 'absence'
  UNION ALL
  SELECT 'not yet', e.name, (SELECT min(q.quote) FROM citations AS q WHERE q.slug = e.slug AND q.field = 'status'), e.slug
  FROM engagements AS e WHERE e.status = 'not yet'
  UNION ALL
  SELECT 'partial list', p.name, x.reason, p.slug FROM partnership_partial AS x JOIN partnerships AS p ON p.id = x.partnership
  WHERE x.missing > 0
  UNION ALL
  SELECT 'partial list', n.name, x.reason, n.slug FROM partial_organisation_in_network AS x JOIN networks AS n ON n.id = x.to_id
)
SELECT what, name, text, slug FROM absence WHERE :what IS NULL OR what = :what
ORDER BY what DESC, name, slug;
