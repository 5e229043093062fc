-- title: Policy support
-- answers: Which governments, agencies and other bodies support cooperation, in which story or by which policy, and how?
-- param: organisation organisation who supports
-- param: support choice(story_supports.support) how, in a story
-- example: --support funding
SELECT s.supporter AS supporter, 'story' AS kind, r.name AS supported, s.support AS support, s.text AS text, r.slug AS slug
FROM story_supports AS s
JOIN stories AS r ON r.slug = s.story_slug
LEFT JOIN record AS o ON o.slug = s.supporter_slug
WHERE s.text IS NOT NULL
  AND (:organisation IS NULL OR o.id = :organisation)
  AND (:support IS NULL OR s.support = :support)
UNION ALL
SELECT o.name, 'policy', p.name, p.type, p.description, p.slug
FROM policies AS p
JOIN edge_policy_of_organisation AS e ON e.from_id = p.id
JOIN record AS o ON o.id = e.to_id
WHERE (:organisation IS NULL OR o.id = :organisation)
  AND :support IS NULL
ORDER BY kind DESC, supporter, supported, text, slug;
