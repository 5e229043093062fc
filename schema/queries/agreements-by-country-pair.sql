-- title: Agreements by pair of countries
-- answers: Which agreements join a party in one country with a party in another, directly or through a member of a partnership?
-- param: place place a place on one side
-- param: with place a place on the other side
-- param: via choice(party|member) how the two sides meet: two parties, or a member of a partnership that takes part
-- example: --place Canada --with Belgium
-- cites: parties
WITH side AS (
  SELECT p.agreement, p.position, e.to_id AS place, 'party' AS via
  FROM agreement_participant AS p JOIN edge_organisation_in_place AS e ON e.from_id = p.participant
  UNION
  SELECT p.agreement, p.position, e.to_id, 'member'
  FROM agreement_participant AS p JOIN edge_partnership_has_member_in_place AS e ON e.from_id = p.participant
),
pair AS (
  SELECT a.agreement, c.id AS country, d.id AS other, max(CASE WHEN a.via = 'party' AND b.via = 'party' THEN 1 ELSE 0 END) AS direct
  FROM side AS a
  JOIN side AS b ON b.agreement = a.agreement AND b.position <> a.position -- one side against the other
  JOIN place_below AS x ON x.descendant = a.place JOIN countries AS c ON c.id = x.ancestor
  JOIN place_below AS y ON y.descendant = b.place JOIN countries AS d ON d.id = y.ancestor
  WHERE c.id <> d.id
    AND (:place IS NULL OR a.place IN (SELECT descendant FROM place_below WHERE ancestor = :place))
    AND (:with IS NULL OR b.place IN (SELECT descendant FROM place_below WHERE ancestor = :with))
    AND (:place IS NOT NULL OR :with IS NOT NULL OR c.name_key < d.name_key) -- else each pair once
  GROUP BY a.agreement, c.id, d.id
)
SELECT c.name AS country, d.name AS other_country, g.name AS agreement, g.status, g.signed,
       CASE p.direct WHEN 1 THEN 'party' ELSE 'member' END AS via, g.slug
FROM pair AS p
JOIN countries AS c ON c.id = p.country
JOIN countries AS d ON d.id = p.other
JOIN agreements AS g ON g.id = p.agreement
WHERE :via IS NULL OR :via = CASE p.direct WHEN 1 THEN 'party' ELSE 'member' END
ORDER BY country, other_country, via DESC, g.name_key, agreement, g.slug;
