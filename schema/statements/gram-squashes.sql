-- Which short names without spaces have a group of three letters, at most ?2.
SELECT squash FROM squash_gram WHERE gram = ?1 LIMIT ?2
