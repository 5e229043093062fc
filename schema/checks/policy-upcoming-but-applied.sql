-- title: A policy is called upcoming though it applied before the source appeared
SELECT DISTINCT r.slug,
       'is called ' || p.status_stated || ' in ' || coalesce(s.number, d.name) || ' (' || s.published || '), and applies since ' || p.applies AS finding
FROM policy AS p
JOIN record AS r ON r.id = p.id
JOIN citation AS c ON c.record = p.id AND c.field = 'status_stated'
JOIN source AS s ON s.id = c.source
JOIN record AS d ON d.id = s.id
WHERE p.status_stated IN ('upcoming', 'forthcoming', 'planned', 'future') AND p.applies_last < s.published_first
ORDER BY r.slug, finding;
