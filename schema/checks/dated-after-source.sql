-- title: A source tells of something that is dated after it was published
-- What is planned, or runs on, may be dated later; what has happened may not.
WITH happened (record, what, date, first) AS (
  SELECT id, 'the ' || type, published, published_first FROM source WHERE published IS NOT NULL
  UNION ALL SELECT id, 'the ' || type, date, date_first FROM engagement WHERE date IS NOT NULL AND status = 'held'
  UNION ALL SELECT agreement, 'its step ' || event, date, date_first FROM agreement_milestone
            WHERE date IS NOT NULL AND event IN ('initiated', 'approached', 'signed', 'updated', 'renewed')
)
SELECT DISTINCT r.slug,
       h.what || ' is dated ' || h.date || ', after ' || coalesce(s.number, d.name) || ' that tells of it (' || s.published || ')' AS finding
FROM happened AS h
JOIN record AS r ON r.id = h.record
JOIN citation AS c ON c.record = h.record AND c.source <> h.record AND c.basis <> 'external'
JOIN source AS s ON s.id = c.source
JOIN record AS d ON d.id = s.id
WHERE h.first > s.published_last
ORDER BY r.slug, finding;
