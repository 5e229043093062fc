-- title: A derived hierarchy is not what its definition gives
SELECT r.slug, 'is not where the definition of the hierarchy puts it' AS finding
FROM record AS r
WHERE r.id IN (SELECT descendant FROM (SELECT * FROM place_closure EXCEPT SELECT * FROM place_closure_definition))
   OR r.id IN (SELECT descendant FROM (SELECT * FROM place_closure_definition EXCEPT SELECT * FROM place_closure))
   OR r.id IN (SELECT descendant FROM (SELECT * FROM sector_closure EXCEPT SELECT * FROM sector_closure_definition))
   OR r.id IN (SELECT descendant FROM (SELECT * FROM sector_closure_definition EXCEPT SELECT * FROM sector_closure))
ORDER BY r.slug;
