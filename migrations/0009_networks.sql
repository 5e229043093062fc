-- Networks of organisations, superclusters, and the policies that frame cooperation.

CREATE TABLE organisation_network_member (
  organisation  INTEGER NOT NULL REFERENCES organisation (id), -- the network
  position      INTEGER NOT NULL, -- its place in the printed list, from 1
  member        INTEGER NOT NULL REFERENCES organisation (id), -- who belongs to it
  member_stated TEXT, -- the member as printed, where it differs from its name
  place         INTEGER REFERENCES place (id), -- the country that the list means; null: none is printed
  place_stated  TEXT, -- the country as printed, where it differs from the place's name
  lead          INTEGER NOT NULL DEFAULT 0 CONSTRAINT "lead is 0 or 1" CHECK (lead IN (0, 1)), -- 1: it leads the network
  PRIMARY KEY (organisation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_network_member_reverse ON organisation_network_member (member, organisation);
CREATE INDEX organisation_network_member_by_place ON organisation_network_member (place);

CREATE TABLE organisation_region (
  organisation INTEGER NOT NULL REFERENCES organisation (id), -- the network
  place        INTEGER NOT NULL REFERENCES place (id), -- where the source says that its members are
  PRIMARY KEY (organisation, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_region_reverse ON organisation_region (place, organisation);

CREATE TABLE policy (
  id            INTEGER PRIMARY KEY REFERENCES record (id), -- its name as printed
  type          TEXT NOT NULL CONSTRAINT "a policy is a trade agreement, strategy, support instrument, cluster policy, policy cooperation or policy support"
                CHECK (type IN ('trade agreement', 'strategy', 'support instrument', 'cluster policy', 'policy cooperation', 'policy support')), -- what sort of policy
  status_stated TEXT, -- how the source calls its state: upcoming
  applies       TEXT, -- since when it applies; partial date, EDTF; null: not stated
  applies_first TEXT, -- first day that applies can mean
  applies_last  TEXT, -- last day that applies can mean
  description   TEXT, -- what the sources say it is
  CONSTRAINT "applies stands with its first and last day"
  CHECK ((applies IS NULL) = (applies_first IS NULL) AND (applies IS NULL) = (applies_last IS NULL))
) STRICT;

CREATE TABLE policy_place (
  policy INTEGER NOT NULL REFERENCES policy (id), -- what
  place  INTEGER NOT NULL REFERENCES place (id), -- applies to, or binds
  PRIMARY KEY (policy, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX policy_place_reverse ON policy_place (place, policy);

CREATE TABLE policy_actor (
  policy       INTEGER NOT NULL REFERENCES policy (id), -- what
  position     INTEGER NOT NULL, -- the printed order, from 1
  organisation INTEGER NOT NULL REFERENCES organisation (id), -- who makes it or stands for it
  PRIMARY KEY (policy, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX policy_actor_by_organisation ON policy_actor (organisation);

CREATE TABLE supercluster (
  id              INTEGER PRIMARY KEY REFERENCES record (id), -- its name is made of its domain, where the source names none
  position        INTEGER NOT NULL, -- its place in the printed list, from 1
  sector          INTEGER NOT NULL REFERENCES sector (id), -- its domain, as printed
  place           INTEGER REFERENCES place (id), -- its country
  policy          INTEGER REFERENCES policy (id), -- under which it was chosen
  announced       TEXT, -- when the winners were announced; partial date, EDTF; null: not stated
  announced_first TEXT, -- first day that announced can mean
  announced_last  TEXT, -- last day that announced can mean
  note            TEXT, -- what is said of its state
  CONSTRAINT "announced stands with its first and last day"
  CHECK ((announced IS NULL) = (announced_first IS NULL) AND (announced IS NULL) = (announced_last IS NULL))
) STRICT;
CREATE INDEX supercluster_by_sector ON supercluster (sector);
CREATE INDEX supercluster_by_place ON supercluster (place);
CREATE INDEX supercluster_by_policy ON supercluster (policy);

INSERT INTO kind (kind, plural, summary) VALUES
  ('policy', 'policies', 'A trade agreement, strategy or support that frames cooperation.'),
  ('supercluster', 'superclusters', 'A business-led innovation supercluster that a government has chosen.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('organisation', 'network_members', 'organisation_network_member', 'member', 'organisation_network_member_lines', 'Who belongs to a network, in printed order, as far as the source names them.'),
  ('organisation', 'regions', 'organisation_region', 'place', NULL, 'Where the source says that the members of a network are.'),
  ('policy', 'places', 'policy_place', 'place', NULL, 'The places that it applies to, or binds.'),
  ('policy', 'actors', 'policy_actor', 'organisation', NULL, 'Who makes it or stands for it.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('network', 'networks', 'organisation', 'networks', 'Organisations of the type network.'),
  ('policy', 'policies', 'policy', 'policies', 'Every trade agreement, strategy or support that frames cooperation.'),
  ('supercluster', 'superclusters', 'supercluster', 'superclusters', 'Every supercluster.');
INSERT INTO word (words, role, means) VALUES
  ('network', 'noun', 'network'), ('networks', 'noun', 'network'),
  ('policy', 'noun', 'policy'), ('policies', 'noun', 'policy'),
  ('supercluster', 'noun', 'supercluster'), ('superclusters', 'noun', 'supercluster'),
  ('innovation supercluster', 'noun', 'supercluster'), ('innovation superclusters', 'noun', 'supercluster');

CREATE VIEW organisation_network_member_lines AS
SELECT n.organisation AS id, n.position, r.name || coalesce(', ' || p.name, '') || CASE n.lead WHEN 1 THEN ' (lead)' ELSE '' END AS text
FROM organisation_network_member AS n JOIN record AS r ON r.id = n.member LEFT JOIN record AS p ON p.id = n.place;

DROP VIEW members;
CREATE VIEW members AS
SELECT * FROM organisations
WHERE id IN (SELECT organisation FROM partnership_member UNION SELECT member FROM organisation_network_member);
UPDATE noun SET gloss = 'members of partnerships or networks', summary = 'Organisations that are listed as members of a partnership or a network.'
WHERE noun = 'member';

CREATE VIEW networks AS SELECT * FROM organisations WHERE type = 'network';

CREATE VIEW network_members AS
SELECT n.slug AS network_slug, n.name AS network, x.position, m.slug AS member_slug, m.name AS member, x.member_stated,
       p.name AS place, x.place_stated, x.lead
FROM organisation_network_member AS x
JOIN record AS n ON n.id = x.organisation
JOIN record AS m ON m.id = x.member
LEFT JOIN record AS p ON p.id = x.place;

CREATE VIEW policies AS
SELECT r.slug, r.name, p.type, p.applies,
       (SELECT group_concat(name, '; ') FROM (
          SELECT q.name FROM policy_place AS x JOIN record AS q ON q.id = x.place WHERE x.policy = p.id ORDER BY q.name_key)) AS places,
       (SELECT group_concat(name, '; ') FROM (
          SELECT o.name FROM policy_actor AS x JOIN record AS o ON o.id = x.organisation WHERE x.policy = p.id ORDER BY x.position)) AS actors,
       p.status_stated, p.description, r.id, r.name_key
FROM policy AS p JOIN record AS r ON r.id = p.id;

CREATE VIEW superclusters AS
SELECT r.slug, r.name, s.name AS domain, p.name AS place, c.announced, y.name AS policy, c.note, c.position, r.id, r.name_key
FROM supercluster AS c
JOIN record AS r ON r.id = c.id
JOIN record AS s ON s.id = c.sector
LEFT JOIN record AS p ON p.id = c.place
LEFT JOIN record AS y ON y.id = c.policy;

CREATE VIEW network_regions AS
SELECT a.slug AS network_slug, a.name AS network, b.slug AS place_slug, b.name AS place
FROM organisation_region AS x JOIN record AS a ON a.id = x.organisation JOIN record AS b ON b.id = x.place;

CREATE VIEW policy_places AS
SELECT a.slug AS policy_slug, a.name AS policy, b.slug AS place_slug, b.name AS place
FROM policy_place AS x JOIN record AS a ON a.id = x.policy JOIN record AS b ON b.id = x.place;

CREATE VIEW policy_actors AS
SELECT a.slug AS policy_slug, a.name AS policy, x.position, b.slug AS actor_slug, b.name AS actor
FROM policy_actor AS x JOIN record AS a ON a.id = x.policy JOIN record AS b ON b.id = x.organisation;

INSERT INTO detail_view (view, summary) VALUES
  ('network_members', 'Who belongs to each network, in printed order, as far as the source names them.'),
  ('network_regions', 'Where the members of each network are said to be.'),
  ('policy_places', 'The places that each policy applies to, or binds.'),
  ('policy_actors', 'Who makes each policy or stands for it, in printed order.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('policy', 'slug', 'text', NULL, 'The stable public key.'),
  ('policy', 'name', 'text', 1, 'As printed.'),
  ('policy', 'type', 'text', 2, 'Trade agreement, strategy, support instrument, cluster policy, policy cooperation or policy support.'),
  ('policy', 'applies', 'date', 3, 'Since when it applies; empty: not stated.'),
  ('policy', 'places', 'text', 4, 'The places that it applies to, or binds.'),
  ('policy', 'actors', 'text', 5, 'Who makes it or stands for it.'),
  ('policy', 'status_stated', 'text', NULL, 'How the source calls its state.'),
  ('policy', 'description', 'text', NULL, 'What the sources say it is.'),
  ('supercluster', 'slug', 'text', NULL, 'The stable public key.'),
  ('supercluster', 'name', 'text', 1, 'Made of its domain, where the source names none.'),
  ('supercluster', 'domain', 'text', 2, 'As printed; a term of the scheme of supercluster domains.'),
  ('supercluster', 'place', 'text', 3, 'Its country.'),
  ('supercluster', 'announced', 'date', 4, 'When the winners were announced.'),
  ('supercluster', 'policy', 'text', NULL, 'Under which it was chosen.'),
  ('supercluster', 'note', 'text', NULL, 'What is said of its state.'),
  ('supercluster', 'position', 'integer', NULL, 'Its place in the printed list, from 1.');

CREATE VIEW edge_organisation_in_network AS
SELECT member AS from_id, organisation AS to_id, CASE lead WHEN 1 THEN 'lead' ELSE 'member' END AS how, NULL AS detail FROM organisation_network_member;
CREATE VIEW edge_policy_for_place AS
SELECT policy AS from_id, place AS to_id, NULL AS how, NULL AS detail FROM policy_place;
CREATE VIEW edge_policy_of_organisation AS
SELECT policy AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM policy_actor;
CREATE VIEW edge_organisation_has_policy AS
SELECT organisation AS from_id, policy AS to_id, NULL AS how, NULL AS detail FROM policy_actor;
CREATE VIEW edge_supercluster_in_sector AS
SELECT id AS from_id, sector AS to_id, NULL AS how, NULL AS detail FROM supercluster;
CREATE VIEW edge_supercluster_in_place AS
SELECT id AS from_id, place AS to_id, NULL AS how, NULL AS detail FROM supercluster WHERE place IS NOT NULL;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation belongs to network', 'organisation', 'organisation', 'edge_organisation_in_network', 'none', 1, 0, 1, 'belonging to', 'that belong to {}', 'as', NULL, NULL),
  ('policy for place', 'policy', 'place', 'edge_policy_for_place', 'below', 1, 1, 0, 'for', 'for {}', NULL, NULL, NULL),
  ('policy of organisation', 'policy', 'organisation', 'edge_policy_of_organisation', 'none', 1, 1, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('organisation has policy', 'organisation', 'policy', 'edge_organisation_has_policy', 'none', 1, 0, 1, 'behind', 'that make or stand for {}', NULL, NULL, NULL),
  ('supercluster in sector', 'supercluster', 'sector', 'edge_supercluster_in_sector', 'below', 0, 1, 0, 'active in', 'whose domain is {}', NULL, NULL, NULL),
  ('supercluster in place', 'supercluster', 'place', 'edge_supercluster_in_place', 'below', 0, 1, 0, 'in', 'in {}', NULL, NULL, NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('organisation belongs to network', 'lead', 'lead', 'as its lead', NULL, 1),
  ('organisation belongs to network', 'member', 'member', 'as a member', NULL, 2);
INSERT INTO word (words, role, means) VALUES
  ('in network', 'relation', 'organisation belongs to network'), ('of', 'relation', 'organisation belongs to network'),
  ('in', 'relation', 'organisation belongs to network'), ('member of', 'relation', 'organisation belongs to network'),
  ('members of', 'relation', 'organisation belongs to network'), ('belonging to', 'relation', 'organisation belongs to network'),
  ('for', 'relation', 'policy for place'), ('in', 'relation', 'policy for place'), ('of', 'relation', 'policy of organisation'),
  ('behind', 'relation', 'organisation has policy'),
  ('in', 'relation', 'supercluster in sector'), ('active in', 'relation', 'supercluster in sector'), ('for', 'relation', 'supercluster in sector'),
  ('in', 'relation', 'supercluster in place'), ('of', 'relation', 'supercluster in place'), ('from', 'relation', 'supercluster in place');

-- Networks and clusters of which the source names fewer members than it states.
CREATE VIEW partial_organisation_in_network AS
SELECT NULL AS from_id, id AS to_id, members || ' members are stated and ' || named || ' named' AS reason
FROM (SELECT o.id, o.members, (SELECT count(*) FROM organisation_network_member AS m WHERE m.organisation = o.id) AS named
      FROM organisation AS o)
WHERE named < members;
UPDATE relation SET partial = 'partial_organisation_in_network' WHERE relation = 'organisation belongs to network';

UPDATE relation SET field = 'places' WHERE relation = 'policy for place';
UPDATE relation SET field = 'actors' WHERE relation = 'policy of organisation';
UPDATE relation SET field = 'sector' WHERE relation = 'supercluster in sector';
UPDATE relation SET field = 'place' WHERE relation = 'supercluster in place';

-- What questions can ask of networks, policies and superclusters besides their relations.
CREATE VIEW property_organisation_networks AS
SELECT member AS id, count(DISTINCT organisation) AS n FROM organisation_network_member GROUP BY member;
CREATE VIEW property_organisation_named_members AS
SELECT organisation AS id, count(DISTINCT member) AS n FROM organisation_network_member GROUP BY organisation;
CREATE VIEW property_policy_applies AS
SELECT id, 1 AS n FROM policy WHERE applies IS NOT NULL;
CREATE VIEW dates_policy_applies AS
SELECT id, applies AS date, applies_first AS first, applies_last AS last FROM policy WHERE applies IS NOT NULL;
CREATE VIEW property_supercluster_announced AS
SELECT id, 1 AS n FROM supercluster WHERE announced IS NOT NULL;
CREATE VIEW dates_supercluster_announced AS
SELECT id, announced AS date, announced_first AS first, announced_last AS last FROM supercluster WHERE announced IS NOT NULL;
CREATE VIEW dimension_policy_type AS
SELECT id, type AS label FROM policy;
CREATE VIEW dimension_policy_place AS
SELECT x.policy AS id, r.name AS label, r.id AS record FROM policy_place AS x JOIN record AS r ON r.id = x.place;
CREATE VIEW dimension_supercluster_sector AS
SELECT s.id, r.name AS label, r.id AS record FROM supercluster AS s JOIN record AS r ON r.id = s.sector;
CREATE VIEW dimension_organisation_network AS
SELECT m.member AS id, r.name AS label, r.id AS record FROM organisation_network_member AS m JOIN record AS r ON r.id = m.organisation;
CREATE VIEW side_policy_place AS
SELECT policy AS from_id, place AS side, place AS to_id, NULL AS via FROM policy_place;
INSERT INTO side (kind, to_kind, parties) VALUES
  ('policy', 'place', 'side_policy_place');
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('organisation networks', 'organisation', 'property_organisation_networks', 0, 1, 'organisation belongs to network', 'networks', 'networks'),
  ('organisation named members', 'organisation', 'property_organisation_named_members', 0, 1, NULL, 'named members', 'members that the sources name'),
  ('policy start date', 'policy', 'property_policy_applies', 0, 0, NULL, 'a start date', 'a date from which they apply'),
  ('supercluster announcement', 'supercluster', 'property_supercluster_announced', 0, 0, NULL, 'an announcement date', 'an announcement date');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('policy applies', 'policy', 'dates_policy_applies', 'policy start date', 1, 'applying', 'that apply {}', 'applies'),
  ('supercluster announced', 'supercluster', 'dates_supercluster_announced', 'supercluster announcement', 1, 'announced', 'announced {}', 'announced');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('policy trade agreement', 'policy', 'type', 'trade agreement', NULL, 'of the type trade agreement', 'of the type trade agreement'),
  ('policy strategy', 'policy', 'type', 'strategy', NULL, 'of the type strategy', 'of the type strategy'),
  ('policy support instrument', 'policy', 'type', 'support instrument', NULL, 'of the type support instrument', 'of the type support instrument'),
  ('policy cluster policy', 'policy', 'type', 'cluster policy', NULL, 'of the type cluster policy', 'of the type cluster policy'),
  ('policy policy cooperation', 'policy', 'type', 'policy cooperation', NULL, 'of the type policy cooperation', 'of the type policy cooperation'),
  ('policy policy support', 'policy', 'type', 'policy support', NULL, 'of the type policy support', 'of the type policy support');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('policy type', 'policy', 'dimension_policy_type', 0, 'type'),
  ('policy place', 'policy', 'dimension_policy_place', 0, 'place'),
  ('supercluster sector', 'supercluster', 'dimension_supercluster_sector', 0, 'sector'),
  ('organisation network', 'organisation', 'dimension_organisation_network', 0, 'network');
INSERT INTO word (words, role, means) VALUES
  ('networks', 'property', 'organisation networks'), ('network', 'property', 'organisation networks'), ('named members', 'property', 'organisation named members'),
  ('named member', 'property', 'organisation named members'), ('a start date', 'property', 'policy start date'), ('start date', 'property', 'policy start date'),
  ('date', 'property', 'policy start date'), ('a date', 'property', 'policy start date'), ('applying', 'date', 'policy applies'),
  ('applied', 'date', 'policy applies'), ('that apply', 'date', 'policy applies'), ('in force', 'date', 'policy applies'),
  ('an announcement date', 'property', 'supercluster announcement'), ('announcement date', 'property', 'supercluster announcement'),
  ('date', 'property', 'supercluster announcement'), ('a date', 'property', 'supercluster announcement'), ('announced', 'date', 'supercluster announced'),
  ('chosen', 'date', 'supercluster announced'), ('selected', 'date', 'supercluster announced'), ('created', 'date', 'supercluster announced'),
  ('type', 'dimension', 'policy type'), ('kind', 'dimension', 'policy type'), ('types', 'dimension', 'policy type'), ('place', 'dimension', 'policy place'),
  ('places', 'dimension', 'policy place'), ('country', 'dimension', 'policy place'), ('sector', 'dimension', 'supercluster sector'),
  ('domain', 'dimension', 'supercluster sector'), ('network', 'dimension', 'organisation network'), ('networks', 'dimension', 'organisation network'),
  ('shared by', 'relation', 'organisation belongs to network'), ('between', 'relation', 'organisation belongs to network'),
  ('of the type trade agreement', 'value', 'policy trade agreement'), ('of the type strategy', 'value', 'policy strategy'),
  ('of the type support instrument', 'value', 'policy support instrument'), ('of the type cluster policy', 'value', 'policy cluster policy'),
  ('of the type policy cooperation', 'value', 'policy policy cooperation'), ('of the type policy support', 'value', 'policy policy support');

-- `ICN members` means those of the network; `Skywin clusters` does not.
CREATE VIEW network_organisations AS SELECT * FROM organisations WHERE id IN (SELECT member FROM organisation_network_member);
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('network member', 'network_organisations', 'organisation', 'members of networks', 'Organisations that are named as members of a network.');
CREATE VIEW edge_organisation_leads_network AS
SELECT member AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM organisation_network_member WHERE lead = 1;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, noun) VALUES
  ('organisation as a member belongs to network', 'organisation', 'organisation', 'edge_organisation_in_network', 'none', 1, 1, 0, 'belonging to', 'that belong to {}', 'as', NULL, NULL,
   'member'),
  ('organisation leads network', 'organisation', 'organisation', 'edge_organisation_leads_network', 'none', 1, 0, 0, 'leading', 'that lead {}', NULL, NULL, NULL,
   NULL);
UPDATE relation SET partial = (SELECT partial FROM relation WHERE relation = 'organisation belongs to network'),
  field = (SELECT field FROM relation WHERE relation = 'organisation belongs to network') WHERE relation IN ('organisation as a member belongs to network', 'organisation leads network');
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('organisation as a member belongs to network', 'lead', 'lead', 'as its lead', NULL, 1),
  ('organisation as a member belongs to network', 'member', 'member', 'as a member', NULL, 2);

-- More words for networks, policies and superclusters.
INSERT INTO word (words, role, means) VALUES
  ('network member', 'noun', 'network member'), ('network members', 'noun', 'network member'), ('network organisations', 'noun', 'network member'),
  ('members of networks', 'noun', 'network member'), ('in network', 'relation', 'organisation as a member belongs to network'), ('of', 'relation', 'organisation as a member belongs to network'),
  ('in', 'relation', 'organisation as a member belongs to network'), ('member of', 'relation', 'organisation as a member belongs to network'),
  ('members of', 'relation', 'organisation as a member belongs to network'), ('belonging to', 'relation', 'organisation as a member belongs to network'),
  ('from', 'relation', 'organisation as a member belongs to network'), ('shared by', 'relation', 'organisation as a member belongs to network'),
  ('between', 'relation', 'organisation as a member belongs to network'), ('common to', 'relation', 'organisation as a member belongs to network'),
  ('belong to', 'relation', 'organisation belongs to network'), ('belongs to', 'relation', 'organisation belongs to network'),
  ('that belong to', 'relation', 'organisation belongs to network'), ('part of', 'relation', 'organisation belongs to network'),
  ('that are part of', 'relation', 'organisation belongs to network'), ('participate in', 'relation', 'organisation belongs to network'),
  ('participates in', 'relation', 'organisation belongs to network'), ('participating in', 'relation', 'organisation belongs to network'),
  ('take part in', 'relation', 'organisation belongs to network'), ('takes part in', 'relation', 'organisation belongs to network'),
  ('taking part in', 'relation', 'organisation belongs to network'), ('are in', 'relation', 'organisation belongs to network'),
  ('involved in', 'relation', 'organisation belongs to network'), ('joined', 'relation', 'organisation belongs to network'),
  ('leading', 'relation', 'organisation leads network'), ('leads', 'relation', 'organisation leads network'),
  ('lead', 'relation', 'organisation leads network'), ('that lead', 'relation', 'organisation leads network'),
  ('that leads', 'relation', 'organisation leads network'), ('who leads', 'relation', 'organisation leads network'),
  ('heads', 'relation', 'organisation leads network'), ('head', 'relation', 'organisation leads network'),
  ('that heads', 'relation', 'organisation leads network'), ('heading', 'relation', 'organisation leads network'),
  ('who heads', 'relation', 'organisation leads network'), ('running', 'relation', 'organisation leads network'),
  ('runs', 'relation', 'organisation leads network'), ('in charge of', 'relation', 'organisation leads network'),
  ('coordinating', 'relation', 'organisation leads network'), ('coordinates', 'relation', 'organisation leads network'),
  ('that coordinates', 'relation', 'organisation leads network'), ('lead of', 'relation', 'organisation leads network'),
  ('leader of', 'relation', 'organisation leads network'), ('head of', 'relation', 'organisation leads network'),
  ('coordinator of', 'relation', 'organisation leads network'), ('have', 'verb', 'organisation belongs to network'),
  ('has', 'verb', 'organisation belongs to network'), ('include', 'verb', 'organisation belongs to network'),
  ('includes', 'verb', 'organisation belongs to network'), ('count', 'verb', 'organisation belongs to network'),
  ('list', 'verb', 'organisation belongs to network'), ('have', 'verb', 'organisation as a member belongs to network'), ('has', 'verb', 'organisation as a member belongs to network'),
  ('include', 'verb', 'organisation as a member belongs to network'), ('includes', 'verb', 'organisation as a member belongs to network'), ('count', 'verb', 'organisation as a member belongs to network'),
  ('list', 'verb', 'organisation as a member belongs to network'), ('cluster network', 'noun', 'network'), ('cluster networks', 'noun', 'network'),
  ('trade agreement', 'noun', 'policy'), ('trade agreements', 'noun', 'policy'), ('policy framework', 'noun', 'policy'),
  ('policy frameworks', 'noun', 'policy'), ('policy measure', 'noun', 'policy'), ('policy measures', 'noun', 'policy');

-- Still more for superclusters and policies.
INSERT INTO word (words, role, means) VALUES
  ('deals with', 'relation', 'supercluster in sector'), ('deal with', 'relation', 'supercluster in sector'),
  ('dealing with', 'relation', 'supercluster in sector'), ('that deal with', 'relation', 'supercluster in sector'),
  ('that deals with', 'relation', 'supercluster in sector'), ('about', 'relation', 'supercluster in sector'), ('on', 'relation', 'supercluster in sector'),
  ('covering', 'relation', 'supercluster in sector'), ('focusing on', 'relation', 'supercluster in sector'), ('of', 'relation', 'supercluster in sector'),
  ('covering', 'relation', 'policy for place'), ('that cover', 'relation', 'policy for place'), ('concerning', 'relation', 'policy for place'),
  ('between', 'relation', 'policy for place'), ('applying to', 'relation', 'policy for place'), ('about', 'relation', 'policy for place');

-- Verbs of policies.
INSERT INTO word (words, role, means) VALUES
  ('applies', 'date', 'policy applies'), ('apply', 'date', 'policy applies'), ('in effect', 'date', 'policy applies'),
  ('take effect', 'date', 'policy applies'), ('takes effect', 'date', 'policy applies');
