-- Which words of names have a group of three letters, at most ?2.
SELECT word FROM name_gram WHERE gram = ?1 LIMIT ?2
