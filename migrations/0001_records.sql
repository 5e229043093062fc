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
  dated     TEXT,                    -- a table (ancestor, descendant, since, until) of what lies below with the days on which it does, for `as of`; null: no dates
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
  dated     TEXT REFERENCES date_field (field), -- which date of the records that make the link a time behind it means: `meeting ELBE in 2018`; the edge then has a column via, the record; null: a link has no time
  noun      TEXT REFERENCES noun (noun), -- the only noun of the kind that has it, instead of one with the same word and kind of value; null: all have it
  located   TEXT,                    -- a relation to places of the records that make the link, which a place behind it means: `meeting Optonique in San Francisco`; null: such a place is that of the record asked for
  partial   TEXT                     -- a view (from_id, to_id, reason) of what the sources do not tell in full; a null id stands for any record; null: nothing is known to be missing
) STRICT, WITHOUT ROWID;

CREATE TABLE relation_how (
  relation TEXT NOT NULL REFERENCES relation (relation), -- whose edges
  how      TEXT NOT NULL,            -- the edge's how; with ` above` or ` below` for a match through the hierarchy
  label    TEXT NOT NULL,            -- in the answer's column: `region`
  gloss    TEXT NOT NULL,            -- in the summary of the reading: `through a region`
  absent   TEXT,                     -- said when no row came in so, `{}` stands for the value; null: nothing is said
  strength INTEGER NOT NULL,         -- 1 is the strongest; orders the answer's column
  only     INTEGER NOT NULL DEFAULT 0 CONSTRAINT "only is 0 or 1" CHECK (only IN (0, 1)), -- 1: `only targeting` keeps it
  PRIMARY KEY (relation, how)
) STRICT, WITHOUT ROWID;

CREATE TABLE side (
  kind    TEXT NOT NULL REFERENCES kind (kind), -- what has parties: agreement
  to_kind TEXT NOT NULL REFERENCES kind (kind), -- what stands on a side of `between A and B`
  parties TEXT NOT NULL,             -- a view (from_id, side, to_id, via): a number for each party, what it is or where it is, and the record through which; via is null where it is so itself
  PRIMARY KEY (kind, to_kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE property (
  property TEXT NOT NULL PRIMARY KEY, -- something that a record has or has not, or has many of: `organisation contacts`
  kind     TEXT NOT NULL REFERENCES kind (kind), -- whose
  counts   TEXT NOT NULL,            -- a view (id, n) of how many each record has
  stated   INTEGER NOT NULL CONSTRAINT "stated is 0 or 1" CHECK (stated IN (0, 1)), -- 1: a record without a row is not stated, 0: it has none
  many     INTEGER NOT NULL CONSTRAINT "many is 0 or 1" CHECK (many IN (0, 1)), -- 1: a record can have more than one, so that they can be compared
  relation TEXT REFERENCES relation (relation), -- the links that are counted, for `without contacts in Spain`; null: none
  words    TEXT NOT NULL,            -- how the canonical form of a question writes it, behind `with`: `contacts`
  gloss    TEXT NOT NULL             -- how a reading writes it, behind `with` or `without`: `a signing date`
) STRICT, WITHOUT ROWID;

CREATE TABLE date_field (
  field    TEXT NOT NULL PRIMARY KEY, -- something that happens to a record on a day: `agreement signed`
  kind     TEXT NOT NULL REFERENCES kind (kind), -- whose
  dates    TEXT NOT NULL,            -- a view (id, date, first, last): the partial date with the first and last day that it can mean
  property TEXT NOT NULL REFERENCES property (property), -- that there is such a date; asked for by a verb alone
  plain    INTEGER NOT NULL CONSTRAINT "plain is 0, 1 or 2" CHECK (plain IN (0, 1, 2)), -- 1: what a date without a verb means, and `newest`; 2: also where the time stands behind records that have one of their own: `engagements of partnerships in 2018`
  words    TEXT NOT NULL,            -- how the canonical form writes it: `signed`; a column of that name is shown with what it is asked for
  gloss    TEXT NOT NULL,            -- the reading, `{}` stands for the time: `signed {}`
  stated_in TEXT NOT NULL            -- the seed field that states it, of which citations speak
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute_value (
  value     TEXT NOT NULL PRIMARY KEY, -- a state or type of a record: `agreement planned`
  kind      TEXT NOT NULL REFERENCES kind (kind), -- whose
  attribute TEXT,                    -- the column of the kind's views that holds it; null: the days of `during` decide
  equals    TEXT,                    -- what stands in that column; null: the number behind the words
  during    TEXT,                    -- a view (id, first, last) of the days on which it holds: `active`; today or `as of` decides
  words     TEXT NOT NULL,           -- how the canonical form writes it: `planned`
  gloss     TEXT NOT NULL,           -- the reading, `{}` stands for the number: `that are planned`
  CONSTRAINT "a value is in a column or holds during days" CHECK ((attribute IS NULL) <> (during IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE dimension (
  dimension TEXT NOT NULL PRIMARY KEY, -- by what records are counted: `agreement sector`
  kind      TEXT NOT NULL REFERENCES kind (kind), -- whose
  labels    TEXT NOT NULL,           -- a view (id, label), once for each group that a record belongs to
  of_kind   TEXT REFERENCES kind (kind), -- whose names the labels are, for `by French cluster`; the view then has a column record; null: they are no names
  ordered   INTEGER NOT NULL CONSTRAINT "ordered is 0 or 1" CHECK (ordered IN (0, 1)), -- 1: groups stand in the order of their labels, 0: the largest first
  words     TEXT NOT NULL,           -- how the canonical form writes it, and the heading: `sector`
  usual     TEXT                     -- the label that goes without saying; an answer tells how many have another, if it was not asked; null: it tells nothing
) STRICT, WITHOUT ROWID;

CREATE TABLE card_aspect (
  aspect TEXT NOT NULL,              -- what a question about one record wants to know: `where`
  field  TEXT NOT NULL,              -- a field of its card
  PRIMARY KEY (aspect, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE word (
  words TEXT NOT NULL,               -- folded, one word or several
  role  TEXT NOT NULL CONSTRAINT "a word has a role that the language knows"
        CHECK (role IN ('filler', 'count', 'and', 'or', 'not', 'noun', 'relation', 'with', 'without', 'property', 'measure', 'measure after',
                        'value', 'date', 'when', 'to', 'certainly', 'month', 'unit', 'number', 'day', 'by', 'dimension', 'top', 'first', 'newest',
                        'oldest', 'most', 'sorted', 'descending', 'ascending', 'newest first', 'oldest first', 'as of', 'only', 'except', 'between',
                        'text', 'card', 'compare', 'shared', 'paths', 'paths to', 'neighbours', 'within', 'steps', 'whether',
                        'verb', 'outside', 'lacking', 'deed', 'plan', 'pronoun', 'together', 'among', 'also', 'largest', 'smallest', 'card end', 'card of')), -- what it does in a question; a filler does nothing
  means TEXT NOT NULL DEFAULT '',    -- the noun (also of `also`, what a question word can mean beside its noun), relation (also of a verb, of a deed, of a plan and of outside), property (also of lacking, largest and smallest), value, date field or dimension; of a measure, time, unit, month or number which one; of most: fewest, or empty; of a card and its end what is wanted of it; of a filler that does nothing only before the noun asked for: head, or only as the last word: end; of whether: plan if it speaks of what is to come; else empty
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
  near    INTEGER NOT NULL CONSTRAINT "near is 0 or 1" CHECK (near IN (0, 1)), -- 1: a new name that resembles it is asked about; 0: only equal ones count
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

INSERT INTO name_form (form, field, literal, near, summary) VALUES
  ('name', 'name', 0, 1, 'What the record is called.'),
  ('variant', 'aliases', 0, 1, 'Another spelling or a longer form.'),
  ('acronym', 'acronyms', 0, 0, 'A short form made of initials.'),
  ('former', 'former_names', 0, 1, 'What it was called before.'),
  ('translation', 'translations', 0, 1, 'Its name in another language.'),
  ('misprint', 'misprints', 0, 1, 'A spelling that a source got wrong.'),
  ('adjective', 'adjectives', 0, 0, 'Canadian for Canada.'),
  ('code', 'codes', 1, 0, 'A code of the standard, ISO 3166 for places.'),
  ('stated code', 'stated_codes', 1, 0, 'A code that sources print for it though the standard has another.');

-- Words that serve all kinds.
INSERT INTO word (words, role, means) VALUES
  ('show', 'filler', ''), ('show me', 'filler', ''), ('me', 'filler', ''), ('list', 'filler', ''), ('find', 'filler', ''), ('give', 'filler', ''),
  ('give me', 'filler', ''), ('which', 'filler', ''), ('what', 'filler', ''), ('what are', 'filler', ''), ('the', 'filler', ''), ('all', 'filler', 'head'),
  ('all the', 'filler', ''), ('a', 'filler', ''), ('an', 'filler', ''), ('any', 'filler', ''), ('that', 'filler', ''), ('that are', 'filler', ''),
  ('who are', 'filler', ''), ('which are', 'filler', ''), ('that were', 'filler', ''), ('which were', 'filler', ''), ('that was', 'filler', ''),
  ('that have been', 'filler', ''), ('are', 'filler', ''), ('were', 'filler', ''), ('there', 'filler', ''), ('are there', 'filler', ''), ('please', 'filler', ''),
  ('i need', 'filler', ''), ('get', 'filler', ''), ('get me', 'filler', ''), ('count', 'count', ''), ('count of', 'count', ''),
  ('how many', 'count', ''), ('number of', 'count', ''), ('the number of', 'count', ''), ('and', 'and', ''), ('but', 'and', ''), ('as well as', 'and', ''),
  ('or', 'or', ''), ('or else', 'or', ''), ('not', 'not', ''), ('except', 'not', ''), ('that are not', 'not', ''), ('that do not', 'not', ''),
  ('who are not', 'not', ''), ('but not those', 'not', ''), ('with', 'with', ''), ('having', 'with', ''), ('that have', 'with', ''), ('which have', 'with', ''),
  ('who have', 'with', ''), ('that has', 'with', ''), ('that had', 'with', ''), ('have', 'with', ''), ('without', 'without', ''), ('without any', 'without', ''),
  ('with no', 'without', ''), ('having no', 'without', ''), ('that have no', 'without', ''), ('which have no', 'without', ''), ('who have no', 'without', ''),
  ('lacking', 'without', ''), ('have no', 'without', ''), ('at least', 'measure', 'at least'), ('no fewer than', 'measure', 'at least'),
  ('not fewer than', 'measure', 'at least'), ('a minimum of', 'measure', 'at least'), ('more than', 'measure', 'more than'),
  ('greater than', 'measure', 'more than'), ('fewer than', 'measure', 'fewer than'), ('less than', 'measure', 'fewer than'), ('at most', 'measure', 'at most'),
  ('no more than', 'measure', 'at most'), ('not more than', 'measure', 'at most'), ('a maximum of', 'measure', 'at most'), ('exactly', 'measure', 'exactly'),
  ('precisely', 'measure', 'exactly'), ('or more', 'measure after', 'at least'), ('or fewer', 'measure after', 'at most'), ('or less', 'measure after', 'at most'),
  ('in', 'when', 'in'), ('during', 'when', 'in'), ('on', 'when', 'in'), ('in the year', 'when', 'in'), ('in the course of', 'when', 'in'),
  ('before', 'when', 'before'), ('prior to', 'when', 'before'), ('earlier than', 'when', 'before'), ('after', 'when', 'after'), ('later than', 'when', 'after'),
  ('since', 'when', 'since'), ('starting in', 'when', 'since'), ('until', 'when', 'until'), ('till', 'when', 'until'), ('up to', 'when', 'until'),
  ('between', 'when', 'between'), ('from', 'when', 'from'), ('in the last', 'when', 'last'), ('within the last', 'when', 'last'), ('over the last', 'when', 'last'),
  ('during the last', 'when', 'last'), ('in the past', 'when', 'last'), ('within the past', 'when', 'last'), ('over the past', 'when', 'last'),
  ('last', 'when', 'last'), ('to', 'to', ''), ('until', 'to', ''), ('till', 'to', ''), ('certainly', 'certainly', ''), ('surely', 'certainly', ''),
  ('definitely', 'certainly', ''), ('january', 'month', '01'), ('jan', 'month', '01'), ('february', 'month', '02'), ('feb', 'month', '02'),
  ('march', 'month', '03'), ('mar', 'month', '03'), ('april', 'month', '04'), ('apr', 'month', '04'), ('may', 'month', '05'), ('june', 'month', '06'),
  ('jun', 'month', '06'), ('july', 'month', '07'), ('jul', 'month', '07'), ('august', 'month', '08'), ('aug', 'month', '08'), ('september', 'month', '09'),
  ('sep', 'month', '09'), ('sept', 'month', '09'), ('october', 'month', '10'), ('oct', 'month', '10'), ('november', 'month', '11'), ('nov', 'month', '11'),
  ('december', 'month', '12'), ('dec', 'month', '12'), ('year', 'unit', 'year'), ('years', 'unit', 'year'), ('month', 'unit', 'month'), ('months', 'unit', 'month'),
  ('one', 'number', '1'), ('two', 'number', '2'), ('three', 'number', '3'), ('four', 'number', '4'), ('five', 'number', '5'), ('six', 'number', '6'),
  ('seven', 'number', '7'), ('eight', 'number', '8'), ('nine', 'number', '9'), ('ten', 'number', '10'), ('eleven', 'number', '11'), ('twelve', 'number', '12'),
  ('today', 'day', 'today'), ('this year', 'day', 'this year'), ('last year', 'day', 'last year'), ('next year', 'day', 'next year'), ('by', 'by', ''),
  ('per', 'by', ''), ('grouped by', 'by', ''), ('for each', 'by', ''), ('by each', 'by', ''), ('broken down by', 'by', ''), ('split by', 'by', ''),
  ('top', 'top', ''), ('the top', 'top', ''), ('first', 'first', ''), ('the first', 'first', ''), ('newest', 'newest', ''), ('latest', 'newest', ''),
  ('most recent', 'newest', ''), ('last', 'newest', ''), ('the last', 'newest', ''), ('oldest', 'oldest', ''), ('earliest', 'oldest', ''),
  ('with the most', 'most', ''), ('with most', 'most', ''), ('have the most', 'most', ''), ('having the most', 'most', ''), ('that have the most', 'most', ''),
  ('which have the most', 'most', ''), ('who have the most', 'most', ''), ('has the most', 'most', ''), ('with the highest number of', 'most', ''),
  ('with the largest number of', 'most', ''), ('sorted by', 'sorted', ''), ('ordered by', 'sorted', ''), ('sort by', 'sorted', ''), ('order by', 'sorted', ''),
  ('desc', 'descending', ''), ('descending', 'descending', ''), ('asc', 'ascending', ''), ('ascending', 'ascending', ''), ('newest first', 'newest first', ''),
  ('latest first', 'newest first', ''), ('most recent first', 'newest first', ''), ('oldest first', 'oldest first', ''), ('earliest first', 'oldest first', ''),
  ('as of', 'as of', ''), ('as at', 'as of', ''), ('only', 'only', ''), ('just', 'only', ''), ('except', 'except', ''), ('excluding', 'except', ''), ('other than', 'except', ''),
  ('apart from', 'except', ''), ('between', 'between', ''), ('linking', 'between', ''), ('linking together', 'between', ''), ('about', 'text', 'text'),
  ('mentioning', 'text', 'text'), ('that mention', 'text', 'text'), ('which mention', 'text', 'text'), ('that mentions', 'text', 'text'),
  ('containing', 'text', 'text'), ('with the words', 'text', 'text'), ('named', 'text', 'name'), ('called', 'text', 'name'), ('with the name', 'text', 'name'),
  ('tell me about', 'card', ''), ('tell me more about', 'card', ''), ('what is', 'card', ''), ('who is', 'card', ''), ('describe', 'card', ''),
  ('the card of', 'card', ''), ('card of', 'card', ''), ('details of', 'card', ''), ('about', 'card', ''), ('where is', 'card', 'where'),
  ('where are', 'card', 'where'), ('when was', 'card', 'when'), ('when were', 'card', 'when'), ('when is', 'card', 'when'), ('when did', 'card', 'when'),
  ('who signed', 'card', 'who'), ('outcomes of', 'card', 'outcomes'), ('results of', 'card', 'outcomes'), ('outcome of', 'card', 'outcomes'), ('result of', 'card', 'outcomes'),
  ('compare', 'compare', ''), ('comparison of', 'compare', ''), ('a comparison of', 'compare', ''),
  ('difference between', 'compare', ''), ('differences between', 'compare', ''), ('the difference between', 'compare', ''), ('shared', 'shared', ''),
  ('common', 'shared', ''), ('in common', 'shared', ''), ('joint', 'shared', ''), ('to', 'paths to', ''), ('and', 'paths to', ''), ('connected to', 'paths to', ''),
  ('linked to', 'paths to', ''), ('connected with', 'paths to', ''), ('linked with', 'paths to', ''), ('related to', 'paths to', ''), ('connected', 'paths to', ''),
  ('within', 'within', ''), ('in at most', 'within', ''), ('up to', 'within', ''), ('steps', 'steps', ''), ('step', 'steps', ''), ('hops', 'steps', ''),
  ('hop', 'steps', ''), ('is', 'whether', ''), ('are', 'whether', ''), ('does', 'whether', ''), ('do', 'whether', ''), ('did', 'whether', ''),
  ('has', 'whether', ''), ('have', 'whether', ''), ('was', 'whether', ''), ('were', 'whether', ''), ('can', 'whether', ''), ('could', 'whether', ''),
  ('should', 'whether', ''), ('will', 'whether', 'plan'), ('why', 'whether', '');

-- More words of the same kinds, as people type them.
INSERT INTO word (words, role, means) VALUES
  ('is', 'filler', ''), ('was', 'filler', ''), ('be', 'filler', ''), ('been', 'filler', ''), ('being', 'filler', ''), ('is there', 'filler', ''),
  ('is there a', 'filler', ''), ('is there an', 'filler', ''), ('is there any', 'filler', ''), ('are there any', 'filler', ''), ('there is', 'filler', ''),
  ('there are', 'filler', ''), ('were there', 'filler', ''), ('were there any', 'filler', ''), ('have been', 'filler', ''), ('has been', 'filler', ''),
  ('had been', 'filler', ''), ('that has been', 'filler', ''), ('which have been', 'filler', ''), ('which is', 'filler', ''), ('that is', 'filler', ''),
  ('who is', 'filler', ''), ('who was', 'filler', ''), ('who were', 'filler', ''), ('i want', 'filler', ''), ('i want to see', 'filler', ''),
  ('i would like', 'filler', ''), ('can you show me', 'filler', ''), ('could you show me', 'filler', ''), ('could you list', 'filler', ''),
  ('in total', 'filler', ''), ('total', 'filler', ''), ('altogether', 'filler', ''), ('in all', 'filler', ''),
  ('already', 'filler', ''), ('yet', 'filler', ''), ('also', 'filler', ''), ('as well', 'filler', ''), ('both', 'filler', ''), ('so far', 'filler', ''),
  ('do we have', 'filler', ''), ('do we know of', 'filler', ''), ('do you know', 'filler', ''), ('we have', 'filler', ''), ('are known', 'filler', ''),
  ('is known', 'filler', ''), ('exist', 'filler', ''), ('exists', 'filler', ''), ('in the database', 'filler', ''), ('in the data', 'filler', ''),
  ('recorded', 'filler', ''), ('and who', 'filler', ''), ('the names of', 'filler', ''), ('names of', 'filler', ''), ('name the', 'filler', ''),
  ('a list of', 'filler', ''), ('list of', 'filler', ''), ('some', 'filler', ''), ('what is the number of', 'count', ''), ('total number of', 'count', ''),
  ('the total number of', 'count', ''), ('count the', 'count', ''), ('count all', 'count', ''), ('are not', 'not', ''), ('is not', 'not', ''),
  ('were not', 'not', ''), ('was not', 'not', ''), ('do not', 'not', ''), ('does not', 'not', ''), ('did not', 'not', ''), ('have not', 'not', ''),
  ('has not', 'not', ''), ('had not', 'not', ''), ('never', 'not', ''), ('that is not', 'not', ''), ('who do not', 'not', ''), ('has', 'with', ''),
  ('had', 'with', ''), ('which has', 'with', ''), ('who has', 'with', ''), ('has a', 'with', ''), ('with a', 'with', ''), ('with an', 'with', ''),
  ('with any', 'with', ''), ('have a', 'with', ''), ('that have a', 'with', ''), ('including a', 'with', ''), ('has no', 'without', ''),
  ('had no', 'without', ''), ('that has no', 'without', ''), ('do not have', 'without', ''), ('does not have', 'without', ''),
  ('that do not have', 'without', ''), ('that does not have', 'without', ''), ('which do not have', 'without', ''), ('who do not have', 'without', ''),
  ('did not have', 'without', ''), ('do not have any', 'without', ''), ('does not have any', 'without', ''), ('without a', 'without', ''),
  ('without an', 'without', ''), ('not having', 'without', ''), ('with not a single', 'without', ''), ('lack', 'without', ''), ('lacks', 'without', ''),
  ('that lack', 'without', ''), ('that lacks', 'without', ''), ('over', 'measure', 'more than'), ('at minimum', 'measure', 'at least'),
  ('minimum', 'measure', 'at least'), ('maximum', 'measure', 'at most'), ('just', 'measure', 'exactly'), ('for', 'when', 'in'), ('throughout', 'when', 'in'),
  ('up until', 'when', 'until'), ('by the end of', 'when', 'until'), ('from the year', 'when', 'since'), ('the most', 'most', ''),
  ('with the greatest number of', 'most', ''), ('have most', 'most', ''), ('has most', 'most', ''), ('with the highest', 'most', ''),
  ('has the highest number of', 'most', ''), ('for every', 'by', ''), ('grouped per', 'by', ''), ('separated by', 'by', ''), ('listed by', 'by', ''),
  ('what do we know about', 'card', ''), ('what do you know about', 'card', ''), ('information on', 'card', ''), ('information about', 'card', ''),
  ('info on', 'card', ''), ('info about', 'card', ''), ('details on', 'card', ''), ('details about', 'card', ''), ('profile of', 'card', ''),
  ('everything about', 'card', ''), ('all about', 'card', ''), ('what about', 'card', ''), ('who are', 'card', ''), ('show card of', 'card', ''),
  ('that contain the words', 'text', 'text'), ('that say', 'text', 'text'), ('saying', 'text', 'text'), ('in order of', 'sorted', ''),
  ('ranked by', 'sorted', ''), ('link', 'between', ''), ('that link', 'between', ''), ('connect', 'between', ''), ('that connect', 'between', ''),
  ('connecting', 'between', ''), ('which link', 'between', ''), ('joining', 'between', '');

-- Still more of them.
INSERT INTO word (words, role, means) VALUES
  ('still', 'filler', ''), ('given', 'filler', ''), ('indicated', 'filler', ''), ('available', 'filler', ''),
  ('market', 'filler', ''), ('markets', 'filler', ''), ('together', 'filler', ''), ('of any kind', 'filler', ''), ('at all', 'filler', ''),
  ('actually', 'filler', ''), ('really', 'filler', ''), ('currently known', 'filler', ''), ('recorded so far', 'filler', ''), ('please list', 'filler', ''),
  ('which of', 'filler', ''), ('out there', 'filler', ''), ('do exist', 'filler', ''),
  ('belong to no', 'without', ''), ('belongs to no', 'without', ''), ('that belong to no', 'without', ''),
  ('that belongs to no', 'without', ''), ('in no', 'without', ''), ('are in no', 'without', ''), ('is in no', 'without', ''), ('not in any', 'without', ''),
  ('are not in any', 'without', ''), ('is not in any', 'without', ''), ('not part of any', 'without', ''), ('that are not in any', 'without', ''),
  ('not a member of any', 'without', ''), ('with no known', 'without', ''), ('that are in no', 'without', ''), ('part of no', 'without', ''),
  ('for which no', 'without', ''), ('not having any', 'without', ''), ('in any', 'with', ''), ('part of any', 'with', ''), ('member of any', 'with', ''),
  ('that are in any', 'with', ''), ('involved in any', 'with', ''), ('since when', 'card', 'when'), ('since when does', 'card', 'when'),
  ('since when is', 'card', 'when'), ('from when', 'card', 'when'), ('until when', 'card', 'when'), ('until when does', 'card', 'when'),
  ('when does', 'card', 'when'), ('when do', 'card', 'when'), ('when will', 'card', 'when'), ('how long does', 'card', 'when'),
  ('signed first', 'oldest first', ''), ('launched first', 'oldest first', ''), ('founded first', 'oldest first', ''), ('first signed', 'oldest first', ''),
  ('was first', 'oldest first', ''), ('came first', 'oldest first', ''), ('signed last', 'newest first', ''),
  ('launched last', 'newest first', ''), ('founded last', 'newest first', ''), ('most recently', 'newest first', ''), ('came last', 'newest first', '');

-- Superlatives.
INSERT INTO word (words, role, means) VALUES
  ('the biggest in terms of', 'most', ''), ('biggest in terms of', 'most', ''), ('the largest in terms of', 'most', ''), ('largest in terms of', 'most', ''),
  ('biggest by', 'most', ''), ('largest by', 'most', ''), ('the biggest by', 'most', ''), ('the largest by', 'most', ''),
  ('with the biggest number of', 'most', '');

-- What `where is`, `when was` and `who signed` want to know of a record.
INSERT INTO card_aspect (aspect, field) VALUES
  ('where', 'place'), ('where', 'country'), ('where', 'places'), ('where', 'within'), ('where', 'countries'),
  ('when', 'founded'), ('when', 'launched'), ('when', 'signed'), ('when', 'updated'), ('when', 'until'), ('when', 'date'), ('when', 'date_stated'),
  ('when', 'announced'), ('when', 'applies'), ('when', 'published'), ('when', 'milestones'), ('when', 'last_seen'),
  ('who', 'parties'), ('who', 'present'), ('who', 'milestones'), ('outcomes', 'points'), ('outcomes', 'result');

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

CREATE TABLE name_of_kind (
  kind   TEXT NOT NULL REFERENCES kind (kind), -- of the record
  alias  INTEGER NOT NULL CONSTRAINT "alias is 0 or 1" CHECK (alias IN (0, 1)), -- 0: what the record is called, 1: another name of it; codes are not here, for nobody completes them
  key    TEXT NOT NULL,              -- the folded name
  record INTEGER NOT NULL REFERENCES record (id), -- whose name it is
  PRIMARY KEY (kind, alias, key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_of_kind_by_record ON name_of_kind (record);

CREATE VIEW name_of_kind_definition AS
SELECT DISTINCT r.kind, n.form <> 'name' AS alias, n.key, n.record
FROM name AS n JOIN name_form AS f ON f.form = n.form JOIN record AS r ON r.id = n.record
WHERE f.literal = 0;

INSERT INTO derived (derived, definition) VALUES ('name_of_kind', 'name_of_kind_definition');
