-- The citations of one record: those of the record as a whole first, then field by field.
SELECT c.field, c.item, c.source, c.source_title, c.section, c.page, c.page_basis, c.footnote, c.footnote_title,
       c.footnote_url, c.consulted, c.basis, c.quote, c.reason
FROM citations AS c
WHERE c.slug = ?1
ORDER BY c.field <> '', c.field, c.position
