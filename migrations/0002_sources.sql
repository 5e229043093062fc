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

CREATE TABLE source_footnote (
  source          INTEGER NOT NULL REFERENCES source (id), -- the document that prints it
  position        INTEGER NOT NULL,  -- its place in the document, from 1
  number          TEXT NOT NULL,     -- as printed, in digits
  cited           INTEGER NOT NULL REFERENCES source (id), -- the source that it names; a note that names none is a source itself
  text            TEXT NOT NULL,     -- as printed, without the number
  consulted       TEXT,              -- when the page was consulted, as far as printed; partial date, EDTF
  consulted_first TEXT,              -- first day that consulted can mean
  consulted_last  TEXT,              -- last day that consulted can mean
  section         TEXT,              -- number of the section in which its mark stands
  mark            TEXT,              -- the words that its mark follows
  note            TEXT,              -- where it is printed, if not at the foot of the statement; what is odd about it
  PRIMARY KEY (source, position),
  CONSTRAINT "a footnote number stands once in a source" UNIQUE (source, number),
  CONSTRAINT "consulted stands with its first and last day"
  CHECK ((consulted IS NULL) = (consulted_first IS NULL) AND (consulted IS NULL) = (consulted_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX source_footnote_by_cited ON source_footnote (cited);

CREATE TABLE source_particular (
  source     INTEGER NOT NULL REFERENCES source (id), -- the document
  position   INTEGER NOT NULL,       -- its place on the title page, from 1
  term       TEXT NOT NULL,          -- as printed: Contractual delivery date
  value      TEXT NOT NULL,          -- as printed: M24
  date       TEXT,                   -- the day or month that the value means; partial date, EDTF; null: it is no date, or cannot be told
  date_first TEXT,                   -- first day that date can mean
  date_last  TEXT,                   -- last day that date can mean
  PRIMARY KEY (source, position),
  CONSTRAINT "the date of a particular stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE source_related (
  source   INTEGER NOT NULL REFERENCES source (id), -- the document
  related  INTEGER NOT NULL REFERENCES source (id), -- the other one
  relation TEXT NOT NULL CONSTRAINT "a source updates or complements another"
           CHECK (relation IN ('updates', 'complements')), -- what the document is to the other one
  PRIMARY KEY (source, related)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_related_reverse ON source_related (related, source);

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
  item   TEXT CONSTRAINT "the item of a note is not empty" CHECK (item <> ''), -- words that stand in the finding: the code, the numbers; null: all findings of the check about the record
  text   TEXT NOT NULL,              -- what was decided, and why
  CONSTRAINT "an item of a note stands with its finding" CHECK (item IS NULL OR finding IS NOT NULL)
) STRICT;
CREATE INDEX note_by_about ON note (about);

INSERT INTO kind (kind, plural, summary) VALUES
  ('source', 'sources', 'Where facts are printed: a document, web page, press release, interview, note or data set.'),
  ('note', 'notes', 'A judgement made in the transcription, and what was decided.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('source', 'sections', 'source_section', 'number', 'source_section_lines', 'The sections of a document with the pages they start on.'),
  ('source', 'footnotes', 'source_footnote', 'number', 'source_footnote_lines', 'The footnotes of a document with the sources that they name.'),
  ('source', 'particulars', 'source_particular', 'term', 'source_particular_lines', 'What the title page of a document says, term by term.'),
  ('source', 'related', 'source_related', 'related', NULL, 'Other documents that it updates or complements.');

CREATE VIEW source_section_lines AS
SELECT source AS id, position, number || coalesce(' ' || title, '') || coalesce(', p. ' || page, '') AS text FROM source_section;
CREATE VIEW source_footnote_lines AS
SELECT source AS id, position, number || ' ' || text AS text FROM source_footnote;
CREATE VIEW source_particular_lines AS
SELECT source AS id, position, term || ': ' || value AS text FROM source_particular;
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
SELECT r.slug, r.name, a.name AS about, n.text, n.finding, n.item, a.slug AS about_slug, r.id, r.name_key
FROM note AS n JOIN record AS r ON r.id = n.id LEFT JOIN record AS a ON a.id = n.about;

CREATE VIEW footnotes AS
SELECT d.slug AS source_slug, d.name AS source, f.number, f.section, f.mark, c.slug AS cited_slug, c.name AS cited, s.type, s.url,
       f.text, f.consulted, f.note
FROM source_footnote AS f
JOIN record AS d ON d.id = f.source
JOIN record AS c ON c.id = f.cited
JOIN source AS s ON s.id = f.cited;

-- What a footnote calls a source: its acronym, else its title.
CREATE VIEW source_short AS
SELECT s.id, coalesce((SELECT n.text FROM name AS n WHERE n.record = s.id AND n.form = 'acronym' ORDER BY length(n.text), n.text LIMIT 1),
                      r.name) AS title
FROM source AS s JOIN record AS r ON r.id = s.id;

CREATE VIEW citations AS
SELECT r.slug, r.kind, r.name, c.field, coalesce(i.name, c.item) AS item, s.slug AS source, t.title AS source_title, c.section,
       coalesce(c.page, (SELECT CASE WHEN min(later.page) IS NULL THEN here.page || ' ff.' -- the last section runs on
                                     WHEN min(later.page) > here.page THEN here.page || '-' || min(later.page)
                                     ELSE CAST(here.page AS TEXT) END
                         FROM source_section AS here
                         LEFT JOIN source_section AS later ON later.source = here.source AND later.position = here.position + 1
                         WHERE here.source = c.source AND here.number = c.section)) AS page,
       CASE WHEN c.page IS NOT NULL THEN 'printed'
            WHEN EXISTS (SELECT 1 FROM source_section AS here WHERE here.source = c.source AND here.number = c.section
                         AND here.page IS NOT NULL) THEN 'inferred' END AS page_basis,
       c.footnote, fr.slug AS footnote_source, fr.name AS footnote_title, fs.url AS footnote_url, f.consulted,
       c.quote, c.basis, c.reason, c.position
FROM citation AS c
JOIN record AS r ON r.id = c.record
JOIN record AS s ON s.id = c.source
JOIN source_short AS t ON t.id = c.source
LEFT JOIN record AS i ON i.slug = c.item AND c.item <> ''
LEFT JOIN source_footnote AS f ON f.source = c.source AND f.number = c.footnote
LEFT JOIN record AS fr ON fr.id = f.cited
LEFT JOIN source AS fs ON fs.id = f.cited;

CREATE VIEW source_sections AS
SELECT d.slug AS source_slug, d.name AS source, x.position, x.number, x.title, x.page
FROM source_section AS x JOIN record AS d ON d.id = x.source;

CREATE VIEW source_particulars AS
SELECT d.slug AS source_slug, d.name AS source, x.position, x.term, x.value, x.date
FROM source_particular AS x JOIN record AS d ON d.id = x.source;

CREATE VIEW source_relations AS
SELECT d.slug AS source_slug, d.name AS source, x.relation, o.slug AS related_slug, o.name AS related
FROM source_related AS x JOIN record AS d ON d.id = x.source JOIN record AS o ON o.id = x.related;

INSERT INTO detail_view (view, summary) VALUES
  ('source_sections', 'The sections of each document with the pages they start on.'),
  ('source_particulars', 'What the title page of each document says, term by term.'),
  ('source_relations', 'Which document updates or complements which other one.'),
  ('footnotes', 'The footnotes of documents with the sources that they name.'),
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
  ('note', 'finding', 'text', NULL, 'The check that reports it; empty if none does.'),
  ('note', 'item', 'text', NULL, 'Words of the one finding that it explains; empty: all findings of the check about the record.');

CREATE VIEW edge_source_related_to_source AS
SELECT source AS from_id, related AS to_id, relation AS how, NULL AS detail FROM source_related;
CREATE VIEW edge_source_named_by_source AS
SELECT cited AS from_id, source AS to_id, NULL AS how, 'footnote ' || group_concat(number, ', ') AS detail
FROM (SELECT cited, source, number FROM source_footnote ORDER BY position) GROUP BY cited, source;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('source updates or complements source', 'source', 'source', 'edge_source_related_to_source', 'none', 1, 0, 1, 'related to', 'that update or complement {}',
   'relation', NULL, NULL),
  ('source is named by source', 'source', 'source', 'edge_source_named_by_source', 'none', 1, 0, 1, 'named in', 'that a footnote of {} names', NULL, 'footnote', NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('source updates or complements source', 'updates', 'updates it', 'as its later edition', NULL, 1),
  ('source updates or complements source', 'complements', 'complements it', 'as a complement', NULL, 2);
INSERT INTO word (words, role, means) VALUES
  ('related to', 'relation', 'source updates or complements source'),
  ('named in', 'relation', 'source is named by source'), ('in', 'relation', 'source is named by source'),
  ('of', 'relation', 'source is named by source'), ('cited in', 'relation', 'source is named by source'), ('cited by', 'relation', 'source is named by source');

UPDATE relation SET field = 'related' WHERE relation = 'source updates or complements source';

-- What questions can ask of sources and notes besides their relations.
CREATE VIEW property_source_published AS
SELECT id, 1 AS n FROM source WHERE published IS NOT NULL;
CREATE VIEW property_source_records AS
SELECT source AS id, count(DISTINCT record) AS n FROM citation GROUP BY source;
CREATE VIEW property_source_footnotes AS
SELECT source AS id, count(*) AS n FROM source_footnote GROUP BY source;
CREATE VIEW dates_source_published AS
SELECT id, published AS date, published_first AS first, published_last AS last FROM source WHERE published IS NOT NULL;
CREATE VIEW dimension_source_type AS
SELECT id, type AS label FROM source;
CREATE VIEW dimension_source_year AS
SELECT id, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) ELSE date END AS label FROM dates_source_published;
CREATE VIEW dimension_source_publisher AS
SELECT id, publisher AS label FROM source WHERE publisher IS NOT NULL;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('source publication date', 'source', 'property_source_published', 0, 0, NULL, 'a publication date', 'a publication date'),
  ('source records', 'source', 'property_source_records', 0, 1, NULL, 'records', 'records that cite them'),
  ('source footnotes', 'source', 'property_source_footnotes', 0, 1, NULL, 'footnotes', 'footnotes');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('source published', 'source', 'dates_source_published', 'source publication date', 1, 'published', 'published {}', 'published');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('source document', 'source', 'type', 'document', NULL, 'of the type document', 'of the type document'),
  ('source web page', 'source', 'type', 'web page', NULL, 'of the type web page', 'of the type web page'),
  ('source press release', 'source', 'type', 'press release', NULL, 'of the type press release', 'of the type press release'),
  ('source interview', 'source', 'type', 'interview', NULL, 'of the type interview', 'of the type interview'),
  ('source note', 'source', 'type', 'note', NULL, 'of the type note', 'of the type note'),
  ('source data set', 'source', 'type', 'data set', NULL, 'of the type data set', 'of the type data set');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('source type', 'source', 'dimension_source_type', 0, 'type'),
  ('source year', 'source', 'dimension_source_year', 1, 'year'),
  ('source publisher', 'source', 'dimension_source_publisher', 0, 'publisher');
INSERT INTO word (words, role, means) VALUES
  ('a publication date', 'property', 'source publication date'), ('publication date', 'property', 'source publication date'),
  ('date', 'property', 'source publication date'), ('a date', 'property', 'source publication date'), ('dates', 'property', 'source publication date'),
  ('records', 'property', 'source records'), ('facts', 'property', 'source records'), ('citations', 'property', 'source records'),
  ('footnotes', 'property', 'source footnotes'), ('footnote', 'property', 'source footnotes'), ('published', 'date', 'source published'),
  ('dated', 'date', 'source published'), ('appeared', 'date', 'source published'), ('issued', 'date', 'source published'), ('type', 'dimension', 'source type'),
  ('kind', 'dimension', 'source type'), ('types', 'dimension', 'source type'), ('year', 'dimension', 'source year'), ('years', 'dimension', 'source year'),
  ('publisher', 'dimension', 'source publisher'), ('of the type document', 'value', 'source document'), ('of the type web page', 'value', 'source web page'),
  ('of the type press release', 'value', 'source press release'), ('of the type interview', 'value', 'source interview'),
  ('of the type note', 'value', 'source note'), ('of the type data set', 'value', 'source data set');

-- On the card of a source that a footnote names: what is stated there.
CREATE VIEW source_support_lines AS
SELECT id, row_number() OVER (PARTITION BY id ORDER BY kind, name_key, slug) AS position, kind || ' ' || name || fields AS text
FROM (SELECT f.cited AS id, r.kind, r.name, r.name_key, r.slug,
             coalesce(' (' || nullif(group_concat(DISTINCT nullif(c.field, '')), '') || ')', '') AS fields
      FROM citation AS c
      JOIN source_footnote AS f ON f.source = c.source AND f.number = c.footnote
      JOIN record AS r ON r.id = c.record
      WHERE c.record <> f.cited AND c.record <> f.source
      GROUP BY f.cited, r.id);
INSERT INTO card_list (kind, field, lines) VALUES ('source', 'supports', 'source_support_lines');

-- Sources by what they are, and what they are asked for besides.
CREATE VIEW interviews AS SELECT * FROM sources WHERE type = 'interview';
CREATE VIEW web_pages AS SELECT * FROM sources WHERE type = 'web page';
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('interview', 'interviews', 'source', 'interviews', 'Sources that are interviews.'),
  ('web page', 'web_pages', 'source', 'web pages', 'Sources that are web pages.');
CREATE VIEW property_source_url AS
SELECT id, 1 AS n FROM source WHERE url IS NOT NULL;
CREATE VIEW property_source_consulted AS
SELECT DISTINCT cited AS id, 1 AS n FROM source_footnote WHERE consulted IS NOT NULL;
CREATE VIEW dates_source_consulted AS
SELECT cited AS id, consulted AS date, consulted_first AS first, consulted_last AS last FROM source_footnote WHERE consulted IS NOT NULL;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('source url', 'source', 'property_source_url', 0, 0, NULL, 'a web address', 'a web address'),
  ('source consultation date', 'source', 'property_source_consulted', 0, 0, NULL, 'a consultation date', 'a day of consultation');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('source consulted', 'source', 'dates_source_consulted', 'source consultation date', 0, 'consulted', 'consulted {}', 'footnotes');

-- More words for sources.
INSERT INTO word (words, role, means) VALUES
  ('interview', 'noun', 'interview'), ('interviews', 'noun', 'interview'),
  ('web page', 'noun', 'web page'), ('web pages', 'noun', 'web page'), ('website', 'noun', 'web page'), ('websites', 'noun', 'web page'),
  ('reference', 'noun', 'source'), ('references', 'noun', 'source'), ('done', 'date', 'source published'),
  ('conducted', 'date', 'source published'), ('made', 'date', 'source published'), ('taking place', 'date', 'source published'),
  ('that took place', 'date', 'source published'), ('took place', 'date', 'source published'), ('held', 'date', 'source published'),
  ('carried out', 'date', 'source published'), ('consulted', 'date', 'source consulted'), ('accessed', 'date', 'source consulted'),
  ('visited', 'date', 'source consulted'), ('retrieved', 'date', 'source consulted'), ('that were consulted', 'date', 'source consulted'),
  ('a web address', 'property', 'source url'), ('web address', 'property', 'source url'), ('web addresses', 'property', 'source url'),
  ('url', 'property', 'source url'), ('a url', 'property', 'source url'), ('urls', 'property', 'source url'), ('link', 'property', 'source url'),
  ('a link', 'property', 'source url'), ('internet address', 'property', 'source url'), ('a consultation date', 'property', 'source consultation date'),
  ('consultation date', 'property', 'source consultation date'), ('date of consultation', 'property', 'source consultation date');
