-- title: A success story has a point without a text
SELECT r.slug, 'point ' || p.position || ', under ' || p.heading || ', has no text' AS finding
FROM story_point AS p
JOIN record AS r ON r.id = p.story
WHERE p.text IS NULL
ORDER BY r.slug, p.position;
