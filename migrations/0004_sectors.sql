-- Sectors belong to schemes, because sources use vocabularies that do not match. A common scheme ties
-- them together: each printed term is matched to its nodes, with the kind of match.

CREATE TABLE scheme (
  id     INTEGER PRIMARY KEY REFERENCES record (id), -- its name is how answers call the vocabulary
  common INTEGER NOT NULL DEFAULT 0 CONSTRAINT "common is 0 or 1" CHECK (common IN (0, 1)), -- 1: our own, that ties the others together
  note   TEXT -- what the scheme is used for in its source
) STRICT;

CREATE TABLE sector (
  id       INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the term as printed
  scheme   INTEGER NOT NULL REFERENCES scheme (id), -- the vocabulary that the term belongs to
  position INTEGER, -- its place in the printed list, from 1; null where the scheme has no order
  parent   INTEGER REFERENCES sector (id) -- the wider term of the same scheme; null at the top
) STRICT;
CREATE INDEX sector_by_scheme ON sector (scheme);
CREATE INDEX sector_by_parent ON sector (parent);

CREATE TABLE sector_match (
  sector INTEGER NOT NULL REFERENCES sector (id), -- a printed term, or a node of the common scheme with a second parent
  common INTEGER NOT NULL REFERENCES sector (id), -- a node of the common scheme
  match  TEXT NOT NULL CONSTRAINT "a match is exact, narrower, broader, part or overlap"
         CHECK (match IN ('exact', 'narrower', 'broader', 'part', 'overlap')), -- what the printed term is to the node; part: it joins several
  PRIMARY KEY (sector, common)
) STRICT, WITHOUT ROWID;
CREATE INDEX sector_match_reverse ON sector_match (common, sector);

CREATE TABLE sector_closure (
  ancestor   INTEGER NOT NULL REFERENCES sector (id), -- the sector that is asked for
  descendant INTEGER NOT NULL REFERENCES sector (id), -- itself, a sub-sector, or a printed term that matches one of them
  PRIMARY KEY (ancestor, descendant)
) STRICT, WITHOUT ROWID;
CREATE INDEX sector_closure_reverse ON sector_closure (descendant, ancestor);

CREATE VIEW sector_closure_definition AS
WITH RECURSIVE
  step (upper, lower) AS (
    SELECT parent, id FROM sector WHERE parent IS NOT NULL
    UNION SELECT common, sector FROM sector_match WHERE match IN ('exact', 'narrower', 'part')
    UNION SELECT sector, common FROM sector_match WHERE match = 'exact'
  ),
  down (ancestor, descendant) AS (
    SELECT id, id FROM sector
    UNION SELECT down.ancestor, step.lower FROM down JOIN step ON step.upper = down.descendant
  )
SELECT ancestor, descendant FROM down;

INSERT INTO derived (derived, definition) VALUES ('sector_closure', 'sector_closure_definition');

-- What a question means by `in`.
CREATE VIEW sector_below AS SELECT ancestor, descendant FROM sector_closure;

-- Where a printed term and a node of the common scheme mean the same, readings speak of the node.
CREATE VIEW sector_preferred AS
SELECT s.id FROM sector AS s JOIN scheme AS c ON c.id = s.scheme WHERE c.common = 1;

INSERT INTO kind (kind, plural, below, preferred, summary) VALUES
  ('scheme', 'schemes', NULL, NULL, 'A vocabulary of sectors, as one source uses it.'),
  ('sector', 'sectors', 'a sub-sector or matching term', 'sector_preferred', 'A term of a sector scheme.');
INSERT INTO list_field (kind, field, link, value, summary) VALUES
  ('sector', 'matches', 'sector_match', 'common', 'The nodes of the common scheme that the printed term matches, with the kind of match.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('scheme', 'schemes', 'scheme', 'sector schemes', 'Every vocabulary of sectors.'),
  ('sector', 'sectors', 'sector', 'sectors', 'Every term of every scheme.');
INSERT INTO word (words, role, means) VALUES
  ('scheme', 'noun', 'scheme'), ('schemes', 'noun', 'scheme'), ('sector', 'noun', 'sector'), ('sectors', 'noun', 'sector'),
  ('industry', 'noun', 'sector'), ('industries', 'noun', 'sector');

CREATE VIEW schemes AS
SELECT r.slug, r.name, (SELECT count(*) FROM sector AS t WHERE t.scheme = s.id) AS sectors, s.note, r.id, r.name_key
FROM scheme AS s JOIN record AS r ON r.id = s.id;

CREATE VIEW sectors AS
SELECT r.slug, r.name, sr.name AS scheme, pr.name AS parent,
       (SELECT group_concat(term, '; ') FROM (
          SELECT m.match || ': ' || cr.name AS term FROM sector_match AS m JOIN record AS cr ON cr.id = m.common
          WHERE m.sector = s.id ORDER BY cr.name_key)) AS matches,
       s.position, r.id, r.name_key
FROM sector AS s
JOIN record AS r ON r.id = s.id
JOIN record AS sr ON sr.id = s.scheme
LEFT JOIN record AS pr ON pr.id = s.parent;


INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('scheme', 'slug', 'text', NULL, 'The stable public key.'),
  ('scheme', 'name', 'text', 1, 'What answers call the vocabulary.'),
  ('scheme', 'sectors', 'integer', 2, 'How many terms it has.'),
  ('scheme', 'note', 'text', 3, 'What the scheme is used for in its source.'),
  ('sector', 'slug', 'text', NULL, 'The stable public key.'),
  ('sector', 'name', 'text', 1, 'The term as printed.'),
  ('sector', 'scheme', 'text', 2, 'The vocabulary that the term belongs to.'),
  ('sector', 'parent', 'text', 3, 'The wider term of the same scheme; empty at the top.'),
  ('sector', 'matches', 'text', NULL, 'Nodes of the common scheme, with the kind of match.'),
  ('sector', 'position', 'integer', NULL, 'Its place in the printed list, from 1.');

CREATE VIEW sector_matches AS
SELECT r.slug AS sector_slug, r.name AS sector, h.name AS scheme, m.match, c.slug AS common_slug, c.name AS common,
       m.sector AS sector_id, m.common AS common_id
FROM sector_match AS m
JOIN sector AS s ON s.id = m.sector
JOIN record AS r ON r.id = m.sector
JOIN record AS h ON h.id = s.scheme
JOIN record AS c ON c.id = m.common;

INSERT INTO detail_view (view, summary) VALUES
  ('sector_below', 'Which sector lies in which or matches it, at any distance, each in itself; ids of sectors.'),
  ('sector_matches', 'The nodes of the common scheme that each printed term matches, with the kind of match.');

CREATE VIEW edge_sector_in_sector AS
SELECT id AS from_id, parent AS to_id, NULL AS how, NULL AS detail FROM sector WHERE parent IS NOT NULL
UNION ALL SELECT sector, common, NULL, NULL FROM sector_match WHERE match IN ('exact', 'narrower', 'part');
CREATE VIEW edge_sector_of_scheme AS
SELECT id AS from_id, scheme AS to_id, NULL AS how, NULL AS detail FROM sector;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('sector lies in sector', 'sector', 'sector', 'edge_sector_in_sector', 'below', 1, 0, 0, 'below', 'below {}', NULL, NULL, NULL),
  ('sector of scheme', 'sector', 'scheme', 'edge_sector_of_scheme', 'none', 0, 1, 0, 'of', 'of the scheme {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES
  ('in', 'relation', 'sector lies in sector'), ('below', 'relation', 'sector lies in sector'),
  ('in', 'relation', 'sector of scheme'), ('of', 'relation', 'sector of scheme');

UPDATE relation SET field = 'parent' WHERE relation = 'sector lies in sector';
UPDATE relation SET field = 'scheme' WHERE relation = 'sector of scheme';

-- What questions can ask of sectors and schemes besides their relations.
CREATE VIEW property_scheme_sectors AS
SELECT scheme AS id, count(DISTINCT id) AS n FROM sector GROUP BY scheme;
CREATE VIEW dimension_sector_scheme AS
SELECT s.id, r.name AS label, r.id AS record FROM sector AS s JOIN record AS r ON r.id = s.scheme;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('scheme sectors', 'scheme', 'property_scheme_sectors', 0, 1, NULL, 'sectors', 'sectors');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('sector scheme', 'sector', 'dimension_sector_scheme', 0, 'scheme');
INSERT INTO word (words, role, means) VALUES
  ('sectors', 'property', 'scheme sectors'), ('sector', 'property', 'scheme sectors'), ('terms', 'property', 'scheme sectors'),
  ('scheme', 'dimension', 'sector scheme'), ('schemes', 'dimension', 'sector scheme');
