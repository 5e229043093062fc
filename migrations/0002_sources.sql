-- Sources and citations: where each fact is printed. A fact that no source prints says so by its basis.

CREATE TABLE source (
  id              INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the title
  type            TEXT NOT NULL CONSTRAINT "a source is a document, web page, press release, interview, note or data set"
                  CHECK (type IN ('document', 'web page', 'press release', 'interview', 'note', 'data set')), -- what sort of source it is
  number          TEXT, -- the publisher's own number: D 3.5
  publisher       TEXT, -- who published it, as stated
  version         TEXT, -- as stated
  published       TEXT, -- when it appeared; partial date, EDTF
  published_first TEXT, -- first day that published can mean
  published_last  TEXT, -- last day that published can mean
  as_of           TEXT, -- the time of which it speaks; partial date, EDTF; answers print the newest
  as_of_first     TEXT, -- first day that as_of can mean
  as_of_last      TEXT, -- last day that as_of can mean
  url             TEXT, -- as printed
  licence         TEXT, -- of the data taken from it, SPDX where one exists
  note            TEXT, -- what a reader must know to judge it
  CONSTRAINT "a date of a source stands with its first and last day"
  CHECK ((published IS NULL) = (published_first IS NULL) AND (published IS NULL) = (published_last IS NULL)
     AND (as_of IS NULL) = (as_of_first IS NULL) AND (as_of IS NULL) = (as_of_last IS NULL))
) STRICT;

CREATE TABLE source_section (
  source   INTEGER NOT NULL REFERENCES source (id), -- the document
  position INTEGER NOT NULL,         -- its place in the table of content, from 1
  number   TEXT NOT NULL,            -- as printed, without the full stop: 2.2
  title    TEXT,                     -- as printed
  page     INTEGER,                  -- on which it starts, as printed in the table of content
  PRIMARY KEY (source, position),
  CONSTRAINT "a section number stands once in a source" UNIQUE (source, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  record    INTEGER NOT NULL REFERENCES record (id), -- what is stated
  position  INTEGER NOT NULL,        -- the order in which the citations of a record were given, from 1
  field     TEXT NOT NULL DEFAULT '', -- the field it speaks of; empty: the record as a whole
  item      TEXT NOT NULL DEFAULT '', -- which item of a list field, as written in the seed
  source    INTEGER NOT NULL REFERENCES source (id), -- where it is printed
  section   TEXT,                    -- number of the section in the source
  page      TEXT,                    -- as printed; else see the pages of the section
  footnote  TEXT,                    -- number of the footnote
  quote     TEXT,                    -- the words of the source; contacts stand there as [contact]
  basis     TEXT NOT NULL DEFAULT 'printed' CONSTRAINT "a basis is printed, inferred or external"
            CHECK (basis IN ('printed', 'inferred', 'external')), -- external: not from the curated source
  reason    TEXT,                    -- why it is believed, where the basis is not printed
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_source ON citation (source);

CREATE TABLE note (
  id     INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the finding in one sentence
  finding TEXT,                      -- the check that reports it; null: a note that no check finds
  about  INTEGER REFERENCES record (id), -- the record that the finding names
  text   TEXT NOT NULL               -- what was decided, and why
) STRICT;
CREATE INDEX note_by_about ON note (about);

INSERT INTO kind (kind, plural, summary) VALUES
  ('source', 'sources', 'Where facts are printed: a document, web page, press release, interview, note or data set.'),
  ('note', 'notes', 'A judgement made in the transcription, and what was decided.');
INSERT INTO list_field (kind, field, link, value, summary) VALUES
  ('source', 'sections', 'source_section', 'number', 'The sections of a document with the pages they start on.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('source', 'sources', 'source', 'sources', 'Every source of a fact.'),
  ('note', 'notes', 'note', 'notes', 'Every judgement made in the transcription.');
INSERT INTO word (words, role, means) VALUES
  ('source', 'noun', 'source'), ('sources', 'noun', 'source'), ('document', 'noun', 'source'), ('documents', 'noun', 'source'),
  ('note', 'noun', 'note'), ('notes', 'noun', 'note'), ('judgement', 'noun', 'note'), ('judgements', 'noun', 'note');

CREATE VIEW sources AS
SELECT r.slug, r.name, s.type, s.number, s.publisher, s.version, s.published, s.as_of, s.url, s.licence, s.note,
       r.id, r.name_key
FROM source AS s JOIN record AS r ON r.id = s.id;

CREATE VIEW notes AS
SELECT r.slug, r.name, a.name AS about, n.text, n.finding, a.slug AS about_slug, r.id, r.name_key
FROM note AS n JOIN record AS r ON r.id = n.id LEFT JOIN record AS a ON a.id = n.about;

CREATE VIEW citations AS
SELECT r.slug, r.kind, r.name, c.field, coalesce(i.name, c.item) AS item, s.slug AS source, c.section,
       coalesce(c.page, (SELECT CASE WHEN min(later.page) IS NULL THEN here.page || ' ff.' -- the last section runs on
                                     WHEN min(later.page) > here.page THEN here.page || '-' || min(later.page)
                                     ELSE CAST(here.page AS TEXT) END
                         FROM source_section AS here
                         LEFT JOIN source_section AS later ON later.source = here.source AND later.position = here.position + 1
                         WHERE here.source = c.source AND here.number = c.section)) AS page,
       CASE WHEN c.page IS NOT NULL THEN 'printed'
            WHEN EXISTS (SELECT 1 FROM source_section AS here WHERE here.source = c.source AND here.number = c.section
                         AND here.page IS NOT NULL) THEN 'inferred' END AS page_basis,
       c.footnote, c.quote, c.basis, c.reason, c.position
FROM citation AS c
JOIN record AS r ON r.id = c.record
JOIN record AS s ON s.id = c.source
LEFT JOIN record AS i ON i.slug = c.item AND c.item <> '';

INSERT INTO detail_view (view, summary) VALUES
  ('citations', 'Where each record or field is printed: source, section, page, footnote, quote, basis.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('source', 'slug', 'text', NULL, 'The stable public key.'),
  ('source', 'name', 'text', 1, 'The title.'),
  ('source', 'type', 'text', 2, 'Document, web page, press release, interview, note or data set.'),
  ('source', 'number', 'text', NULL, 'The publisher''s own number.'),
  ('source', 'publisher', 'text', 3, 'Who published it, as stated.'),
  ('source', 'version', 'text', NULL, 'As stated.'),
  ('source', 'published', 'date', 4, 'When it appeared.'),
  ('source', 'as_of', 'date', NULL, 'The time of which it speaks.'),
  ('source', 'url', 'text', NULL, 'As printed.'),
  ('source', 'licence', 'text', NULL, 'Of the data taken from it.'),
  ('source', 'note', 'text', NULL, 'What a reader must know to judge it.'),
  ('note', 'slug', 'text', NULL, 'The stable public key.'),
  ('note', 'name', 'text', 1, 'The finding in one sentence.'),
  ('note', 'about', 'text', 2, 'The record that the finding names.'),
  ('note', 'about_slug', 'text', NULL, 'The slug of that record.'),
  ('note', 'text', 'text', 3, 'What was decided, and why.'),
  ('note', 'finding', 'text', NULL, 'The check that reports it; empty if none does.');
