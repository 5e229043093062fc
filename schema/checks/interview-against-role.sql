-- title: An interview and the role of its interviewee are dated differently
SELECT r.slug, 'was interviewed ' || coalesce('on ' || x.date, 'on a day that is not stated') || '; ' || i.name || ' is of ' ||
       coalesce(s.published, 'a day that is not stated') AS finding
FROM person_role AS x
JOIN record AS r ON r.id = x.person
JOIN source AS s ON s.id = x.about
JOIN record AS i ON i.id = s.id
WHERE x.capacity = 'interviewee' AND x.date IS NOT s.published
ORDER BY r.slug, finding
