-- What was decided about names, with the verdict of each decision, and short names without spaces, so that a slip of the pen
-- is found where a name is written together in one place and apart in another.

ALTER TABLE matching RENAME COLUMN apart TO decided; -- a view (id, other, name, verdict): about two records, or about a record and a name

CREATE TABLE name_decision (
  kind     TEXT NOT NULL PRIMARY KEY REFERENCES matching (kind), -- whose names are decided about
  decision TEXT NOT NULL REFERENCES kind (kind) -- the kind of record that holds a decision
) STRICT, WITHOUT ROWID;

INSERT INTO name_decision (kind, decision) VALUES ('organisation', 'identity');

-- Two records that a person compared are two, whatever the verdict says of what they mean. Of a name: `same` makes it one more
-- name of the record, `distinct` says that it is never meant, and one that is only `possibly same` is asked about each time.
CREATE VIEW identity_decision AS
SELECT about AS id, other, other_name AS name, verdict FROM identity
UNION ALL SELECT other, about, NULL, verdict FROM identity WHERE other IS NOT NULL;

UPDATE matching SET decided = 'identity_decision' WHERE decided = 'identity_apart';
DROP VIEW identity_apart;

CREATE TABLE squash_gram (
  gram   TEXT NOT NULL,              -- three neighbouring letters of a short name without spaces, with ^ before its first and $ behind its last
  squash TEXT NOT NULL,              -- that name, of 5 to 18 letters
  PRIMARY KEY (gram, squash)
) STRICT, WITHOUT ROWID;

CREATE VIEW squash_gram_definition AS
WITH RECURSIVE cut (gram, squash, at) AS (
  SELECT substr('^' || s.squash, 1, 3), s.squash, 1
  FROM (SELECT DISTINCT squash FROM name_squash_definition WHERE length(squash) BETWEEN 5 AND 18) AS s
  UNION ALL
  SELECT substr('^' || squash || '$', at + 1, 3), squash, at + 1 FROM cut WHERE at < length(squash)
)
SELECT DISTINCT gram, squash FROM cut;

INSERT INTO derived (derived, definition) VALUES ('squash_gram', 'squash_gram_definition');
