-- What was loaded, when, and what it changed, so that a load can be taken back; and what sources state
-- differently. Loads belong to one file only: no seed describes them, and the canonical dump leaves them out.

CREATE TABLE load (
  id        INTEGER PRIMARY KEY,      -- its number, as `liaison log` shows it; later loads have higher ones
  at        TEXT,                     -- when, UTC, 2019-01-31T12:00:00Z; null: made by the build, which has no clock
  version   TEXT NOT NULL,            -- of the liaison that loaded
  loaded_by TEXT CONSTRAINT "a name behind --by is not empty" CHECK (loaded_by <> ''), -- who, as --by said; null: not said
  undoes    INTEGER REFERENCES load (id), -- the load that this one takes back; null: it loads seeds
  undone_by INTEGER REFERENCES load (id), -- the load that took this one back; null: it stands
  first_new INTEGER,                  -- the lowest id of a record that is new with it; all their rows are of this load
  last_new  INTEGER,                  -- the highest one; null: no record is new
  CONSTRAINT "new records are a range" CHECK ((first_new IS NULL) = (last_new IS NULL) AND first_new <= last_new)
) STRICT;
CREATE INDEX load_by_undoes ON load (undoes);
CREATE INDEX load_by_undone_by ON load (undone_by);

CREATE TABLE load_file (
  id     INTEGER PRIMARY KEY,         -- internal
  load   INTEGER NOT NULL REFERENCES load (id), -- the load that read it
  path   TEXT NOT NULL,               -- as it was named
  digest TEXT NOT NULL,               -- XXH3-128 of its text, hexadecimal
  bytes  INTEGER NOT NULL             -- the size of its text
) STRICT;
CREATE INDEX load_file_by_load ON load_file (load);
CREATE INDEX load_file_by_path ON load_file (path);

CREATE TABLE stated_in (
  file   INTEGER NOT NULL REFERENCES load_file (id), -- the file, as one load read it
  record INTEGER NOT NULL REFERENCES record (id), -- what it describes; only where no earlier load of the path said so
  line   INTEGER NOT NULL,            -- where, from 1
  PRIMARY KEY (file, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX stated_in_by_record ON stated_in (record);

CREATE TABLE load_change (
  id     INTEGER PRIMARY KEY,         -- the order in which rows changed
  load   INTEGER NOT NULL REFERENCES load (id), -- the load that changed the row
  record INTEGER NOT NULL,            -- the id of the record that has the row; it may be gone
  in_table TEXT NOT NULL,             -- the table of the row
  row_key TEXT NOT NULL,              -- its primary key as a JSON object
  what   TEXT NOT NULL CONSTRAINT "a row is new, changed or gone" CHECK (what IN ('new', 'changed', 'gone')) -- what happened to the row
) STRICT;
CREATE INDEX load_change_by_load ON load_change (load);
CREATE INDEX load_change_by_record ON load_change (record);

CREATE TABLE load_value (
  change INTEGER PRIMARY KEY REFERENCES load_change (id), -- whose values
  before TEXT,                        -- as a JSON object: the columns that changed, or a deleted row; null: the row is new; can hold personal data
  after  TEXT                         -- likewise: the columns that changed, or a new row; null: the row was deleted; can hold personal data
) STRICT;

CREATE TABLE field_source (
  record INTEGER NOT NULL REFERENCES record (id), -- whose field
  field  TEXT NOT NULL,               -- the seed field
  source INTEGER NOT NULL REFERENCES source (id), -- gave the value that stands, where that is not the source that described the record first
  PRIMARY KEY (record, field, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_source_by_source ON field_source (source);

CREATE TABLE other_value (
  record INTEGER NOT NULL REFERENCES record (id), -- whose field
  field  TEXT NOT NULL,               -- the seed field
  source INTEGER NOT NULL REFERENCES source (id), -- says something else than the value that stands
  value  TEXT NOT NULL,               -- what it says; records by their keys, several separated by `; `
  PRIMARY KEY (record, field, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX other_value_by_source ON other_value (source);

CREATE VIEW conflicts AS
SELECT r.slug, r.kind, r.name, o.field, o.value AS other_value, s.slug AS source
FROM other_value AS o JOIN record AS r ON r.id = o.record JOIN record AS s ON s.id = o.source;

CREATE VIEW loads AS
SELECT l.id AS load, l.at, l.loaded_by, l.version, l.undoes, l.undone_by,
       (SELECT group_concat(path, '; ') FROM (SELECT path FROM load_file WHERE load = l.id ORDER BY id)) AS files,
       coalesce(l.last_new - l.first_new + 1, 0)
         + (SELECT count(*) FROM load_change AS c WHERE c.load = l.id AND c.in_table = 'record' AND c.what = 'new') AS new,
       (SELECT count(DISTINCT c.record) FROM load_change AS c WHERE c.load = l.id AND c.in_table NOT IN ('stated_in', 'field_source')
        AND NOT EXISTS (SELECT 1 FROM load_change AS whole WHERE whole.load = l.id AND whole.in_table = 'record'
                        AND whole.record = c.record AND whole.what <> 'changed')) AS changed,
       (SELECT count(*) FROM load_change AS c WHERE c.load = l.id AND c.in_table = 'record' AND c.what = 'gone') AS removed
FROM load AS l;

INSERT INTO detail_view (view, summary) VALUES
  ('conflicts', 'What another source says of a field than the value that stands.'),
  ('loads', 'What was loaded, when, and how many records were new, changed or removed.');
