-- The list fields of a kind that a card prints item by item.
SELECT field, lines FROM list_field WHERE kind = ?1 AND lines IS NOT NULL ORDER BY field
