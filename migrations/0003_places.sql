-- Places form a graph: Québec lies in Canada, Canada in North America; France in Europe and in the EU.

CREATE TABLE place (
  id   INTEGER PRIMARY KEY REFERENCES record (id), -- its codes and adjectives are names of the record
  type TEXT NOT NULL CONSTRAINT "a place is a region, union, country, province, city or port"
       CHECK (type IN ('region', 'union', 'country', 'province', 'city', 'port')) -- a union has members by treaty
) STRICT;

CREATE TABLE place_within (
  place       INTEGER NOT NULL REFERENCES place (id), -- the smaller
  within      INTEGER NOT NULL REFERENCES place (id), -- the larger
  since       TEXT, -- from when; partial date, EDTF; null: always
  since_first TEXT, -- first day that since can mean
  since_last  TEXT, -- last day that since can mean
  until       TEXT, -- the end, where there was one; partial date, EDTF
  until_first TEXT, -- first day that until can mean
  until_last  TEXT, -- last day that until can mean
  PRIMARY KEY (place, within),
  CONSTRAINT "a place does not lie in itself" CHECK (place <> within)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_within_reverse ON place_within (within, place);

CREATE TABLE place_closure (
  ancestor   INTEGER NOT NULL REFERENCES place (id), -- the place itself, or one that contains it at any distance
  descendant INTEGER NOT NULL REFERENCES place (id), -- the place
  since      TEXT, -- first day on which all steps held; null: always
  until      TEXT, -- last day on which all steps held; null: no end is known
  PRIMARY KEY (ancestor, descendant)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_closure_reverse ON place_closure (descendant, ancestor);

CREATE VIEW place_closure_definition AS
WITH RECURSIVE up (ancestor, descendant, since, until) AS (
  SELECT id, id, '', '9999-12-31' FROM place
  UNION
  SELECT w.within, up.descendant, max(up.since, coalesce(w.since_first, '')),
         min(up.until, coalesce(w.until_last, '9999-12-31'))
  FROM up JOIN place_within AS w ON w.place = up.ancestor
)
SELECT ancestor, descendant, nullif(min(since), '') AS since, nullif(max(until), '9999-12-31') AS until
FROM up GROUP BY ancestor, descendant;

INSERT INTO derived (derived, definition) VALUES ('place_closure', 'place_closure_definition');

-- What `in` does not mean any more; an answer says so.
CREATE VIEW place_ended AS SELECT ancestor, descendant, until FROM place_closure WHERE until IS NOT NULL;

-- What a question means by `in`: no step has ended, as far as the sources know.
CREATE VIEW place_below AS SELECT ancestor, descendant FROM place_closure WHERE until IS NULL;

INSERT INTO kind (kind, plural, below, ended, summary) VALUES
  ('place', 'places', 'a place in it', 'place_ended', 'A region of the world, a union, a country, a province, a city or a port.');
INSERT INTO list_field (kind, field, link, value, summary) VALUES
  ('place', 'within', 'place_within', 'within', 'The larger places that it lies in, with dates where membership has them.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('place', 'places', 'place', 'places', 'Every place.'),
  ('country', 'countries', 'place', 'countries', 'Places of the type country.'),
  ('region', 'regions', 'place', 'regions', 'Places of the type region, in a country or above countries.');
INSERT INTO word (words, role, means) VALUES
  ('place', 'noun', 'place'), ('places', 'noun', 'place'), ('region', 'noun', 'region'), ('regions', 'noun', 'region'),
  ('country', 'noun', 'country'), ('countries', 'noun', 'country'), ('nation', 'noun', 'country'), ('nations', 'noun', 'country');

CREATE VIEW places AS
SELECT r.slug, r.name, p.type,
       (SELECT n.text FROM name AS n WHERE n.record = p.id AND n.form = 'code' ORDER BY length(n.text), n.text LIMIT 1) AS code,
       (SELECT group_concat(name, '; ') FROM (
          SELECT lr.name FROM place_within AS w JOIN record AS lr ON lr.id = w.within
          WHERE w.place = p.id AND w.until IS NULL ORDER BY lr.name_key)) AS within,
       r.id, r.name_key
FROM place AS p JOIN record AS r ON r.id = p.id;

CREATE VIEW countries AS SELECT * FROM places WHERE type = 'country';
CREATE VIEW regions AS SELECT * FROM places WHERE type = 'region';

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('place', 'slug', 'text', NULL, 'The stable public key.'),
  ('place', 'name', 'text', 1, 'The English name.'),
  ('place', 'type', 'text', 2, 'Region, union, country, province, city or port.'),
  ('place', 'code', 'text', 3, 'ISO 3166 code; regions and cities have none.'),
  ('place', 'within', 'text', 4, 'The larger places that it lies in, as far as no end is known.');

INSERT INTO detail_view (view, summary) VALUES
  ('place_below', 'Which place lies in which, at any distance, each in itself; ids of places.');

CREATE VIEW edge_place_within_place AS
SELECT place AS from_id, within AS to_id, NULL AS how, NULL AS detail FROM place_within WHERE until IS NULL;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('place lies in place', 'place', 'place', 'edge_place_within_place', 'below', 1, 1, 0, 'in', 'that lie in {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES
  ('in', 'relation', 'place lies in place'), ('of', 'relation', 'place lies in place'), ('within', 'relation', 'place lies in place');

UPDATE relation SET field = 'within' WHERE relation = 'place lies in place';

-- What questions can ask of places besides their relations.
CREATE VIEW dimension_place_type AS
SELECT id, type AS label FROM place;
CREATE VIEW provinces AS SELECT * FROM places WHERE type = 'province';
CREATE VIEW cities AS SELECT * FROM places WHERE type IN ('city', 'port');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('province', 'provinces', 'place', 'provinces and states', 'Places of the type province, states included.'),
  ('city', 'cities', 'place', 'cities', 'Places of the type city or port.');
INSERT INTO word (words, role, means) VALUES
  ('province', 'noun', 'province'), ('provinces', 'noun', 'province'), ('state', 'noun', 'province'), ('states', 'noun', 'province'),
  ('city', 'noun', 'city'), ('cities', 'noun', 'city'), ('town', 'noun', 'city'), ('towns', 'noun', 'city');
UPDATE kind SET dated = 'place_closure' WHERE kind = 'place';
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('place type', 'place', 'dimension_place_type', 0, 'type');
INSERT INTO word (words, role, means) VALUES
  ('type', 'dimension', 'place type'), ('kind', 'dimension', 'place type'), ('types', 'dimension', 'place type');
