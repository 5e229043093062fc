-- title: Partnerships by sector
-- answers: Under which heading does the source list each partnership, and what does it also fit?
-- param: sector sector the sector, with what lies below it
-- param: fit choice(primary|also) primary: listed under it; also: the source says or shows that it fits too
-- example: --sector 'digital industries'
-- cites: sectors
SELECT s.name AS sector, f.fit, p.name AS partnership, p.launched, p.targets, p.slug
FROM partnership_sector AS f
JOIN sectors AS s ON s.id = f.sector
JOIN partnerships AS p ON p.id = f.partnership
WHERE (:sector IS NULL OR s.id IN (SELECT descendant FROM sector_below WHERE ancestor = :sector))
  AND (:fit IS NULL OR f.fit = :fit)
ORDER BY f.fit DESC, s.position IS NULL, s.position, s.name_key, sector, p.name_key, partnership, p.slug;
