-- title: A source states another number than the data gives
SELECT r.slug,
       'says ' || c.value || coalesce(' ' || c.unit, '') || ', the data has ' || k.counted ||
       CASE WHEN c.measure = 'network members' AND k.counted < c.value THEN ': only some of them are named' ELSE '' END AS finding
FROM claim_counts AS k
JOIN claim AS c ON c.id = k.claim
JOIN record AS r ON r.id = c.id
WHERE k.counted <> c.value
ORDER BY r.slug;
