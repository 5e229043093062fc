-- title: Country codes as printed
-- answers: Where does a source print another code for a country than the standard has?
-- param: place place the country that is meant
-- example: --place Spain
WITH printed AS (
  SELECT m.country, m.country_stated, o.name AS member, p.name AS whole, p.slug
  FROM partnership_member AS m JOIN organisations AS o ON o.id = m.organisation JOIN partnerships AS p ON p.id = m.partnership
  UNION ALL
  SELECT s.country, s.country_stated, o.name, r.name, r.slug
  FROM story_partner AS s JOIN organisations AS o ON o.id = s.partner JOIN stories AS r ON r.id = s.story
)
SELECT x.country_stated AS printed, c.code AS standard, c.name AS country, x.member, x.whole AS listed_in, x.slug
FROM printed AS x
JOIN places AS c ON c.id = x.country
WHERE length(x.country_stated) <= 3 AND x.country_stated <> c.code
  AND (:place IS NULL OR c.id = :place)
ORDER BY printed, country, member, listed_in, x.slug;
