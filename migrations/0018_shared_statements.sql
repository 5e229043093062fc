-- What a load states that was there already. A later load of the same file notes in stated_in each record that it describes,
-- so that what one load states is known without the others: undo and --prune take nothing that a load that stands still states.

CREATE TABLE load_place (
  file  INTEGER PRIMARY KEY REFERENCES load_file (id), -- which file
  place TEXT NOT NULL                 -- XXH3-128 of its absolute path, hexadecimal: tells two files of one name apart, and tells nobody's folders
) STRICT;

CREATE TABLE restated (
  file   INTEGER NOT NULL REFERENCES load_file (id), -- the file that states it again
  record INTEGER NOT NULL,            -- the id of the record; it may be gone
  in_table TEXT NOT NULL,             -- the table of what is stated
  item   TEXT NOT NULL,               -- of a name or citation the primary key as a JSON object, of a field its column, of a list nothing
  PRIMARY KEY (file, record, in_table, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX restated_by_record ON restated (record);

-- The loads that stand: no undo, and not taken back.
CREATE VIEW load_that_stands AS
SELECT id FROM load WHERE undoes IS NULL AND undone_by IS NULL;

-- Which files are versions of one, themselves too. What the build read has no place and is known by its path.
CREATE VIEW load_file_version AS
SELECT a.id AS file, b.id AS version
FROM load_file AS a LEFT JOIN load_place AS p ON p.file = a.id
JOIN load_file AS b LEFT JOIN load_place AS q ON q.file = b.id
WHERE coalesce(p.place = q.place, a.path = b.path);

-- Two records that a person finds to be one: a seed says so with the kind and the values below, and the one goes into the other.
CREATE TABLE merging (
  kind    TEXT NOT NULL PRIMARY KEY REFERENCES kind (kind), -- whose records say so
  verdict TEXT NOT NULL,              -- the field that decides …
  means   TEXT NOT NULL,              -- … and what it says then
  keeps   TEXT NOT NULL,              -- the field with the record that stays
  drops   TEXT NOT NULL,              -- the field with the record that goes; nothing is stored there
  named   TEXT NOT NULL               -- the field that keeps the name of it
) STRICT, WITHOUT ROWID;
INSERT INTO merging (kind, verdict, means, keeps, drops, named) VALUES
  ('identity', 'verdict', 'same', 'about', 'other', 'other_name');

CREATE TABLE merged (
  slug   TEXT NOT NULL PRIMARY KEY,   -- the key of a record that is no more
  record INTEGER NOT NULL REFERENCES record (id), -- the one that it is now
  name   TEXT NOT NULL                -- what it was called
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_by_record ON merged (record);
