-- title: Agreements of partnerships
-- answers: Which agreements does a partnership take part in, itself or through a party that signs on its behalf?
-- param: partnership partnership the partnership
-- example: --partnership 'LASER-GO Global'
-- cites: parties
SELECT q.name AS partnership, CASE WHEN x.on_behalf_of IS NULL THEN 'itself' ELSE p.name END AS signatory,
       o.party AS counterpart, o.country, a.type, a.status, a.signed, a.slug
FROM agreement_party AS x
JOIN partnerships AS q ON q.id = coalesce(x.on_behalf_of, x.party)
JOIN record AS p ON p.id = x.party
JOIN agreements AS a ON a.id = x.agreement
JOIN agreement_parties AS o ON o.agreement_slug = a.slug AND o.position <> x.position
WHERE :partnership IS NULL OR q.id = :partnership
ORDER BY q.name_key, partnership, signatory, counterpart, a.slug;
