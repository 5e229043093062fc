-- What words of a name weigh, and which place an adjective stands for.
SELECT w.word, c.weight, c.in_squash, c.dispensable, w.word AS means
FROM name_word AS w JOIN name_word_class AS c ON c.class = w.class
UNION ALL
SELECT n.key, 100, 1, 0, min(r.name_key)
FROM name AS n JOIN record AS r ON r.id = n.record
WHERE n.form = 'adjective' AND instr(n.key, ' ') = 0 AND instr(r.name_key, ' ') = 0
GROUP BY n.key
