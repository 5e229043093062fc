-- title: Two sources state different values of a field
SELECT r.slug, r.source || ' says ' || r.other_value || ' of the field ' || r.field AS finding
FROM conflicts AS r
ORDER BY r.slug, r.field, r.source;
