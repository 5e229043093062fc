-- Success stories, told point by point in the words of the source, with outcomes as numbers where it gives some.

CREATE TABLE story (
  id          INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the heading of the section
  number      INTEGER, -- as printed
  box_title   TEXT, -- the title printed above its table
  cooperation TEXT, -- the type of cooperation as printed
  agreement   INTEGER REFERENCES agreement (id) -- that it tells of; null: none
) STRICT;
CREATE INDEX story_by_agreement ON story (agreement);

CREATE TABLE story_partner (
  story          INTEGER NOT NULL REFERENCES story (id), -- in which
  position       INTEGER NOT NULL, -- the printed order, from 1
  partner        INTEGER NOT NULL REFERENCES organisation (id), -- who
  partner_stated TEXT, -- as printed, where it differs from the name
  country        INTEGER REFERENCES place (id), -- the country that the list means; null: none is printed
  country_stated TEXT, -- the country or code as printed
  PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_partner_reverse ON story_partner (partner, story);
CREATE INDEX story_partner_by_country ON story_partner (country);

CREATE TABLE story_sector (
  story  INTEGER NOT NULL REFERENCES story (id), -- which
  sector INTEGER NOT NULL REFERENCES sector (id), -- belongs to
  PRIMARY KEY (story, sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_sector_reverse ON story_sector (sector, story);

CREATE TABLE story_point (
  story      INTEGER NOT NULL REFERENCES story (id), -- of which
  position   INTEGER NOT NULL, -- the printed order over all headings, from 1
  heading    TEXT NOT NULL CONSTRAINT "a point is context, cooperation, objective, policy support or outcome"
             CHECK (heading IN ('context', 'cooperation', 'objective', 'policy support', 'outcome')), -- under which it is printed
  text       TEXT, -- as printed; null: an empty bullet is printed
  continues  INTEGER NOT NULL DEFAULT 0 CONSTRAINT "continues is 0 or 1" CHECK (continues IN (0, 1)), -- 1: it goes on with the bullet of the point before; a bullet is told in parts where it holds several numbers or supporters
  about      INTEGER REFERENCES record (id), -- of whom it speaks; under policy support: who supports
  support    TEXT CONSTRAINT "a support is funding, presence, missions, endorsement or committee"
             CHECK (support IN ('funding', 'presence', 'missions', 'endorsement', 'committee')), -- what sort of policy support; null elsewhere
  measure    TEXT, -- what is counted: SMEs with an internationalisation plan; null: no number
  value      INTEGER, -- how many
  unit       TEXT, -- of what: companies
  date       TEXT, -- of the number or the event; partial date, EDTF; null: not stated
  date_first TEXT, -- first day that date can mean
  date_last  TEXT, -- last day that date can mean
  PRIMARY KEY (story, position),
  CONSTRAINT "a value of a point has a measure and a unit" CHECK ((value IS NULL) = (measure IS NULL) AND (value IS NULL) = (unit IS NULL)),
  CONSTRAINT "the date of a point stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX story_point_by_about ON story_point (about);

INSERT INTO kind (kind, plural, summary) VALUES
  ('story', 'stories', 'A success story of cooperation, told point by point.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('story', 'partners', 'story_partner', 'partner', 'story_partner_lines', 'Who cooperates, in printed order.'),
  ('story', 'sectors', 'story_sector', 'sector', NULL, 'The sectors and sub-sectors as printed.'),
  ('story', 'points', 'story_point', 'text', 'story_point_lines', 'Every point of the story in printed order, under its heading.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('story', 'stories', 'story', 'success stories', 'Every success story.');
INSERT INTO word (words, role, means) VALUES
  ('story', 'noun', 'story'), ('stories', 'noun', 'story'), ('success story', 'noun', 'story'), ('success stories', 'noun', 'story'),
  ('good practice', 'noun', 'story'), ('good practices', 'noun', 'story');

CREATE VIEW story_partner_lines AS
SELECT s.story AS id, s.position, r.name || coalesce(' (' || nullif(s.partner_stated, r.name) || ')', '') || coalesce(', ' || s.country_stated, '') ||
       CASE WHEN s.country_stated <> coalesce(c.code, '') AND instr(s.country_stated, c.name) = 0 THEN ' (' || c.name || ')' ELSE '' END AS text
FROM story_partner AS s JOIN record AS r ON r.id = s.partner LEFT JOIN places AS c ON c.id = s.country;
CREATE VIEW story_point_lines AS
SELECT story AS id, position, heading || ': ' || coalesce(text, '(an empty bullet is printed)') AS text FROM story_point;

CREATE VIEW stories AS
SELECT r.slug, r.name, s.number,
       (SELECT group_concat(name, '; ') FROM (
          SELECT p.name FROM story_partner AS x JOIN record AS p ON p.id = x.partner WHERE x.story = s.id ORDER BY x.position)) AS partners,
       (SELECT group_concat(name, '; ') FROM (
          SELECT p.name FROM story_sector AS x JOIN record AS p ON p.id = x.sector WHERE x.story = s.id ORDER BY p.name_key)) AS sectors,
       s.cooperation, a.name AS agreement, s.box_title, r.id, r.name_key
FROM story AS s JOIN record AS r ON r.id = s.id LEFT JOIN record AS a ON a.id = s.agreement;

CREATE VIEW story_partners AS
SELECT a.slug AS story_slug, a.name AS story, x.position, b.slug AS partner_slug, b.name AS partner, x.partner_stated,
       c.name AS country, c.code AS country_code, x.country_stated
FROM story_partner AS x JOIN record AS a ON a.id = x.story JOIN record AS b ON b.id = x.partner LEFT JOIN places AS c ON c.id = x.country;

CREATE VIEW story_sectors AS
SELECT a.slug AS story_slug, a.name AS story, b.slug AS sector_slug, b.name AS sector
FROM story_sector AS x JOIN record AS a ON a.id = x.story JOIN record AS b ON b.id = x.sector;

CREATE VIEW story_points AS
SELECT r.slug AS story_slug, r.name AS story, p.position, p.heading, p.continues, p.text, a.slug AS about_slug, a.name AS about, p.support,
       p.measure, p.value, p.unit, p.date
FROM story_point AS p JOIN record AS r ON r.id = p.story LEFT JOIN record AS a ON a.id = p.about;

CREATE VIEW story_outcomes AS
SELECT story_slug, story, position, heading, text, about_slug, about, measure, value, unit, date FROM story_points
WHERE heading = 'outcome' OR value IS NOT NULL;
CREATE VIEW story_supports AS
SELECT story_slug, story, position, about_slug AS supporter_slug, about AS supporter, support, text, date FROM story_points WHERE heading = 'policy support';

INSERT INTO detail_view (view, summary) VALUES
  ('story_partners', 'Who cooperates in each story, in printed order, with name and country as stated, and the code that is meant.'),
  ('story_sectors', 'The sectors and sub-sectors of each story.'),
  ('story_points', 'Every point of each story in printed order, under its heading, with numbers where it has some.'),
  ('story_outcomes', 'The results and outcomes of each story, and every number that it gives under another heading.'),
  ('story_supports', 'The policy support in each story, with who gives it and of what sort.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('story', 'slug', 'text', NULL, 'The stable public key.'),
  ('story', 'name', 'text', 1, 'The heading of its section.'),
  ('story', 'number', 'integer', NULL, 'As printed.'),
  ('story', 'partners', 'text', 2, 'Who cooperates, in printed order.'),
  ('story', 'sectors', 'text', 3, 'The sectors and sub-sectors as printed.'),
  ('story', 'cooperation', 'text', 4, 'The type of cooperation as printed.'),
  ('story', 'agreement', 'text', NULL, 'The agreement that it tells of; empty: none.'),
  ('story', 'box_title', 'text', NULL, 'The title printed above its table.');

CREATE VIEW edge_story_of_organisation AS
SELECT story AS from_id, partner AS to_id, NULL AS how, NULL AS detail FROM story_partner;
CREATE VIEW edge_story_in_sector AS
SELECT story AS from_id, sector AS to_id, NULL AS how, NULL AS detail FROM story_sector;
CREATE VIEW edge_story_in_place AS
SELECT s.story AS from_id, o.place AS to_id, NULL AS how, NULL AS detail FROM story_partner AS s JOIN organisation AS o ON o.id = s.partner WHERE o.place IS NOT NULL;
CREATE VIEW edge_story_of_agreement AS
SELECT id AS from_id, agreement AS to_id, NULL AS how, NULL AS detail FROM story WHERE agreement IS NOT NULL;
CREATE VIEW edge_organisation_in_story AS
SELECT partner AS from_id, story AS to_id, NULL AS how, NULL AS detail FROM story_partner;
CREATE VIEW edge_agreement_in_story AS
SELECT agreement AS from_id, id AS to_id, NULL AS how, NULL AS detail FROM story WHERE agreement IS NOT NULL;
CREATE VIEW edge_contact_for_story AS
SELECT c.id AS from_id, c.about AS to_id, NULL AS how, NULL AS detail FROM contact AS c JOIN story AS s ON s.id = c.about;
CREATE VIEW edge_story_has_contact AS
SELECT c.about AS from_id, c.id AS to_id, NULL AS how, NULL AS detail FROM contact AS c JOIN story AS s ON s.id = c.about;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('story of organisation', 'story', 'organisation', 'edge_story_of_organisation', 'none', 1, 1, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('story in sector', 'story', 'sector', 'edge_story_in_sector', 'below', 1, 1, 0, 'about', 'in {}', NULL, NULL, NULL),
  ('story with a partner in place', 'story', 'place', 'edge_story_in_place', 'below', 1, 1, 0, 'in', 'with a partner in {}', NULL, NULL, NULL),
  ('story of agreement', 'story', 'agreement', 'edge_story_of_agreement', 'none', 0, 0, 0, 'of', 'that tell of {}', NULL, NULL, NULL),
  ('organisation in story', 'organisation', 'story', 'edge_organisation_in_story', 'none', 1, 0, 1, 'in', 'that are partners in {}', NULL, NULL, NULL),
  ('agreement in story', 'agreement', 'story', 'edge_agreement_in_story', 'none', 1, 0, 1, 'told in', 'that {} tells of', NULL, NULL, NULL),
  ('contact for story', 'contact', 'story', 'edge_contact_for_story', 'none', 0, 0, 0, 'for', 'for {}', NULL, NULL, NULL),
  ('story has contact', 'story', 'contact', 'edge_story_has_contact', 'none', 1, 0, 1, 'with contact', 'with the contact {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES
  ('of', 'relation', 'story of organisation'), ('with', 'relation', 'story of organisation'), ('about', 'relation', 'story of organisation'),
  ('in', 'relation', 'story in sector'), ('about', 'relation', 'story in sector'), ('on', 'relation', 'story in sector'),
  ('in', 'relation', 'story with a partner in place'), ('with', 'relation', 'story with a partner in place'), ('from', 'relation', 'story with a partner in place'),
  ('of', 'relation', 'story of agreement'), ('in', 'relation', 'organisation in story'), ('of', 'relation', 'organisation in story'),
  ('told in', 'relation', 'agreement in story'), ('in', 'relation', 'agreement in story'),
  ('for', 'relation', 'contact for story'), ('of', 'relation', 'contact for story'), ('with contact', 'relation', 'story has contact');

UPDATE relation SET field = 'partners' WHERE relation IN ('story of organisation', 'story with a partner in place');
UPDATE relation SET field = 'sectors' WHERE relation = 'story in sector';
UPDATE relation SET field = 'agreement' WHERE relation = 'story of agreement';
UPDATE relation SET field = 'about' WHERE relation = 'contact for story';

-- What questions can ask of stories besides their relations.
CREATE VIEW property_story_partners AS
SELECT story AS id, count(DISTINCT partner) AS n FROM story_partner GROUP BY story;
CREATE VIEW property_story_sectors AS
SELECT story AS id, count(DISTINCT sector) AS n FROM story_sector GROUP BY story;
CREATE VIEW property_story_outcomes AS
SELECT story AS id, count(*) AS n FROM story_point WHERE heading = 'outcome' AND text IS NOT NULL GROUP BY story;
CREATE VIEW property_story_support AS
SELECT story AS id, count(*) AS n FROM story_point WHERE heading = 'policy support' AND text IS NOT NULL GROUP BY story;
CREATE VIEW property_story_contacts AS
SELECT about AS id, count(*) AS n FROM contact WHERE about IS NOT NULL GROUP BY about;
CREATE VIEW property_story_agreement AS
SELECT id, 1 AS n FROM story WHERE agreement IS NOT NULL;
CREATE VIEW property_organisation_stories AS
SELECT partner AS id, count(DISTINCT story) AS n FROM story_partner GROUP BY partner;
CREATE VIEW property_agreement_stories AS
SELECT agreement AS id, count(*) AS n FROM story WHERE agreement IS NOT NULL GROUP BY agreement;
CREATE VIEW property_sector_stories AS
SELECT sector AS id, count(DISTINCT story) AS n FROM story_sector GROUP BY sector;
CREATE VIEW dimension_story_sector AS
SELECT s.story AS id, r.name AS label, r.id AS record FROM story_sector AS s JOIN record AS r ON r.id = s.sector;
CREATE VIEW dimension_story_country AS
SELECT DISTINCT x.id, r.name AS label, r.id AS record FROM (SELECT s.story AS id, o.place FROM story_partner AS s JOIN organisation AS o ON o.id = s.partner) AS x JOIN place_closure AS w ON w.descendant = x.place
JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS r ON r.id = p.id;
CREATE VIEW dimension_story_partner AS
SELECT s.story AS id, r.name AS label, r.id AS record FROM story_partner AS s JOIN record AS r ON r.id = s.partner;
CREATE VIEW side_story_organisation AS
SELECT story AS from_id, position AS side, partner AS to_id, NULL AS via FROM story_partner;
CREATE VIEW side_story_place AS
SELECT s.story AS from_id, s.position AS side, o.place AS to_id, NULL AS via FROM story_partner AS s JOIN organisation AS o ON o.id = s.partner
WHERE o.place IS NOT NULL;
INSERT INTO side (kind, to_kind, parties) VALUES
  ('story', 'organisation', 'side_story_organisation'),
  ('story', 'place', 'side_story_place');
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('story partners', 'story', 'property_story_partners', 0, 1, 'story of organisation', 'partners', 'partners'),
  ('story sectors', 'story', 'property_story_sectors', 0, 1, 'story in sector', 'sectors', 'sectors'),
  ('story outcomes', 'story', 'property_story_outcomes', 0, 1, NULL, 'outcomes', 'outcomes'),
  ('story policy support', 'story', 'property_story_support', 0, 0, NULL, 'policy support', 'policy support'),
  ('story contacts', 'story', 'property_story_contacts', 0, 1, 'story has contact', 'contacts', 'contacts'),
  ('story agreement', 'story', 'property_story_agreement', 0, 0, 'story of agreement', 'an agreement', 'an agreement'),
  ('organisation stories', 'organisation', 'property_organisation_stories', 0, 1, 'organisation in story', 'stories', 'success stories'),
  ('agreement stories', 'agreement', 'property_agreement_stories', 0, 1, 'agreement in story', 'stories', 'success stories'),
  ('sector stories', 'sector', 'property_sector_stories', 0, 1, NULL, 'stories', 'success stories');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('story sector', 'story', 'dimension_story_sector', 0, 'sector'),
  ('story country', 'story', 'dimension_story_country', 0, 'country'),
  ('story partner', 'story', 'dimension_story_partner', 0, 'partner');
INSERT INTO word (words, role, means) VALUES
  ('partners', 'property', 'story partners'), ('partner', 'property', 'story partners'), ('members', 'property', 'story partners'),
  ('sectors', 'property', 'story sectors'), ('sector', 'property', 'story sectors'), ('outcomes', 'property', 'story outcomes'),
  ('outcome', 'property', 'story outcomes'), ('results', 'property', 'story outcomes'), ('result', 'property', 'story outcomes'),
  ('policy support', 'property', 'story policy support'), ('support', 'property', 'story policy support'), ('contacts', 'property', 'story contacts'),
  ('contact', 'property', 'story contacts'), ('a contact', 'property', 'story contacts'), ('an agreement', 'property', 'story agreement'),
  ('agreement', 'property', 'story agreement'), ('agreements', 'property', 'story agreement'), ('stories', 'property', 'organisation stories'),
  ('story', 'property', 'organisation stories'), ('success story', 'property', 'organisation stories'), ('success stories', 'property', 'organisation stories'),
  ('stories', 'property', 'agreement stories'), ('story', 'property', 'agreement stories'), ('success story', 'property', 'agreement stories'),
  ('success stories', 'property', 'agreement stories'), ('stories', 'property', 'sector stories'), ('story', 'property', 'sector stories'),
  ('success stories', 'property', 'sector stories'), ('sector', 'dimension', 'story sector'), ('sectors', 'dimension', 'story sector'),
  ('country', 'dimension', 'story country'), ('countries', 'dimension', 'story country'), ('partner', 'dimension', 'story partner'),
  ('partners', 'dimension', 'story partner'), ('member', 'dimension', 'story partner'), ('case', 'noun', 'story'), ('cases', 'noun', 'story'),
  ('case study', 'noun', 'story'), ('case studies', 'noun', 'story');

-- More words for stories.
INSERT INTO word (words, role, means) VALUES
  ('have', 'verb', 'story of organisation'), ('has', 'verb', 'story of organisation'), ('success case', 'noun', 'story'), ('success cases', 'noun', 'story'),
  ('example of cooperation', 'noun', 'story'), ('examples of cooperation', 'noun', 'story'), ('involving', 'relation', 'story of organisation'),
  ('including', 'relation', 'story of organisation'), ('featuring', 'relation', 'story of organisation'), ('on', 'relation', 'story of organisation'),
  ('between', 'relation', 'story of organisation'), ('that involve', 'relation', 'story of organisation'), ('with', 'relation', 'story in sector');

-- Cooperation can be a story or an agreement.
INSERT INTO word (words, role, means) VALUES
  ('cooperation', 'noun', 'story'), ('cooperations', 'noun', 'story');

CREATE VIEW edge_organisation_supports_story AS
SELECT about AS from_id, story AS to_id, NULL AS how, support AS detail
FROM story_point AS p JOIN organisation AS o ON o.id = p.about WHERE p.heading = 'policy support';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation supports story', 'organisation', 'story', 'edge_organisation_supports_story', 'none', 1, 0, 0, 'supporting', 'that give policy support to {}',
   NULL, 'support', NULL);

-- Words for support.
INSERT INTO word (words, role, means) VALUES
  ('supporting', 'relation', 'organisation supports story'), ('that support', 'relation', 'organisation supports story'),
  ('supports', 'relation', 'organisation supports story'), ('support', 'relation', 'organisation supports story'),
  ('that supports', 'relation', 'organisation supports story'), ('supported', 'relation', 'organisation supports story'),
  ('gives policy support to', 'relation', 'organisation supports story'), ('give policy support to', 'relation', 'organisation supports story'),
  ('giving policy support to', 'relation', 'organisation supports story'), ('gives support to', 'relation', 'organisation supports story'),
  ('give support to', 'relation', 'organisation supports story'), ('backs', 'relation', 'organisation supports story'),
  ('back', 'relation', 'organisation supports story'), ('backing', 'relation', 'organisation supports story');
