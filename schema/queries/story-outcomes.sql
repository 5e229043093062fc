-- title: Outcomes of the success stories
-- answers: What came of the cooperation that the stories tell of, and which numbers do they give?
-- param: story story the story
-- param: numbers choice(only) only: what is told as a number
-- example: --story @story-skywin-aero-montreal
SELECT r.number AS story, o.heading, o.value, o.unit, o.date, o.text, r.slug
FROM story_outcomes AS o
JOIN stories AS r ON r.slug = o.story_slug
WHERE (:story IS NULL OR r.id = :story)
  AND (:numbers IS NULL OR o.value IS NOT NULL)
ORDER BY r.number IS NULL, r.number, r.slug, o.position, o.text;
