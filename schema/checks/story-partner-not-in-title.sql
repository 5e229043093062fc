-- title: A partner of a success story is not named in its title
SELECT r.slug, o.name || ' is listed as a partner; the title names others' AS finding
FROM story_partner AS p
JOIN record AS r ON r.id = p.story
JOIN record AS o ON o.id = p.partner
WHERE NOT EXISTS (SELECT 1 FROM name AS n WHERE n.record = p.partner AND instr(' ' || r.name_key || ' ', ' ' || n.key || ' ') > 0)
ORDER BY r.slug, p.position;
