-- title: A claim names a place beside one that contains it
SELECT r.slug, 'names ' || small.name || ' beside ' || large.name || ', in which it lies' AS finding
FROM claim_place AS a
JOIN claim_place AS b ON b.claim = a.claim AND b.place <> a.place
JOIN place_below AS w ON w.ancestor = b.place AND w.descendant = a.place
JOIN record AS r ON r.id = a.claim
JOIN record AS small ON small.id = a.place
JOIN record AS large ON large.id = b.place
ORDER BY r.slug, small.slug, large.slug;
