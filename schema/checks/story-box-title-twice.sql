-- title: The box of a success story bears the title of another one
SELECT r.slug, 'its box is called ' || s.box_title || ', as is that of ' || o.name AS finding
FROM story AS s
JOIN story AS other ON other.box_title = s.box_title AND other.number < s.number
JOIN record AS r ON r.id = s.id
JOIN record AS o ON o.id = other.id
ORDER BY r.slug, o.slug;
