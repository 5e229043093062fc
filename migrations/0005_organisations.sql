-- Organisations: clusters, consortia, associations, governments and whoever else cooperates.

CREATE TABLE organisation (
  id            INTEGER PRIMARY KEY REFERENCES record (id), -- every spelling is a name of the record
  type          TEXT CONSTRAINT "the type of an organisation is cluster, research consortium, association, government, agency, delegation, city, port, network, company or park"
                CHECK (type IN ('cluster', 'research consortium', 'association', 'government', 'agency', 'delegation',
                                'city', 'port', 'network', 'company', 'park')), -- what sort of body it is; null: not stated
  is_cluster    INTEGER CONSTRAINT "is_cluster is 0 or 1" CHECK (is_cluster IN (0, 1)), -- 1: counts under the noun clusters, 0: does not, whatever its type; null: as its type says
  place         INTEGER REFERENCES place (id), -- where it is at home, as narrow as the sources say; null: not stated
  place_stated  TEXT, -- the place or code as printed, where it differs from the place's name
  founded       TEXT, -- partial date, EDTF; null: not stated
  founded_first TEXT, -- first day that founded can mean
  founded_last  TEXT, -- last day that founded can mean
  members       INTEGER CONSTRAINT "members are counted from 0" CHECK (members >= 0), -- how many members it states; null: not stated
  smes          INTEGER CONSTRAINT "SMEs are counted from 0" CHECK (smes >= 0), -- how many of them are small or medium-sized enterprises
  website       TEXT, -- as printed
  description   TEXT, -- what the sources say it is and does
  CONSTRAINT "founded stands with its first and last day"
  CHECK ((founded IS NULL) = (founded_first IS NULL) AND (founded IS NULL) = (founded_last IS NULL))
) STRICT;
CREATE INDEX organisation_by_place ON organisation (place);

CREATE TABLE organisation_sector (
  organisation INTEGER NOT NULL REFERENCES organisation (id), -- who
  sector       INTEGER NOT NULL REFERENCES sector (id), -- works in
  PRIMARY KEY (organisation, sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_sector_reverse ON organisation_sector (sector, organisation);

INSERT INTO kind (kind, plural, summary) VALUES
  ('organisation', 'organisations', 'A cluster, consortium, association, government, agency or other body that cooperates.');
INSERT INTO list_field (kind, field, link, value, summary) VALUES
  ('organisation', 'sectors', 'organisation_sector', 'sector', 'The sectors that it works in.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('organisation', 'organisations', 'organisation', 'organisations', 'Every organisation, clusters included.'),
  ('cluster', 'clusters', 'organisation', 'clusters', 'Organisations that count as a cluster, as decided per record.'),
  ('association', 'associations', 'organisation', 'associations', 'Organisations of the type association.');
INSERT INTO word (words, role, means) VALUES
  ('organisation', 'noun', 'organisation'), ('organisations', 'noun', 'organisation'), ('organization', 'noun', 'organisation'),
  ('organizations', 'noun', 'organisation'), ('who', 'noun', 'organisation'),
  ('cluster', 'noun', 'cluster'), ('clusters', 'noun', 'cluster'), ('industry cluster', 'noun', 'cluster'),
  ('industry clusters', 'noun', 'cluster'), ('association', 'noun', 'association'), ('associations', 'noun', 'association');

CREATE VIEW organisations AS
SELECT r.slug, r.name, o.type, pr.name AS place, cr.name AS country, o.founded, o.members, o.smes,
       (SELECT group_concat(name, '; ') FROM (
          SELECT sr.name FROM organisation_sector AS s JOIN record AS sr ON sr.id = s.sector
          WHERE s.organisation = o.id ORDER BY sr.name_key)) AS sectors,
       o.website, o.description, o.place_stated,
       coalesce(o.is_cluster, CASE WHEN o.type = 'cluster' THEN 1 ELSE 0 END) AS is_cluster, r.id, r.name_key
FROM organisation AS o
JOIN record AS r ON r.id = o.id
LEFT JOIN record AS pr ON pr.id = o.place
LEFT JOIN record AS cr ON cr.id = (
  SELECT c.ancestor FROM place_closure AS c JOIN place AS p ON p.id = c.ancestor
  WHERE c.descendant = o.place AND p.type = 'country' ORDER BY c.ancestor LIMIT 1);

CREATE VIEW clusters AS SELECT * FROM organisations WHERE is_cluster = 1;
CREATE VIEW associations AS SELECT * FROM organisations WHERE type = 'association';

CREATE VIEW organisation_sectors AS
SELECT a.slug AS organisation_slug, a.name AS organisation, b.slug AS sector_slug, b.name AS sector
FROM organisation_sector AS x JOIN record AS a ON a.id = x.organisation JOIN record AS b ON b.id = x.sector;

INSERT INTO detail_view (view, summary) VALUES
  ('organisation_sectors', 'The sectors that the sources state for each organisation itself.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('organisation', 'slug', 'text', NULL, 'The stable public key.'),
  ('organisation', 'name', 'text', 1, 'What it calls itself.'),
  ('organisation', 'type', 'text', 2, 'Cluster, research consortium, association …; empty: not stated.'),
  ('organisation', 'place', 'text', 3, 'Where it is at home, as narrow as the sources say; empty: not stated.'),
  ('organisation', 'country', 'text', 4, 'The country of that place.'),
  ('organisation', 'founded', 'date', NULL, 'When it was founded; empty: not stated.'),
  ('organisation', 'members', 'integer', NULL, 'How many members it states; empty: not stated.'),
  ('organisation', 'smes', 'integer', NULL, 'How many of them are small or medium-sized enterprises; empty: not stated.'),
  ('organisation', 'sectors', 'text', NULL, 'The sectors that the sources state for it itself.'),
  ('organisation', 'website', 'text', NULL, 'As printed.'),
  ('organisation', 'description', 'text', NULL, 'What the sources say it is and does.'),
  ('organisation', 'place_stated', 'text', NULL, 'The place or code as printed, where it differs.'),
  ('organisation', 'is_cluster', 'integer', NULL, '1 if it counts under the noun clusters: decided per record, else as its type says.');

CREATE VIEW edge_organisation_in_place AS
SELECT id AS from_id, place AS to_id, NULL AS how, NULL AS detail FROM organisation WHERE place IS NOT NULL;
CREATE VIEW edge_organisation_in_sector AS
SELECT organisation AS from_id, sector AS to_id, NULL AS how, NULL AS detail FROM organisation_sector;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation is in place', 'organisation', 'place', 'edge_organisation_in_place', 'below', 0, 1, 0, 'in', 'in {}', NULL, NULL, NULL),
  ('organisation works in sector', 'organisation', 'sector', 'edge_organisation_in_sector', 'below', 1, 1, 0, 'active in', 'that work in {}', NULL, NULL,
   NULL);
UPDATE relation SET caveat = 'the sources state a sector for few organisations; partnerships and what they work in are known for more'
WHERE relation = 'organisation works in sector';
INSERT INTO word (words, role, means) VALUES
  ('in', 'relation', 'organisation is in place'), ('from', 'relation', 'organisation is in place'),
  ('located in', 'relation', 'organisation is in place'), ('based in', 'relation', 'organisation is in place'),
  ('of', 'relation', 'organisation is in place'),
  ('in', 'relation', 'organisation works in sector'), ('active in', 'relation', 'organisation works in sector'),
  ('on', 'relation', 'organisation works in sector'), ('working in', 'relation', 'organisation works in sector');

UPDATE relation SET field = 'place' WHERE relation = 'organisation is in place';
UPDATE relation SET field = 'sectors' WHERE relation = 'organisation works in sector';

-- What questions can ask of organisations besides their relations.
CREATE VIEW property_organisation_members AS
SELECT id, members AS n FROM organisation WHERE members IS NOT NULL;
CREATE VIEW property_organisation_smes AS
SELECT id, smes AS n FROM organisation WHERE smes IS NOT NULL;
CREATE VIEW property_organisation_sectors AS
SELECT organisation AS id, count(DISTINCT sector) AS n FROM organisation_sector GROUP BY organisation;
CREATE VIEW property_organisation_founded AS
SELECT id, 1 AS n FROM organisation WHERE founded IS NOT NULL;
CREATE VIEW property_organisation_website AS
SELECT id, 1 AS n FROM organisation WHERE website IS NOT NULL;
CREATE VIEW property_organisation_place AS
SELECT id, 1 AS n FROM organisation WHERE place IS NOT NULL;
CREATE VIEW dates_organisation_founded AS
SELECT id, founded AS date, founded_first AS first, founded_last AS last FROM organisation WHERE founded IS NOT NULL;
CREATE VIEW dimension_organisation_country AS
SELECT DISTINCT x.id, r.name AS label, r.id AS record FROM (SELECT id, place FROM organisation) AS x JOIN place_closure AS w ON w.descendant = x.place
JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS r ON r.id = p.id;
CREATE VIEW dimension_organisation_place AS
SELECT o.id, r.name AS label, r.id AS record FROM organisation AS o JOIN record AS r ON r.id = o.place;
CREATE VIEW dimension_organisation_type AS
SELECT id, type AS label FROM organisation WHERE type IS NOT NULL;
CREATE VIEW dimension_organisation_sector AS
SELECT s.organisation AS id, r.name AS label, r.id AS record FROM organisation_sector AS s JOIN record AS r ON r.id = s.sector;
CREATE VIEW dimension_organisation_year AS
SELECT id, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) ELSE date END AS label FROM dates_organisation_founded;
CREATE VIEW property_place_organisations AS
SELECT c.ancestor AS id, count(DISTINCT o.id) AS n FROM organisation AS o JOIN place_below AS c ON c.descendant = o.place GROUP BY c.ancestor;
CREATE VIEW property_place_clusters AS
SELECT c.ancestor AS id, count(DISTINCT o.id) AS n FROM clusters AS o JOIN organisation AS b ON b.id = o.id JOIN place_below AS c ON c.descendant = b.place GROUP BY c.ancestor;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('organisation members', 'organisation', 'property_organisation_members', 1, 1, NULL, 'members', 'members'),
  ('organisation smes', 'organisation', 'property_organisation_smes', 1, 1, NULL, 'SMEs', 'SMEs'),
  ('organisation sectors', 'organisation', 'property_organisation_sectors', 0, 1, 'organisation works in sector', 'sectors', 'sectors'),
  ('organisation founding date', 'organisation', 'property_organisation_founded', 0, 0, NULL, 'a founding date', 'a founding date'),
  ('organisation website', 'organisation', 'property_organisation_website', 0, 0, NULL, 'a website', 'a website'),
  ('organisation place', 'organisation', 'property_organisation_place', 0, 0, 'organisation is in place', 'a place', 'a place'),
  ('place organisations', 'place', 'property_place_organisations', 0, 1, NULL, 'organisations', 'organisations'),
  ('place clusters', 'place', 'property_place_clusters', 0, 1, NULL, 'clusters', 'clusters');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('organisation founded', 'organisation', 'dates_organisation_founded', 'organisation founding date', 0, 'founded', 'founded {}', 'founded');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('organisation research consortium', 'organisation', 'type', 'research consortium', NULL, 'of the type research consortium', 'of the type research consortium'),
  ('organisation government', 'organisation', 'type', 'government', NULL, 'of the type government', 'of the type government'),
  ('organisation agency', 'organisation', 'type', 'agency', NULL, 'of the type agency', 'of the type agency'),
  ('organisation delegation', 'organisation', 'type', 'delegation', NULL, 'of the type delegation', 'of the type delegation'),
  ('organisation company', 'organisation', 'type', 'company', NULL, 'of the type company', 'of the type company'),
  ('organisation park', 'organisation', 'type', 'park', NULL, 'of the type park', 'of the type park');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('organisation country', 'organisation', 'dimension_organisation_country', 0, 'country'),
  ('organisation place', 'organisation', 'dimension_organisation_place', 0, 'place'),
  ('organisation type', 'organisation', 'dimension_organisation_type', 0, 'type'),
  ('organisation sector', 'organisation', 'dimension_organisation_sector', 0, 'sector'),
  ('organisation year', 'organisation', 'dimension_organisation_year', 1, 'year');
INSERT INTO word (words, role, means) VALUES
  ('members', 'property', 'organisation members'), ('member', 'property', 'organisation members'), ('smes', 'property', 'organisation smes'),
  ('sme members', 'property', 'organisation smes'), ('small and medium sized enterprises', 'property', 'organisation smes'),
  ('sectors', 'property', 'organisation sectors'), ('sector', 'property', 'organisation sectors'), ('a founding date', 'property', 'organisation founding date'),
  ('founding date', 'property', 'organisation founding date'), ('date', 'property', 'organisation founding date'),
  ('a date', 'property', 'organisation founding date'), ('founding year', 'property', 'organisation founding date'),
  ('a website', 'property', 'organisation website'), ('website', 'property', 'organisation website'), ('websites', 'property', 'organisation website'),
  ('a place', 'property', 'organisation place'), ('place', 'property', 'organisation place'), ('places', 'property', 'organisation place'),
  ('location', 'property', 'organisation place'),
  ('founded', 'date', 'organisation founded'), ('created', 'date', 'organisation founded'), ('established', 'date', 'organisation founded'),
  ('set up', 'date', 'organisation founded'), ('formed', 'date', 'organisation founded'), ('country', 'dimension', 'organisation country'),
  ('countries', 'dimension', 'organisation country'), ('nation', 'dimension', 'organisation country'), ('place', 'dimension', 'organisation place'),
  ('places', 'dimension', 'organisation place'), ('location', 'dimension', 'organisation place'), ('type', 'dimension', 'organisation type'),
  ('kind', 'dimension', 'organisation type'), ('types', 'dimension', 'organisation type'), ('sector', 'dimension', 'organisation sector'),
  ('sectors', 'dimension', 'organisation sector'), ('year', 'dimension', 'organisation year'), ('years', 'dimension', 'organisation year'),
  ('of the type research consortium', 'value', 'organisation research consortium'), ('of the type government', 'value', 'organisation government'),
  ('of the type agency', 'value', 'organisation agency'), ('of the type delegation', 'value', 'organisation delegation'),
  ('of the type company', 'value', 'organisation company'), ('of the type park', 'value', 'organisation park'),
  ('organisations', 'property', 'place organisations'), ('organisation', 'property', 'place organisations'), ('clusters', 'property', 'place clusters'),
  ('cluster', 'property', 'place clusters');

UPDATE attribute SET field = 'place' WHERE kind = 'organisation' AND attribute = 'country';

-- More words for organisations.
INSERT INTO word (words, role, means) VALUES
  ('at home in', 'relation', 'organisation is in place'), ('that are in', 'relation', 'organisation is in place'),
  ('situated in', 'relation', 'organisation is in place'), ('established in', 'relation', 'organisation is in place'),
  ('headquartered in', 'relation', 'organisation is in place'), ('located at', 'relation', 'organisation is in place'),
  ('outside', 'outside', 'organisation is in place'), ('outside of', 'outside', 'organisation is in place'),
  ('not based in', 'outside', 'organisation is in place'), ('that work in', 'relation', 'organisation works in sector'),
  ('work in', 'relation', 'organisation works in sector'), ('working on', 'relation', 'organisation works in sector'),
  ('that work on', 'relation', 'organisation works in sector'), ('works in', 'relation', 'organisation works in sector'),
  ('specialised in', 'relation', 'organisation works in sector'), ('in the field of', 'relation', 'organisation works in sector'),
  ('in the area of', 'relation', 'organisation works in sector'), ('active on', 'relation', 'organisation works in sector'),
  ('dealing with', 'relation', 'organisation works in sector'), ('that deal with', 'relation', 'organisation works in sector'),
  ('in the sector', 'relation', 'organisation works in sector'), ('actor', 'noun', 'organisation'), ('actors', 'noun', 'organisation'),
  ('organisation name', 'noun', 'organisation'), ('body', 'noun', 'organisation'), ('bodies', 'noun', 'organisation'),
  ('stakeholder', 'noun', 'organisation'), ('stakeholders', 'noun', 'organisation'), ('entity', 'noun', 'organisation'), ('entities', 'noun', 'organisation'),
  ('cluster organisation', 'noun', 'cluster'), ('cluster organisations', 'noun', 'cluster'), ('cluster organization', 'noun', 'cluster'),
  ('cluster organizations', 'noun', 'cluster'), ('clusters organisations', 'noun', 'cluster'), ('have', 'verb', 'organisation is in place'),
  ('has', 'verb', 'organisation is in place');
