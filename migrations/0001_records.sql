-- What every record has in common, and the vocabulary: the words by which people and seeds speak of it.
-- The C++ reads the vocabulary; it knows no kind by name.

CREATE TABLE migration (
  version     INTEGER NOT NULL PRIMARY KEY, -- the number of the file in migrations/, gapless from 1
  name        TEXT NOT NULL,         -- the file's name
  fingerprint TEXT NOT NULL          -- XXH3-128 of the file's text, hexadecimal; an applied step must not change
) STRICT;

CREATE TABLE kind (
  kind    TEXT NOT NULL PRIMARY KEY, -- a type of record, singular; also the name of its table
  plural  TEXT NOT NULL CONSTRAINT "the plural of a kind is its own" UNIQUE, -- names seed files and YAML lists
  below   TEXT,                      -- what lies below one of its records, for a reading: `a place in it`; with it goes a view KIND_below (ancestor, descendant); null: no hierarchy
  ended     TEXT,                    -- a view (ancestor, descendant, until) of what lay below once and does no longer; null: none
  preferred TEXT,                    -- a view (id) of the records that a name means first where several mean the same; null: none
  summary TEXT NOT NULL              -- one sentence for `liaison schema`
) STRICT, WITHOUT ROWID;

CREATE TABLE noun (
  noun    TEXT NOT NULL PRIMARY KEY, -- what questions ask for, singular: `cluster` is an organisation
  plural  TEXT NOT NULL CONSTRAINT "the plural of a noun is its own" UNIQUE, -- also the name of its readable view
  kind    TEXT NOT NULL REFERENCES kind (kind), -- the kind of its records
  gloss   TEXT NOT NULL,             -- the plural as a reading writes it: `ESCP-4i partnerships`
  summary TEXT NOT NULL              -- which records of the kind it means
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute (
  kind      TEXT NOT NULL REFERENCES kind (kind), -- whose readable views have this column
  attribute TEXT NOT NULL,           -- the name of the column
  type      TEXT NOT NULL CONSTRAINT "an attribute is a text, an integer or a date"
            CHECK (type IN ('text', 'integer', 'date')), -- a date is partial, EDTF text
  answer    INTEGER,                 -- its place in the answer to a question, from 1; null: only on the card
  field     TEXT,                    -- the seed field that states it, where that bears another name; null: its own
  summary   TEXT NOT NULL,           -- meaning, unit and what an empty value says
  PRIMARY KEY (kind, attribute)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_field (
  kind    TEXT NOT NULL REFERENCES kind (kind), -- whose seeds have this field
  field   TEXT NOT NULL,             -- the name of the field, `members`
  link    TEXT NOT NULL,             -- the table with one row an item; the column named after the kind owns it
  value   TEXT NOT NULL,             -- the column that a bare text fills
  lines   TEXT,                      -- a view (id, position, text) of its items as a card prints them; null: an attribute or a relation says them
  summary TEXT NOT NULL,             -- one sentence for `liaison schema`
  PRIMARY KEY (kind, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_list (
  kind  TEXT NOT NULL REFERENCES kind (kind), -- on whose cards it stands
  field TEXT NOT NULL,               -- its heading there
  lines TEXT NOT NULL,               -- a view (id, position, text) of what cards print beside the lists of the record itself
  PRIMARY KEY (kind, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  relation  TEXT NOT NULL PRIMARY KEY, -- `partnership targets place`
  kind      TEXT NOT NULL REFERENCES kind (kind), -- what is asked for
  to_kind   TEXT NOT NULL REFERENCES kind (kind), -- the kind of the value
  edge      TEXT NOT NULL,           -- a view with from_id, to_id, how, detail
  hierarchy TEXT NOT NULL CONSTRAINT "a hierarchy is none, below or around"
            CHECK (hierarchy IN ('none', 'below', 'around')), -- what else matches: nothing, what lies below, also what contains it
  many      INTEGER NOT NULL CONSTRAINT "many is 0 or 1" CHECK (many IN (0, 1)), -- 1: a record can hold several values
  adjective INTEGER NOT NULL CONSTRAINT "adjective is 0 or 1" CHECK (adjective IN (0, 1)), -- 1: a name before the noun can mean this relation
  card      INTEGER NOT NULL CONSTRAINT "card is 0 or 1" CHECK (card IN (0, 1)), -- 1: cards list it; 0: an attribute says it already
  words     TEXT NOT NULL,           -- how the canonical form of a question writes it: `targeting`
  gloss     TEXT NOT NULL,           -- the reading, `{}` stands for the value: `that target {}`
  how       TEXT,                    -- heading of the answer's column that says how a row matched; null: no such column
  detail    TEXT,                    -- heading of the column with the edge's detail
  hint      TEXT,                    -- said when the relation is why an answer is empty
  caveat    TEXT,                    -- said with every answer that the relation gave
  field     TEXT,                    -- the seed field of the kind that states it, of which citations speak; null: another record states it
  partial   TEXT                     -- a view (from_id, to_id, reason) of what the sources do not tell in full; a null id stands for any record; null: nothing is known to be missing
) STRICT, WITHOUT ROWID;

CREATE TABLE relation_how (
  relation TEXT NOT NULL REFERENCES relation (relation), -- whose edges
  how      TEXT NOT NULL,            -- the edge's how; with ` above` or ` below` for a match through the hierarchy
  label    TEXT NOT NULL,            -- in the answer's column: `region`
  gloss    TEXT NOT NULL,            -- in the summary of the reading: `through a region`
  absent   TEXT,                     -- said when no row came in so, `{}` stands for the value; null: nothing is said
  strength INTEGER NOT NULL,         -- 1 is the strongest; orders the answer's column
  PRIMARY KEY (relation, how)
) STRICT, WITHOUT ROWID;

CREATE TABLE word (
  words TEXT NOT NULL,               -- folded, one word or several
  role  TEXT NOT NULL CONSTRAINT "a word has a role that the language knows"
        CHECK (role IN ('filler', 'count', 'and', 'or', 'not', 'noun', 'relation')), -- what it does in a question; a filler does nothing
  means TEXT NOT NULL DEFAULT '',    -- the noun or the relation; empty for the other roles
  PRIMARY KEY (words, role, means)
) STRICT, WITHOUT ROWID;

CREATE TABLE detail_view (
  view    TEXT NOT NULL PRIMARY KEY, -- a readable view that is no noun: one row a link or a citation
  summary TEXT NOT NULL              -- one sentence for `liaison schema`
) STRICT, WITHOUT ROWID;

CREATE TABLE derived (
  derived    TEXT NOT NULL PRIMARY KEY, -- a table that a load fills anew
  definition TEXT NOT NULL           -- the view that says with what
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  id       INTEGER PRIMARY KEY,      -- internal; changes from build to build
  kind     TEXT NOT NULL REFERENCES kind (kind), -- names the table with the same id
  slug     TEXT NOT NULL CONSTRAINT "a slug belongs to one record" UNIQUE
           CONSTRAINT "a slug is written with a-z, 0-9 and hyphens"
           CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'), -- the public key; shown, cited, never reused
  name     TEXT NOT NULL CONSTRAINT "a record has a name" CHECK (name <> ''), -- as shown
  name_key TEXT NOT NULL             -- the folded name, for sorting
) STRICT;

CREATE TABLE name_form (
  form    TEXT NOT NULL PRIMARY KEY, -- what kind of name it is
  field   TEXT NOT NULL CONSTRAINT "the field of a name form is its own" UNIQUE, -- the seed field that lists names of this form
  literal INTEGER NOT NULL CONSTRAINT "literal is 0 or 1" CHECK (literal IN (0, 1)), -- 1: counts only letter by letter, as codes do
  summary TEXT NOT NULL              -- one sentence for `liaison schema`
) STRICT, WITHOUT ROWID;

CREATE TABLE name (
  key    TEXT NOT NULL,              -- the folded text; what questions and seeds are looked up by
  record INTEGER NOT NULL REFERENCES record (id), -- what it is called
  text   TEXT NOT NULL,              -- as written
  form   TEXT NOT NULL REFERENCES name_form (form), -- what kind of name it is
  PRIMARY KEY (key, record, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_by_record ON name (record);

CREATE TABLE name_extent (
  words INTEGER NOT NULL PRIMARY KEY -- how many words the longest name has; one row
) STRICT;

CREATE VIEW name_extent_definition AS
SELECT max(length(key) - length(replace(key, ' ', '')) + 1) AS words FROM name HAVING count(*) > 0;

INSERT INTO derived (derived, definition) VALUES ('name_extent', 'name_extent_definition');

CREATE VIEW names AS
SELECT r.slug, r.kind, n.text AS name, n.form
FROM name AS n JOIN record AS r ON r.id = n.record
GROUP BY r.id, n.text, n.form
ORDER BY r.slug, n.text, n.form;

INSERT INTO detail_view (view, summary) VALUES ('names', 'Every name and alias of every record, with its form.');

INSERT INTO name_form (form, field, literal, summary) VALUES
  ('name', 'name', 0, 'What the record is called.'),
  ('variant', 'aliases', 0, 'Another spelling or a longer form.'),
  ('acronym', 'acronyms', 0, 'A short form made of initials.'),
  ('former', 'former_names', 0, 'What it was called before.'),
  ('translation', 'translations', 0, 'Its name in another language.'),
  ('misprint', 'misprints', 0, 'A spelling that a source got wrong.'),
  ('adjective', 'adjectives', 0, 'Canadian for Canada.'),
  ('code', 'codes', 1, 'A code of the standard, ISO 3166 for places.'),
  ('stated code', 'stated_codes', 1, 'A code that sources print for it though the standard has another.');

INSERT INTO word (words, role) VALUES
  ('show', 'filler'), ('show me', 'filler'), ('me', 'filler'), ('list', 'filler'), ('find', 'filler'),
  ('give', 'filler'), ('give me', 'filler'), ('which', 'filler'), ('what', 'filler'), ('what are', 'filler'),
  ('the', 'filler'), ('all', 'filler'), ('all the', 'filler'), ('a', 'filler'), ('an', 'filler'),
  ('that', 'filler'), ('that are', 'filler'), ('who are', 'filler'), ('are', 'filler'), ('there', 'filler'),
  ('are there', 'filler'), ('please', 'filler'), ('existing', 'filler'),
  ('count', 'count'), ('count of', 'count'), ('how many', 'count'), ('number of', 'count'),
  ('and', 'and'), ('but', 'and'), ('or', 'or'), ('not', 'not'), ('except', 'not');

CREATE TABLE name_token (
  token  TEXT NOT NULL,              -- one word of a folded name
  record INTEGER NOT NULL REFERENCES record (id), -- whose name has the word
  PRIMARY KEY (token, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_token_by_record ON name_token (record);

CREATE VIEW name_token_definition AS
WITH RECURSIVE cut (token, rest, record) AS (
  SELECT '', key || ' ', record FROM name
  UNION ALL
  SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1), record FROM cut WHERE rest <> ''
)
SELECT DISTINCT token, record FROM cut WHERE token <> '';

INSERT INTO derived (derived, definition) VALUES ('name_token', 'name_token_definition');
