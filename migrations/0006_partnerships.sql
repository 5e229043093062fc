-- ESCP-4i: European Strategic Cluster Partnerships, going international. Their members in printed
-- order, the places they target and how strongly, the sectors they are listed under.

CREATE TABLE programme (
  id          INTEGER PRIMARY KEY REFERENCES record (id), -- its acronym and full title are names of the record
  description TEXT -- what the sources say it is
) STRICT;

CREATE TABLE partnership (
  id             INTEGER PRIMARY KEY REFERENCES record (id), -- its acronym and titles are names of the record
  programme      INTEGER REFERENCES programme (id), -- under which it runs
  title          TEXT, -- the full title as printed
  strand         INTEGER CONSTRAINT "a strand is 1 or 2" CHECK (strand IN (1, 2)), -- 1: preparatory phase, 2: implementation; null: not stated for this partnership
  launched       TEXT, -- partial date, EDTF; null: not stated
  launched_first TEXT, -- first day that launched can mean
  launched_last  TEXT, -- last day that launched can mean
  members_stated INTEGER CONSTRAINT "stated members are counted from 0" CHECK (members_stated >= 0), -- how many members the source says it has; a claim
  members_listed TEXT NOT NULL DEFAULT 'all' CONSTRAINT "members are listed all, some or none"
                 CHECK (members_listed IN ('all', 'some', 'none')), -- how many of them the source names
  objective      TEXT, -- as printed
  website        TEXT, -- the profile, as printed
  CONSTRAINT "launched stands with its first and last day"
  CHECK ((launched IS NULL) = (launched_first IS NULL) AND (launched IS NULL) = (launched_last IS NULL))
) STRICT;
CREATE INDEX partnership_by_programme ON partnership (programme);

CREATE TABLE partnership_member (
  partnership         INTEGER NOT NULL REFERENCES partnership (id), -- of which
  position            INTEGER NOT NULL, -- its place in the printed list, from 1
  organisation        INTEGER NOT NULL REFERENCES organisation (id), -- who
  organisation_stated TEXT NOT NULL, -- the name as printed in the list
  country             INTEGER REFERENCES place (id), -- the country that the list means; null: no code is printed
  country_stated      TEXT, -- the country or code as printed in the list
  PRIMARY KEY (partnership, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnership_member_by_organisation ON partnership_member (organisation, partnership);
CREATE INDEX partnership_member_by_country ON partnership_member (country);

CREATE TABLE partnership_target (
  partnership INTEGER NOT NULL REFERENCES partnership (id), -- whose aim
  place       INTEGER NOT NULL REFERENCES place (id), -- at which place
  strength    TEXT NOT NULL CONSTRAINT "a strength is named or activity"
              CHECK (strength IN ('named', 'activity')), -- named: called a target; activity: visits, missions or talks only
  condition   TEXT, -- what must come true first, in words; null: none is stated
  wording     TEXT, -- the words of the source that make it a target
  PRIMARY KEY (partnership, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnership_target_reverse ON partnership_target (place, partnership);

CREATE TABLE partnership_sector (
  partnership INTEGER NOT NULL REFERENCES partnership (id), -- which
  sector      INTEGER NOT NULL REFERENCES sector (id), -- works in
  fit         TEXT NOT NULL DEFAULT 'primary' CONSTRAINT "a fit is primary or also"
              CHECK (fit IN ('primary', 'also')), -- primary: listed under it; also: the source says or shows that it fits too
  PRIMARY KEY (partnership, sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnership_sector_reverse ON partnership_sector (sector, partnership);

INSERT INTO kind (kind, plural, summary) VALUES
  ('programme', 'programmes', 'A public programme under which cooperation runs.'),
  ('partnership', 'partnerships', 'A European Strategic Cluster Partnership - Going International (ESCP-4i).');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('partnership', 'members', 'partnership_member', 'organisation', 'partnership_member_lines', 'The member organisations in printed order, with name and code as stated.'),
  ('partnership', 'targets', 'partnership_target', 'place', 'partnership_target_lines', 'The places that it targets, with strength, condition and wording.'),
  ('partnership', 'sectors', 'partnership_sector', 'sector', NULL, 'The sectors that it is listed under, or also fits.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('programme', 'programmes', 'programme', 'programmes', 'Every programme.'),
  ('partnership', 'partnerships', 'partnership', 'ESCP-4i partnerships', 'Every ESCP-4i partnership.'),
  ('member', 'members', 'organisation', 'members of partnerships', 'Organisations that are listed as members of a partnership.');
INSERT INTO word (words, role, means) VALUES
  ('member', 'noun', 'member'), ('members', 'noun', 'member'), ('partner', 'noun', 'member'), ('partners', 'noun', 'member'),
  ('programme', 'noun', 'programme'), ('programmes', 'noun', 'programme'), ('program', 'noun', 'programme'), ('programs', 'noun', 'programme'),
  ('partnership', 'noun', 'partnership'), ('partnerships', 'noun', 'partnership'), ('cluster partnership', 'noun', 'partnership'),
  ('cluster partnerships', 'noun', 'partnership'), ('escp 4i partnership', 'noun', 'partnership'),
  ('escp 4i partnerships', 'noun', 'partnership'), ('escp 4is', 'noun', 'partnership'), ('escps 4i', 'noun', 'partnership'),
  ('escps', 'noun', 'partnership'), ('escp4i', 'noun', 'partnership'), ('escp4is', 'noun', 'partnership');

CREATE VIEW programmes AS
SELECT r.slug, r.name, (SELECT count(*) FROM partnership AS m WHERE m.programme = p.id) AS partnerships, p.description, r.id, r.name_key
FROM programme AS p JOIN record AS r ON r.id = p.id;

CREATE VIEW partnerships AS
SELECT r.slug, r.name, p.title, pr.name AS programme, p.strand, p.launched,
       CASE WHEN p.members_listed = 'none' THEN NULL
            ELSE (SELECT count(DISTINCT m.organisation) FROM partnership_member AS m WHERE m.partnership = p.id) END AS members,
       p.members_stated, p.members_listed,
       (SELECT group_concat(name, '; ') FROM (
          SELECT sr.name FROM partnership_sector AS s JOIN record AS sr ON sr.id = s.sector
          WHERE s.partnership = p.id AND s.fit = 'primary' ORDER BY sr.name_key)) AS sectors,
       (SELECT group_concat(name, '; ') FROM (
          SELECT sr.name FROM partnership_sector AS s JOIN record AS sr ON sr.id = s.sector
          WHERE s.partnership = p.id AND s.fit = 'also' ORDER BY sr.name_key)) AS also_fits,
       (SELECT group_concat(name, '; ') FROM (
          SELECT tr.name || ' (' || t.strength || coalesce(', ' || t.condition, '') || ')' AS name FROM partnership_target AS t JOIN record AS tr ON tr.id = t.place
          WHERE t.partnership = p.id ORDER BY t.strength DESC, tr.name_key)) AS targets,
       p.objective, p.website, r.id, r.name_key
FROM partnership AS p JOIN record AS r ON r.id = p.id LEFT JOIN record AS pr ON pr.id = p.programme;

CREATE VIEW members AS SELECT * FROM organisations WHERE id IN (SELECT organisation FROM partnership_member);

CREATE VIEW partnership_member_lines AS
SELECT m.partnership AS id, m.position,
       r.name || coalesce(' (' || nullif(m.organisation_stated, r.name) || ')', '') || coalesce(', ' || m.country_stated, '') ||
       CASE WHEN m.country_stated <> coalesce(c.code, '') THEN coalesce(' (' || nullif(c.name, m.country_stated) || ')', '') ELSE '' END AS text
FROM partnership_member AS m JOIN record AS r ON r.id = m.organisation LEFT JOIN places AS c ON c.id = m.country;
CREATE VIEW partnership_target_lines AS
SELECT t.partnership AS id, row_number() OVER (PARTITION BY t.partnership ORDER BY t.strength DESC, r.name_key, r.slug) AS position,
       r.name || ' (' || t.strength || coalesce(', ' || t.condition, '') || ')' || coalesce(': “' || t.wording || '”', '') AS text
FROM partnership_target AS t JOIN record AS r ON r.id = t.place;

CREATE VIEW partnership_members AS
SELECT pr.slug AS partnership_slug, pr.name AS partnership, m.position, mr.slug AS organisation_slug, mr.name AS organisation,
       m.organisation_stated, c.name AS country, c.code AS country_code, m.country_stated
FROM partnership_member AS m
JOIN record AS pr ON pr.id = m.partnership
JOIN record AS mr ON mr.id = m.organisation
LEFT JOIN places AS c ON c.id = m.country;

CREATE VIEW partnership_targets AS
SELECT pr.slug AS partnership_slug, pr.name AS partnership, tr.slug AS place_slug, tr.name AS place, t.strength, t.condition, t.wording
FROM partnership_target AS t JOIN record AS pr ON pr.id = t.partnership JOIN record AS tr ON tr.id = t.place;

CREATE VIEW partnership_sectors AS
SELECT a.slug AS partnership_slug, a.name AS partnership, b.slug AS sector_slug, b.name AS sector, x.fit
FROM partnership_sector AS x JOIN record AS a ON a.id = x.partnership JOIN record AS b ON b.id = x.sector;

INSERT INTO detail_view (view, summary) VALUES
  ('partnership_members', 'The members of each partnership in printed order, with name and code as stated, and the code that is meant.'),
  ('partnership_sectors', 'The sectors that each partnership is listed under, or also fits.'),
  ('partnership_targets', 'The places that each partnership targets, with strength, condition and wording.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('programme', 'slug', 'text', NULL, 'The stable public key.'),
  ('programme', 'name', 'text', 1, 'Its acronym or name.'),
  ('programme', 'partnerships', 'integer', 2, 'How many partnerships in the data run under it.'),
  ('programme', 'description', 'text', 3, 'What the sources say it is.'),
  ('partnership', 'slug', 'text', NULL, 'The stable public key.'),
  ('partnership', 'name', 'text', 1, 'Its acronym or short name.'),
  ('partnership', 'launched', 'date', 2, 'When it was launched; empty: not stated.'),
  ('partnership', 'members', 'integer', 3, 'How many different organisations are listed as members; empty: the source lists none.'),
  ('partnership', 'sectors', 'text', NULL, 'The headings that the source lists it under.'),
  ('partnership', 'title', 'text', NULL, 'The full title as printed; empty: none is printed.'),
  ('partnership', 'programme', 'text', NULL, 'Under which it runs.'),
  ('partnership', 'strand', 'integer', NULL, '1 preparatory phase, 2 implementation; empty: not stated for this partnership.'),
  ('partnership', 'members_stated', 'integer', NULL, 'How many members the source says it has; a claim.'),
  ('partnership', 'members_listed', 'text', NULL, 'Whether the source names all of its members, some or none.'),
  ('partnership', 'also_fits', 'text', NULL, 'Sectors that it also fits.'),
  ('partnership', 'targets', 'text', NULL, 'The places that it targets, with the strength and, where there is one, the condition.'),
  ('partnership', 'objective', 'text', NULL, 'As printed.'),
  ('partnership', 'website', 'text', NULL, 'The profile, as printed.');

CREATE VIEW edge_partnership_targets_place AS
SELECT partnership AS from_id, place AS to_id, strength AS how, condition AS detail FROM partnership_target;
CREATE VIEW edge_partnership_has_member_in_place AS
SELECT m.partnership AS from_id, o.place AS to_id, NULL AS how, NULL AS detail
FROM partnership_member AS m JOIN organisation AS o ON o.id = m.organisation WHERE o.place IS NOT NULL;
CREATE VIEW edge_partnership_has_member AS
SELECT partnership AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM partnership_member;
CREATE VIEW edge_partnership_in_sector AS
SELECT partnership AS from_id, sector AS to_id, NULL AS how, NULL AS detail FROM partnership_sector;
CREATE VIEW edge_partnership_of_programme AS
SELECT id AS from_id, programme AS to_id, NULL AS how, NULL AS detail FROM partnership WHERE programme IS NOT NULL;
CREATE VIEW edge_organisation_member_of_partnership AS
SELECT organisation AS from_id, partnership AS to_id, NULL AS how, NULL AS detail FROM partnership_member;
CREATE VIEW edge_sector_of_partnership AS
SELECT sector AS from_id, partnership AS to_id, NULL AS how, NULL AS detail FROM partnership_sector;
CREATE VIEW edge_place_targeted_by_partnership AS
SELECT place AS from_id, partnership AS to_id, strength AS how, condition AS detail FROM partnership_target;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('partnership targets place', 'partnership', 'place', 'edge_partnership_targets_place', 'around', 1, 1, 0, 'targeting',
   'that target {}, a place in it or a region that contains it (named, or by activity)', 'target', 'condition', NULL),
  ('partnership has a member in place', 'partnership', 'place', 'edge_partnership_has_member_in_place', 'below', 1, 1, 0, 'with members in',
   'with a member in {}', NULL, NULL, 'members are where the clusters are at home; for aims write targeting'),
  ('partnership has member', 'partnership', 'organisation', 'edge_partnership_has_member', 'none', 1, 1, 0, 'including', 'with {} as a member', NULL, NULL, NULL),
  ('partnership works in sector', 'partnership', 'sector', 'edge_partnership_in_sector', 'below', 1, 1, 0, 'active in', 'in {}', NULL, NULL, NULL),
  ('partnership runs under programme', 'partnership', 'programme', 'edge_partnership_of_programme', 'none', 0, 1, 0, 'under', 'under {}', NULL, NULL, NULL),
  ('organisation is a member of partnership', 'organisation', 'partnership', 'edge_organisation_member_of_partnership', 'none', 1, 1, 1, 'member of',
   'that are members of {}', NULL, NULL, NULL),
  ('sector of partnership', 'sector', 'partnership', 'edge_sector_of_partnership', 'none', 1, 1, 1, 'of', 'of {}', NULL, NULL, NULL),
  ('place is targeted by partnership', 'place', 'partnership', 'edge_place_targeted_by_partnership', 'none', 1, 1, 1, 'targeted by',
   'that {} targets', 'strength', 'condition', NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('partnership targets place', 'named', 'named', 'named as target', 'none names {} as a target', 1),
  ('partnership targets place', 'activity', 'activity', 'by activity', NULL, 2),
  ('partnership targets place', 'named below', 'named in it', 'named for a place in it', NULL, 3),
  ('partnership targets place', 'activity below', 'activity in it', 'by activity at a place in it', NULL, 4),
  ('partnership targets place', 'named above', 'region', 'through a region', NULL, 5),
  ('partnership targets place', 'activity above', 'activity, region', 'by activity in a region', NULL, 6),
  ('place is targeted by partnership', 'named', 'named', 'named as target', NULL, 1),
  ('place is targeted by partnership', 'activity', 'activity', 'by activity', NULL, 2);
INSERT INTO word (words, role, means) VALUES
  ('targeting', 'relation', 'partnership targets place'), ('targetting', 'relation', 'partnership targets place'),
  ('that target', 'relation', 'partnership targets place'), ('that targets', 'relation', 'partnership targets place'),
  ('which target', 'relation', 'partnership targets place'), ('who target', 'relation', 'partnership targets place'),
  ('target', 'relation', 'partnership targets place'), ('targets', 'relation', 'partnership targets place'),
  ('aimed at', 'relation', 'partnership targets place'), ('aiming at', 'relation', 'partnership targets place'),
  ('for', 'relation', 'partnership targets place'), ('towards', 'relation', 'partnership targets place'),
  ('in', 'relation', 'partnership has a member in place'), ('from', 'relation', 'partnership has a member in place'),
  ('with members in', 'relation', 'partnership has a member in place'), ('with members from', 'relation', 'partnership has a member in place'),
  ('with a member in', 'relation', 'partnership has a member in place'), ('with a member from', 'relation', 'partnership has a member in place'),
  ('with', 'relation', 'partnership has a member in place'),
  ('with', 'relation', 'partnership has member'), ('including', 'relation', 'partnership has member'), ('of', 'relation', 'partnership has member'),
  ('in', 'relation', 'partnership works in sector'), ('active in', 'relation', 'partnership works in sector'),
  ('working in', 'relation', 'partnership works in sector'), ('on', 'relation', 'partnership works in sector'),
  ('under', 'relation', 'partnership runs under programme'), ('of', 'relation', 'partnership runs under programme'),
  ('in', 'relation', 'partnership runs under programme'),
  ('of', 'relation', 'organisation is a member of partnership'), ('in', 'relation', 'organisation is a member of partnership'),
  ('member of', 'relation', 'organisation is a member of partnership'), ('members of', 'relation', 'organisation is a member of partnership'),
  ('of', 'relation', 'sector of partnership'),
  ('of', 'relation', 'place is targeted by partnership'), ('targeted by', 'relation', 'place is targeted by partnership');

-- Partnerships of which the source lists no members, some, or fewer than it states.
CREATE VIEW partnership_partial AS
SELECT id AS partnership, CASE WHEN members_listed = 'none' THEN 'no members are listed'
                               WHEN listed < members_stated THEN members_stated || ' members are stated and ' || listed || ' listed'
                               WHEN distinct_ones < members_stated THEN members_stated || ' members are stated, and ' || (listed - distinct_ones) || ' of those listed is listed twice'
                               ELSE 'only some of its members are listed' END AS reason,
       CASE WHEN members_listed <> 'all' THEN 1 ELSE members_stated - listed END AS missing -- more than 0: there is one that is not listed
FROM (SELECT p.id, p.members_listed, p.members_stated, (SELECT count(*) FROM partnership_member AS m WHERE m.partnership = p.id) AS listed,
             (SELECT count(DISTINCT m.organisation) FROM partnership_member AS m WHERE m.partnership = p.id) AS distinct_ones
      FROM partnership AS p)
WHERE members_listed <> 'all' OR distinct_ones < members_stated;
CREATE VIEW partial_partnership_has_member AS
SELECT partnership AS from_id, NULL AS to_id, reason FROM partnership_partial WHERE missing > 0;
CREATE VIEW partial_organisation_member_of_partnership AS
SELECT NULL AS from_id, partnership AS to_id, reason FROM partnership_partial;

UPDATE relation SET partial = 'partial_partnership_has_member' WHERE relation IN ('partnership has member', 'partnership has a member in place');
UPDATE relation SET partial = 'partial_organisation_member_of_partnership' WHERE relation = 'organisation is a member of partnership';

UPDATE relation SET field = 'targets' WHERE relation = 'partnership targets place';
UPDATE relation SET field = 'members' WHERE relation IN ('partnership has member', 'partnership has a member in place');
UPDATE relation SET field = 'sectors' WHERE relation = 'partnership works in sector';
UPDATE relation SET field = 'programme' WHERE relation = 'partnership runs under programme';

-- What questions can ask of partnerships besides their relations.
CREATE VIEW property_partnership_members AS
SELECT p.id, count(DISTINCT m.organisation) AS n FROM partnership AS p LEFT JOIN partnership_member AS m ON m.partnership = p.id
WHERE p.members_listed <> 'none' GROUP BY p.id;
CREATE VIEW property_partnership_targets AS
SELECT partnership AS id, count(DISTINCT place) AS n FROM partnership_target GROUP BY partnership;
CREATE VIEW property_partnership_sectors AS
SELECT partnership AS id, count(DISTINCT sector) AS n FROM partnership_sector GROUP BY partnership;
CREATE VIEW property_partnership_launched AS
SELECT id, 1 AS n FROM partnership WHERE launched IS NOT NULL;
CREATE VIEW property_partnership_website AS
SELECT id, 1 AS n FROM partnership WHERE website IS NOT NULL;
CREATE VIEW dates_partnership_launched AS
SELECT id, launched AS date, launched_first AS first, launched_last AS last FROM partnership WHERE launched IS NOT NULL;
CREATE VIEW dimension_partnership_sector AS
SELECT s.partnership AS id, r.name AS label, r.id AS record FROM partnership_sector AS s JOIN record AS r ON r.id = s.sector;
CREATE VIEW dimension_partnership_target AS
SELECT t.partnership AS id, r.name AS label, r.id AS record FROM partnership_target AS t JOIN record AS r ON r.id = t.place;
CREATE VIEW dimension_partnership_member AS
SELECT m.partnership AS id, r.name AS label, r.id AS record FROM partnership_member AS m JOIN record AS r ON r.id = m.organisation GROUP BY m.partnership, r.id;
CREATE VIEW dimension_partnership_country AS
SELECT DISTINCT x.id, r.name AS label, r.id AS record FROM (SELECT m.partnership AS id, o.place FROM partnership_member AS m JOIN organisation AS o ON o.id = m.organisation) AS x JOIN place_closure AS w ON w.descendant = x.place
JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS r ON r.id = p.id;
CREATE VIEW dimension_partnership_strand AS
SELECT id, 'strand ' || strand AS label FROM partnership WHERE strand IS NOT NULL;
CREATE VIEW dimension_partnership_year AS
SELECT id, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) ELSE date END AS label FROM dates_partnership_launched;
CREATE VIEW dimension_partnership_programme AS
SELECT p.id, r.name AS label, r.id AS record FROM partnership AS p JOIN record AS r ON r.id = p.programme;
CREATE VIEW property_organisation_partnerships AS
SELECT organisation AS id, count(DISTINCT partnership) AS n FROM partnership_member GROUP BY organisation;
CREATE VIEW property_programme_partnerships AS
SELECT programme AS id, count(*) AS n FROM partnership WHERE programme IS NOT NULL GROUP BY programme;
CREATE VIEW property_place_partnerships AS
SELECT place AS id, count(DISTINCT partnership) AS n FROM partnership_target GROUP BY place;
CREATE VIEW property_sector_partnerships AS
SELECT sector AS id, count(DISTINCT partnership) AS n FROM partnership_sector GROUP BY sector;
CREATE VIEW dimension_organisation_partnership AS
SELECT m.organisation AS id, r.name AS label, r.id AS record FROM partnership_member AS m JOIN record AS r ON r.id = m.partnership GROUP BY m.organisation, r.id;
UPDATE relation_how SET only = 1 WHERE relation = 'partnership targets place' AND how IN ('named', 'named below');
CREATE VIEW targets AS SELECT * FROM places WHERE id IN (SELECT place FROM partnership_target);
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('target', 'targets', 'place', 'targets of partnerships', 'Places that a partnership targets.');
INSERT INTO word (words, role, means) VALUES
  ('target', 'noun', 'target'), ('targets', 'noun', 'target'), ('target country', 'noun', 'target'), ('target countries', 'noun', 'target'),
  ('between', 'relation', 'organisation is a member of partnership'), ('shared by', 'relation', 'organisation is a member of partnership'),
  ('common to', 'relation', 'organisation is a member of partnership'),
  ('shared by', 'relation', 'sector of partnership'), ('between', 'relation', 'sector of partnership'), ('common to', 'relation', 'sector of partnership'),
  ('shared by', 'relation', 'place is targeted by partnership'), ('between', 'relation', 'place is targeted by partnership'),
  ('common to', 'relation', 'place is targeted by partnership'), ('by', 'relation', 'place is targeted by partnership'),
  ('in', 'relation', 'sector of partnership'), ('from', 'relation', 'organisation is a member of partnership');
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('partnership members', 'partnership', 'property_partnership_members', 1, 1, 'partnership has member', 'members', 'listed members'),
  ('partnership targets', 'partnership', 'property_partnership_targets', 0, 1, 'partnership targets place', 'targets', 'targets'),
  ('partnership sectors', 'partnership', 'property_partnership_sectors', 0, 1, 'partnership works in sector', 'sectors', 'sectors'),
  ('partnership launch date', 'partnership', 'property_partnership_launched', 0, 0, NULL, 'a launch date', 'a launch date'),
  ('partnership website', 'partnership', 'property_partnership_website', 0, 0, NULL, 'a website', 'a website'),
  ('organisation partnerships', 'organisation', 'property_organisation_partnerships', 0, 1, 'organisation is a member of partnership', 'partnerships', 'partnerships'),
  ('programme partnerships', 'programme', 'property_programme_partnerships', 0, 1, NULL, 'partnerships', 'partnerships'),
  ('place partnerships', 'place', 'property_place_partnerships', 0, 1, 'place is targeted by partnership', 'partnerships', 'partnerships that target them'),
  ('sector partnerships', 'sector', 'property_sector_partnerships', 0, 1, 'sector of partnership', 'partnerships', 'partnerships');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('partnership launched', 'partnership', 'dates_partnership_launched', 'partnership launch date', 1, 'launched', 'launched {}', 'launched');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('partnership strand', 'partnership', 'strand', NULL, NULL, 'strand', 'of strand {}');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('partnership sector', 'partnership', 'dimension_partnership_sector', 0, 'sector'),
  ('partnership target', 'partnership', 'dimension_partnership_target', 0, 'target'),
  ('partnership member', 'partnership', 'dimension_partnership_member', 0, 'member'),
  ('partnership country', 'partnership', 'dimension_partnership_country', 0, 'country'),
  ('partnership strand', 'partnership', 'dimension_partnership_strand', 1, 'strand'),
  ('partnership year', 'partnership', 'dimension_partnership_year', 1, 'year'),
  ('partnership programme', 'partnership', 'dimension_partnership_programme', 0, 'programme'),
  ('organisation partnership', 'organisation', 'dimension_organisation_partnership', 0, 'partnership');
INSERT INTO word (words, role, means) VALUES
  ('members', 'property', 'partnership members'), ('member', 'property', 'partnership members'), ('partners', 'property', 'partnership members'),
  ('partner', 'property', 'partnership members'), ('clusters', 'property', 'partnership members'), ('cluster', 'property', 'partnership members'),
  ('member clusters', 'property', 'partnership members'), ('targets', 'property', 'partnership targets'), ('target', 'property', 'partnership targets'),
  ('target countries', 'property', 'partnership targets'), ('target country', 'property', 'partnership targets'), ('sectors', 'property', 'partnership sectors'),
  ('sector', 'property', 'partnership sectors'), ('a launch date', 'property', 'partnership launch date'), ('launch date', 'property', 'partnership launch date'),
  ('date', 'property', 'partnership launch date'), ('a date', 'property', 'partnership launch date'), ('dates', 'property', 'partnership launch date'),
  ('a website', 'property', 'partnership website'), ('website', 'property', 'partnership website'), ('launched', 'date', 'partnership launched'),
  ('started', 'date', 'partnership launched'), ('created', 'date', 'partnership launched'), ('begun', 'date', 'partnership launched'),
  ('set up', 'date', 'partnership launched'), ('founded', 'date', 'partnership launched'), ('established', 'date', 'partnership launched'),
  ('formed', 'date', 'partnership launched'), ('strand', 'value', 'partnership strand'), ('of strand', 'value', 'partnership strand'),
  ('in strand', 'value', 'partnership strand'), ('sector', 'dimension', 'partnership sector'), ('sectors', 'dimension', 'partnership sector'),
  ('target', 'dimension', 'partnership target'), ('targets', 'dimension', 'partnership target'), ('target country', 'dimension', 'partnership target'),
  ('member', 'dimension', 'partnership member'), ('members', 'dimension', 'partnership member'), ('partner', 'dimension', 'partnership member'),
  ('country', 'dimension', 'partnership country'), ('countries', 'dimension', 'partnership country'), ('country of members', 'dimension', 'partnership country'),
  ('strand', 'dimension', 'partnership strand'), ('strands', 'dimension', 'partnership strand'), ('year', 'dimension', 'partnership year'),
  ('years', 'dimension', 'partnership year'), ('programme', 'dimension', 'partnership programme'), ('program', 'dimension', 'partnership programme'),
  ('partnerships', 'property', 'organisation partnerships'), ('partnership', 'property', 'organisation partnerships'),
  ('partnerships', 'property', 'programme partnerships'), ('partnership', 'property', 'programme partnerships'), ('partnerships', 'property', 'place partnerships'),
  ('partnership', 'property', 'place partnerships'), ('partnerships', 'property', 'sector partnerships'), ('partnership', 'property', 'sector partnerships'),
  ('partnership', 'dimension', 'organisation partnership'), ('partnerships', 'dimension', 'organisation partnership');

UPDATE attribute SET field = 'sectors' WHERE kind = 'partnership' AND attribute = 'also_fits';

CREATE VIEW partnership_organisations AS SELECT * FROM organisations WHERE id IN (SELECT organisation FROM partnership_member);
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('partnership member', 'partnership_organisations', 'organisation', 'members of partnerships', 'Organisations that are listed as members of a partnership.');

-- More words for partnerships.
INSERT INTO word (words, role, means) VALUES
  ('partnership member', 'noun', 'partnership member'), ('partnership members', 'noun', 'partnership member'), ('escp member', 'noun', 'partnership member'),
  ('escp members', 'noun', 'partnership member'), ('escp 4i member', 'noun', 'partnership member'), ('escp 4i members', 'noun', 'partnership member'),
  ('partnership organisations', 'noun', 'partnership member'), ('members of partnerships', 'noun', 'partnership member'), ('escp', 'noun', 'partnership'),
  ('escp 4i', 'noun', 'partnership'), ('escp partnership', 'noun', 'partnership'), ('escp partnerships', 'noun', 'partnership'),
  ('consortium', 'noun', 'partnership'), ('consortia', 'noun', 'partnership'), ('consortiums', 'noun', 'partnership'),
  ('aim at', 'relation', 'partnership targets place'), ('aims at', 'relation', 'partnership targets place'),
  ('that aim at', 'relation', 'partnership targets place'), ('that aims at', 'relation', 'partnership targets place'),
  ('aiming for', 'relation', 'partnership targets place'), ('aim for', 'relation', 'partnership targets place'),
  ('focusing on', 'relation', 'partnership targets place'), ('focus on', 'relation', 'partnership targets place'),
  ('focused on', 'relation', 'partnership targets place'), ('that focus on', 'relation', 'partnership targets place'),
  ('interested in', 'relation', 'partnership targets place'), ('that are interested in', 'relation', 'partnership targets place'),
  ('looking at', 'relation', 'partnership targets place'), ('look at', 'relation', 'partnership targets place'),
  ('going to', 'relation', 'partnership targets place'), ('heading for', 'relation', 'partnership targets place'),
  ('addressing', 'relation', 'partnership targets place'), ('oriented towards', 'relation', 'partnership targets place'),
  ('oriented to', 'relation', 'partnership targets place'), ('want to enter', 'relation', 'partnership targets place'),
  ('that want to enter', 'relation', 'partnership targets place'), ('with target', 'relation', 'partnership targets place'),
  ('with targets in', 'relation', 'partnership targets place'), ('with the target', 'relation', 'partnership targets place'),
  ('aim to reach', 'relation', 'partnership targets place'), ('want to work with', 'relation', 'partnership targets place'),
  ('that want to work with', 'relation', 'partnership targets place'), ('belong to', 'relation', 'organisation is a member of partnership'),
  ('belonging to', 'relation', 'organisation is a member of partnership'), ('belongs to', 'relation', 'organisation is a member of partnership'),
  ('that belong to', 'relation', 'organisation is a member of partnership'), ('take part in', 'relation', 'organisation is a member of partnership'),
  ('takes part in', 'relation', 'organisation is a member of partnership'), ('taking part in', 'relation', 'organisation is a member of partnership'),
  ('that take part in', 'relation', 'organisation is a member of partnership'), ('participate in', 'relation', 'organisation is a member of partnership'),
  ('participates in', 'relation', 'organisation is a member of partnership'), ('participating in', 'relation', 'organisation is a member of partnership'),
  ('that participate in', 'relation', 'organisation is a member of partnership'), ('involved in', 'relation', 'organisation is a member of partnership'),
  ('part of', 'relation', 'organisation is a member of partnership'), ('that are part of', 'relation', 'organisation is a member of partnership'),
  ('joined', 'relation', 'organisation is a member of partnership'), ('are in', 'relation', 'organisation is a member of partnership'),
  ('listed in', 'relation', 'organisation is a member of partnership'), ('with partners in', 'relation', 'partnership has a member in place'),
  ('with partners from', 'relation', 'partnership has a member in place'), ('with clusters in', 'relation', 'partnership has a member in place'),
  ('with clusters from', 'relation', 'partnership has a member in place'), ('with a partner in', 'relation', 'partnership has a member in place'),
  ('with a partner from', 'relation', 'partnership has a member in place'), ('with a cluster from', 'relation', 'partnership has a member in place'),
  ('with a cluster in', 'relation', 'partnership has a member in place'), ('have members in', 'relation', 'partnership has a member in place'),
  ('has members in', 'relation', 'partnership has a member in place'), ('that have members in', 'relation', 'partnership has a member in place'),
  ('with member', 'relation', 'partnership has member'), ('with the member', 'relation', 'partnership has member'),
  ('that include', 'relation', 'partnership has member'), ('that includes', 'relation', 'partnership has member'),
  ('includes', 'relation', 'partnership has member'), ('include', 'relation', 'partnership has member'), ('containing', 'relation', 'partnership has member'),
  ('involving', 'relation', 'partnership has member'),
  ('dealing with', 'relation', 'partnership works in sector'), ('that deal with', 'relation', 'partnership works in sector'),
  ('that work in', 'relation', 'partnership works in sector'), ('work in', 'relation', 'partnership works in sector'),
  ('working on', 'relation', 'partnership works in sector'), ('in the field of', 'relation', 'partnership works in sector'),
  ('in the area of', 'relation', 'partnership works in sector'), ('in the sector', 'relation', 'partnership works in sector'),
  ('about', 'relation', 'partnership works in sector'), ('for', 'relation', 'partnership works in sector'), ('that started', 'date', 'partnership launched'),
  ('that were launched', 'date', 'partnership launched'), ('kicked off', 'date', 'partnership launched'), ('that began', 'date', 'partnership launched'),
  ('have', 'verb', 'organisation is a member of partnership'), ('has', 'verb', 'organisation is a member of partnership'),
  ('include', 'verb', 'organisation is a member of partnership'), ('includes', 'verb', 'organisation is a member of partnership'),
  ('contain', 'verb', 'organisation is a member of partnership'), ('count', 'verb', 'organisation is a member of partnership'),
  ('list', 'verb', 'organisation is a member of partnership'), ('belong to', 'verb', 'partnership has member'),
  ('take part in', 'verb', 'partnership has member'), ('participate in', 'verb', 'partnership has member'), ('join', 'verb', 'partnership has member'),
  ('joined', 'verb', 'partnership has member'), ('sit in', 'verb', 'partnership has member'), ('have', 'verb', 'partnership has member'),
  ('belong', 'verb', 'partnership has member'), ('work in', 'verb', 'sector of partnership'), ('cover', 'verb', 'sector of partnership'),
  ('covers', 'verb', 'sector of partnership'), ('address', 'verb', 'sector of partnership'), ('target', 'verb', 'sector of partnership'),
  ('work on', 'verb', 'sector of partnership'), ('deal with', 'verb', 'sector of partnership'), ('have', 'verb', 'sector of partnership'),
  ('focus on', 'verb', 'sector of partnership'), ('target', 'verb', 'place is targeted by partnership'),
  ('targets', 'verb', 'place is targeted by partnership'), ('targeted', 'verb', 'place is targeted by partnership'),
  ('aim at', 'verb', 'place is targeted by partnership'), ('focus on', 'verb', 'place is targeted by partnership'),
  ('have', 'verb', 'place is targeted by partnership'), ('address', 'verb', 'place is targeted by partnership'),
  ('look at', 'verb', 'place is targeted by partnership'), ('undated', 'lacking', 'partnership launch date');

-- Still more for partnerships.
INSERT INTO word (words, role, means) VALUES
  ('go for', 'relation', 'partnership targets place'), ('going for', 'relation', 'partnership targets place'),
  ('that go for', 'relation', 'partnership targets place'), ('reaching out to', 'relation', 'partnership targets place'),
  ('listed under', 'relation', 'partnership works in sector'), ('listed in', 'relation', 'partnership works in sector'),
  ('fitting', 'relation', 'partnership works in sector'), ('that fit', 'relation', 'partnership works in sector'),
  ('fit in', 'relation', 'partnership works in sector'), ('fits in', 'relation', 'partnership works in sector'),
  ('that could fit in', 'relation', 'partnership works in sector'), ('could fit in', 'relation', 'partnership works in sector'),
  ('classified under', 'relation', 'partnership works in sector'), ('headed', 'relation', 'partnership works in sector'),
  ('sit in', 'relation', 'organisation is a member of partnership'), ('sits in', 'relation', 'organisation is a member of partnership'),
  ('that sit in', 'relation', 'organisation is a member of partnership'), ('that sits in', 'relation', 'organisation is a member of partnership');
