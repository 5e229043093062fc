-- What a kind's cards print item by item.
SELECT field, lines FROM list_field WHERE kind = ?1 AND lines IS NOT NULL
UNION ALL SELECT field, lines FROM card_list WHERE kind = ?1
ORDER BY field
