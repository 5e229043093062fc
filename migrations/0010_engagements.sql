-- Engagements: visits, missions, meetings and other encounters, held, planned, recurrent or expressly not yet.

CREATE TABLE engagement (
  id           INTEGER PRIMARY KEY REFERENCES record (id), -- its name says who meets whom, or where
  type         TEXT NOT NULL CONSTRAINT "an engagement is a visit, mission, meeting, conference, forum, presentation, call, approach, exchange or event"
               CHECK (type IN ('visit', 'mission', 'meeting', 'conference', 'forum', 'presentation', 'call', 'approach', 'exchange', 'event')), -- what sort of encounter; exchange: a series of contacts; event: the source says no more
  status       TEXT NOT NULL CONSTRAINT "an engagement is held, planned, recurrent, under way or not yet"
               CHECK (status IN ('held', 'planned', 'recurrent', 'under way', 'not yet')), -- as the source tells it; not yet: it says expressly that there was none
  date         TEXT, -- when; partial date, EDTF; null: not stated
  date_first   TEXT, -- first day that date can mean
  date_last    TEXT, -- last day that date can mean
  date_stated  TEXT, -- how often, how long or since when, as printed, where the date does not say it: twice a year, a three-day trip, since many years
  occasion     TEXT, -- at what: Photonics West
  purpose      TEXT, -- as printed
  result       TEXT, -- what came of it, as printed
  CONSTRAINT "the date of an engagement stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT;

CREATE TABLE engagement_place (
  engagement   INTEGER NOT NULL REFERENCES engagement (id), -- what
  position     INTEGER NOT NULL, -- the printed order, from 1
  place        INTEGER NOT NULL REFERENCES place (id), -- where it happens, or where a mission goes; no row: not stated
  place_stated TEXT, -- the place as printed, where it differs from the place's name
  PRIMARY KEY (engagement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_place_reverse ON engagement_place (place, engagement);

CREATE TABLE engagement_participant (
  engagement         INTEGER NOT NULL REFERENCES engagement (id), -- in which
  position           INTEGER NOT NULL, -- the printed order, from 1
  participant        INTEGER REFERENCES record (id), -- an organisation, partnership or person; null: the source names none
  participant_stated TEXT, -- as printed, where it differs from the name, or where none is named: eight Canadian organisations
  role               TEXT CONSTRAINT "a participant is organiser, host, visitor, speaker, approached or participant"
                     CHECK (role IN ('organiser', 'host', 'visitor', 'speaker', 'approached', 'participant')), -- as what; null: not stated
  number             INTEGER CONSTRAINT "participants are counted from 0" CHECK (number >= 0), -- how many an unnamed group has; null: not stated
  place              INTEGER REFERENCES place (id), -- the country or region of an unnamed group
  PRIMARY KEY (engagement, position),
  CONSTRAINT "a participant has a record or is told in words" CHECK (participant IS NOT NULL OR participant_stated IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_participant_reverse ON engagement_participant (participant, engagement);
CREATE INDEX engagement_participant_by_place ON engagement_participant (place);

CREATE TABLE engagement_target (
  engagement INTEGER NOT NULL REFERENCES engagement (id), -- what
  place      INTEGER NOT NULL REFERENCES place (id), -- it is about cooperation with this place, wherever it happens
  PRIMARY KEY (engagement, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_target_reverse ON engagement_target (place, engagement);

INSERT INTO kind (kind, plural, summary) VALUES
  ('engagement', 'engagements', 'A visit, mission, meeting or another encounter.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('engagement', 'places', 'engagement_place', 'place', NULL, 'Where it happens, or where a mission goes.'),
  ('engagement', 'participants', 'engagement_participant', 'participant', 'engagement_participant_lines', 'Who takes part, in printed order, named or only counted.'),
  ('engagement', 'targets', 'engagement_target', 'place', NULL, 'The places that the cooperation is meant for, wherever the encounter happens.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('engagement', 'engagements', 'engagement', 'engagements', 'Every visit, mission, meeting or other encounter.'),
  ('mission', 'missions', 'engagement', 'missions and visits', 'Engagements of the type mission or visit.'),
  ('meeting', 'meetings', 'engagement', 'meetings', 'Engagements of the type meeting.');
INSERT INTO word (words, role, means) VALUES
  ('engagement', 'noun', 'engagement'), ('engagements', 'noun', 'engagement'), ('event', 'noun', 'engagement'), ('events', 'noun', 'engagement'),
  ('mission', 'noun', 'mission'), ('missions', 'noun', 'mission'), ('visit', 'noun', 'mission'), ('visits', 'noun', 'mission'), ('trip', 'noun', 'mission'),
  ('trips', 'noun', 'mission'), ('meeting', 'noun', 'meeting'), ('meetings', 'noun', 'meeting');

CREATE VIEW engagement_participant_lines AS
SELECT e.engagement AS id, e.position,
       coalesce(r.name || coalesce(' (' || nullif(e.participant_stated, r.name) || ')', ''), e.participant_stated || ' (not named)') ||
       coalesce(', ' || e.role, '') AS text
FROM engagement_participant AS e LEFT JOIN record AS r ON r.id = e.participant;

CREATE VIEW engagements AS
SELECT r.slug, r.name, e.type, e.status, e.date,
       (SELECT group_concat(name, '; ') FROM (
          SELECT q.name FROM engagement_place AS x JOIN record AS q ON q.id = x.place WHERE x.engagement = e.id ORDER BY x.position)) AS places,
       e.occasion,
       (SELECT group_concat(name, '; ') FROM (
          SELECT coalesce(q.name, x.participant_stated) AS name FROM engagement_participant AS x LEFT JOIN record AS q ON q.id = x.participant
          WHERE x.engagement = e.id ORDER BY x.position)) AS participants,
       (SELECT group_concat(name, '; ') FROM (
          SELECT q.name FROM engagement_target AS x JOIN record AS q ON q.id = x.place WHERE x.engagement = e.id ORDER BY q.name_key)) AS targets,
       e.purpose, e.result, e.date_stated, r.id, r.name_key
FROM engagement AS e JOIN record AS r ON r.id = e.id;

CREATE VIEW missions AS SELECT * FROM engagements WHERE type IN ('mission', 'visit');
CREATE VIEW meetings AS SELECT * FROM engagements WHERE type = 'meeting';

CREATE VIEW engagement_participants AS
SELECT e.slug AS engagement_slug, e.name AS engagement, x.position, p.slug AS participant_slug, p.name AS participant, p.kind AS participant_kind,
       x.participant_stated, x.role, x.number, c.name AS place
FROM engagement_participant AS x
JOIN record AS e ON e.id = x.engagement
LEFT JOIN record AS p ON p.id = x.participant
LEFT JOIN record AS c ON c.id = x.place;

CREATE VIEW engagement_places AS
SELECT a.slug AS engagement_slug, a.name AS engagement, x.position, b.slug AS place_slug, b.name AS place, x.place_stated
FROM engagement_place AS x JOIN record AS a ON a.id = x.engagement JOIN record AS b ON b.id = x.place;

CREATE VIEW engagement_targets AS
SELECT a.slug AS engagement_slug, a.name AS engagement, b.slug AS place_slug, b.name AS place
FROM engagement_target AS x JOIN record AS a ON a.id = x.engagement JOIN record AS b ON b.id = x.place;

INSERT INTO detail_view (view, summary) VALUES
  ('engagement_participants', 'Who takes part in each engagement, named or only counted.'),
  ('engagement_places', 'Where each engagement happens, or where a mission goes.'),
  ('engagement_targets', 'The places that the cooperation is meant for, wherever the encounter happens.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('engagement', 'slug', 'text', NULL, 'The stable public key.'),
  ('engagement', 'name', 'text', 1, 'Who meets whom, or where.'),
  ('engagement', 'type', 'text', 2, 'Visit, mission, meeting, conference …'),
  ('engagement', 'status', 'text', 3, 'Held, planned, recurrent, under way, or expressly not yet.'),
  ('engagement', 'date', 'date', 4, 'When; empty: not stated.'),
  ('engagement', 'places', 'text', 5, 'Where it happens, or where a mission goes; empty: not stated.'),
  ('engagement', 'participants', 'text', NULL, 'Who takes part, in printed order; groups that are not named as printed.'),
  ('engagement', 'targets', 'text', NULL, 'The places that the cooperation is meant for.'),
  ('engagement', 'occasion', 'text', NULL, 'At what, as printed.'),
  ('engagement', 'purpose', 'text', NULL, 'As printed.'),
  ('engagement', 'result', 'text', NULL, 'What came of it, as printed.'),
  ('engagement', 'date_stated', 'text', NULL, 'How often, how long or since when, as printed, where the date does not say it.');

CREATE VIEW edge_engagement_of_organisation AS
SELECT x.engagement AS from_id, x.participant AS to_id, min(x.role) AS how, NULL AS detail
FROM engagement_participant AS x JOIN organisation AS o ON o.id = x.participant GROUP BY x.engagement, x.participant;
CREATE VIEW edge_engagement_of_partnership AS
SELECT x.engagement AS from_id, x.participant AS to_id, NULL AS how, NULL AS detail
FROM engagement_participant AS x JOIN partnership AS o ON o.id = x.participant GROUP BY x.engagement, x.participant;
CREATE VIEW edge_engagement_in_place AS
SELECT engagement AS from_id, place AS to_id, NULL AS how, NULL AS detail FROM engagement_place;
CREATE VIEW edge_engagement_targets_place AS
SELECT engagement AS from_id, place AS to_id, NULL AS how, NULL AS detail FROM engagement_target;
CREATE VIEW edge_engagement_with_place AS
SELECT x.engagement AS from_id, coalesce(x.place, o.place) AS to_id, NULL AS how, coalesce(r.name, x.participant_stated) AS detail
FROM engagement_participant AS x LEFT JOIN organisation AS o ON o.id = x.participant LEFT JOIN record AS r ON r.id = x.participant
WHERE coalesce(x.place, o.place) IS NOT NULL;
CREATE VIEW edge_organisation_in_engagement AS
SELECT to_id AS from_id, from_id AS to_id, how, NULL AS detail FROM edge_engagement_of_organisation;
CREATE VIEW edge_partnership_in_engagement AS
SELECT to_id AS from_id, from_id AS to_id, NULL AS how, NULL AS detail FROM edge_engagement_of_partnership;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('engagement of organisation', 'engagement', 'organisation', 'edge_engagement_of_organisation', 'none', 1, 1, 0, 'of', 'of {}', 'as', NULL, NULL),
  ('engagement of partnership', 'engagement', 'partnership', 'edge_engagement_of_partnership', 'none', 1, 1, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('engagement in place', 'engagement', 'place', 'edge_engagement_in_place', 'below', 1, 1, 0, 'in', 'that happen in {}', NULL, NULL, NULL),
  ('engagement targets place', 'engagement', 'place', 'edge_engagement_targets_place', 'below', 1, 0, 0, 'targeting', 'for cooperation with {}', NULL, NULL, NULL),
  ('engagement with participants from place', 'engagement', 'place', 'edge_engagement_with_place', 'below', 1, 0, 0, 'with participants from',
   'with participants from {}', NULL, 'participant', NULL),
  ('organisation takes part in engagement', 'organisation', 'engagement', 'edge_organisation_in_engagement', 'none', 1, 0, 1, 'taking part in',
   'that take part in {}', 'as', NULL, NULL),
  ('partnership takes part in engagement', 'partnership', 'engagement', 'edge_partnership_in_engagement', 'none', 1, 0, 1, 'taking part in',
   'that take part in {}', NULL, NULL, NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('engagement of organisation', 'approached', 'approached', 'approached', NULL, 1),
  ('engagement of organisation', 'host', 'host', 'as host', NULL, 2),
  ('engagement of organisation', 'organiser', 'organiser', 'as organiser', NULL, 3),
  ('engagement of organisation', 'participant', 'participant', 'as participant', NULL, 4),
  ('engagement of organisation', 'speaker', 'speaker', 'as speaker', NULL, 5),
  ('engagement of organisation', 'visitor', 'visitor', 'as visitor', NULL, 6),
  ('organisation takes part in engagement', 'approached', 'approached', 'approached', NULL, 1),
  ('organisation takes part in engagement', 'host', 'host', 'as host', NULL, 2),
  ('organisation takes part in engagement', 'organiser', 'organiser', 'as organiser', NULL, 3),
  ('organisation takes part in engagement', 'participant', 'participant', 'as participant', NULL, 4),
  ('organisation takes part in engagement', 'speaker', 'speaker', 'as speaker', NULL, 5),
  ('organisation takes part in engagement', 'visitor', 'visitor', 'as visitor', NULL, 6);
INSERT INTO word (words, role, means) VALUES
  ('of', 'relation', 'engagement of organisation'), ('by', 'relation', 'engagement of organisation'), ('with', 'relation', 'engagement of organisation'),
  ('of', 'relation', 'engagement of partnership'), ('by', 'relation', 'engagement of partnership'), ('with', 'relation', 'engagement of partnership'),
  ('in', 'relation', 'engagement in place'), ('to', 'relation', 'engagement in place'), ('at', 'relation', 'engagement in place'),
  ('targeting', 'relation', 'engagement targets place'), ('for', 'relation', 'engagement targets place'), ('with', 'relation', 'engagement targets place'),
  ('with participants from', 'relation', 'engagement with participants from place'), ('from', 'relation', 'engagement with participants from place'),
  ('taking part in', 'relation', 'organisation takes part in engagement'), ('of', 'relation', 'organisation takes part in engagement'),
  ('taking part in', 'relation', 'partnership takes part in engagement'), ('of', 'relation', 'partnership takes part in engagement');

UPDATE relation SET field = 'participants' WHERE relation IN ('engagement of organisation', 'engagement of partnership', 'engagement with participants from place');
UPDATE relation SET field = 'places' WHERE relation = 'engagement in place';
UPDATE relation SET field = 'targets' WHERE relation = 'engagement targets place';

-- What questions can ask of engagements besides their relations.
CREATE VIEW property_engagement_date AS
SELECT id, 1 AS n FROM engagement WHERE date IS NOT NULL;
CREATE VIEW property_engagement_place AS
SELECT engagement AS id, count(DISTINCT place) AS n FROM engagement_place GROUP BY engagement;
CREATE VIEW property_engagement_participants AS
SELECT engagement AS id, count(*) AS n FROM engagement_participant GROUP BY engagement;
CREATE VIEW property_engagement_result AS
SELECT id, 1 AS n FROM engagement WHERE result IS NOT NULL;
CREATE VIEW dates_engagement_date AS
SELECT id, date, date_first AS first, date_last AS last FROM engagement WHERE date IS NOT NULL;
CREATE VIEW dates_engagement_held AS
SELECT id, date, date_first AS first, date_last AS last FROM engagement WHERE date IS NOT NULL AND status IN ('held', 'recurrent');
CREATE VIEW dimension_engagement_type AS
SELECT id, type AS label FROM engagement;
CREATE VIEW dimension_engagement_status AS
SELECT id, status AS label FROM engagement;
CREATE VIEW dimension_engagement_place AS
SELECT x.engagement AS id, r.name AS label, r.id AS record FROM engagement_place AS x JOIN record AS r ON r.id = x.place;
CREATE VIEW dimension_engagement_target AS
SELECT x.engagement AS id, r.name AS label, r.id AS record FROM engagement_target AS x JOIN record AS r ON r.id = x.place;
CREATE VIEW dimension_engagement_year AS
SELECT id, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) ELSE date END AS label FROM dates_engagement_date;
CREATE VIEW property_organisation_engagements AS
SELECT x.participant AS id, count(DISTINCT x.engagement) AS n FROM engagement_participant AS x JOIN organisation AS o ON o.id = x.participant GROUP BY x.participant;
CREATE VIEW property_partnership_engagements AS
SELECT x.participant AS id, count(DISTINCT x.engagement) AS n FROM engagement_participant AS x JOIN partnership AS o ON o.id = x.participant GROUP BY x.participant;
CREATE VIEW side_engagement_organisation AS
SELECT x.engagement AS from_id, x.position AS side, x.participant AS to_id, NULL AS via
FROM engagement_participant AS x JOIN organisation AS o ON o.id = x.participant;
CREATE VIEW side_engagement_partnership AS
SELECT x.engagement AS from_id, x.position AS side, x.participant AS to_id, NULL AS via
FROM engagement_participant AS x JOIN partnership AS p ON p.id = x.participant;
CREATE VIEW side_engagement_place AS
SELECT x.engagement AS from_id, x.position AS side, coalesce(x.place, o.place) AS to_id, NULL AS via
FROM engagement_participant AS x LEFT JOIN organisation AS o ON o.id = x.participant WHERE coalesce(x.place, o.place) IS NOT NULL
UNION
SELECT x.engagement, x.position, o.place, x.participant
FROM engagement_participant AS x JOIN partnership_member AS m ON m.partnership = x.participant JOIN organisation AS o ON o.id = m.organisation
WHERE o.place IS NOT NULL;
INSERT INTO side (kind, to_kind, parties) VALUES
  ('engagement', 'organisation', 'side_engagement_organisation'),
  ('engagement', 'partnership', 'side_engagement_partnership'),
  ('engagement', 'place', 'side_engagement_place');
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('engagement date', 'engagement', 'property_engagement_date', 0, 0, NULL, 'a date', 'a date'),
  ('engagement place', 'engagement', 'property_engagement_place', 0, 0, 'engagement in place', 'a place', 'a place'),
  ('engagement participants', 'engagement', 'property_engagement_participants', 0, 1, 'engagement of organisation', 'participants', 'participants'),
  ('engagement result', 'engagement', 'property_engagement_result', 0, 0, NULL, 'a result', 'a result'),
  ('organisation engagements', 'organisation', 'property_organisation_engagements', 0, 1, 'organisation takes part in engagement', 'engagements', 'engagements'),
  ('partnership engagements', 'partnership', 'property_partnership_engagements', 0, 1, 'partnership takes part in engagement', 'engagements', 'engagements');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('engagement date', 'engagement', 'dates_engagement_date', 'engagement date', 1, 'dated', 'dated {}', 'date'),
  ('engagement held', 'engagement', 'dates_engagement_held', 'engagement date', 0, 'held', 'held {}', 'date');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('engagement held', 'engagement', 'status', 'held', NULL, 'with status held', 'that were held'),
  ('engagement planned', 'engagement', 'status', 'planned', NULL, 'with status planned', 'that are planned'),
  ('engagement recurrent', 'engagement', 'status', 'recurrent', NULL, 'with status recurrent', 'that recur'),
  ('engagement under way', 'engagement', 'status', 'under way', NULL, 'with status under way', 'that are under way'),
  ('engagement not yet', 'engagement', 'status', 'not yet', NULL, 'with status not yet', 'that the sources say have not happened yet'),
  ('engagement conference', 'engagement', 'type', 'conference', NULL, 'of the type conference', 'of the type conference'),
  ('engagement forum', 'engagement', 'type', 'forum', NULL, 'of the type forum', 'of the type forum'),
  ('engagement presentation', 'engagement', 'type', 'presentation', NULL, 'of the type presentation', 'of the type presentation'),
  ('engagement call', 'engagement', 'type', 'call', NULL, 'of the type call', 'of the type call'),
  ('engagement approach', 'engagement', 'type', 'approach', NULL, 'of the type approach', 'of the type approach'),
  ('engagement exchange', 'engagement', 'type', 'exchange', NULL, 'of the type exchange', 'of the type exchange'),
  ('engagement visit', 'engagement', 'type', 'visit', NULL, 'of the type visit', 'of the type visit'),
  ('engagement mission', 'engagement', 'type', 'mission', NULL, 'of the type mission', 'of the type mission'),
  ('engagement meeting', 'engagement', 'type', 'meeting', NULL, 'of the type meeting', 'of the type meeting');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('engagement type', 'engagement', 'dimension_engagement_type', 0, 'type'),
  ('engagement status', 'engagement', 'dimension_engagement_status', 0, 'status'),
  ('engagement place', 'engagement', 'dimension_engagement_place', 0, 'place'),
  ('engagement target', 'engagement', 'dimension_engagement_target', 0, 'target'),
  ('engagement year', 'engagement', 'dimension_engagement_year', 1, 'year');
INSERT INTO word (words, role, means) VALUES
  ('a date', 'property', 'engagement date'), ('date', 'property', 'engagement date'), ('dates', 'property', 'engagement date'),
  ('a place', 'property', 'engagement place'), ('place', 'property', 'engagement place'), ('places', 'property', 'engagement place'),
  ('location', 'property', 'engagement place'), ('participants', 'property', 'engagement participants'), ('participant', 'property', 'engagement participants'),
  ('a result', 'property', 'engagement result'), ('result', 'property', 'engagement result'), ('results', 'property', 'engagement result'),
  ('an outcome', 'property', 'engagement result'), ('outcome', 'property', 'engagement result'), ('dated', 'date', 'engagement date'),
  ('taking place', 'date', 'engagement date'), ('that take place', 'date', 'engagement date'), ('that took place', 'date', 'engagement date'),
  ('happening', 'date', 'engagement date'), ('organised', 'date', 'engagement date'), ('held', 'date', 'engagement held'),
  ('that were held', 'date', 'engagement held'), ('that was held', 'date', 'engagement held'), ('with status held', 'value', 'engagement held'),
  ('held', 'value', 'engagement held'), ('with status planned', 'value', 'engagement planned'), ('planned', 'value', 'engagement planned'),
  ('upcoming', 'value', 'engagement planned'), ('with status recurrent', 'value', 'engagement recurrent'), ('recurrent', 'value', 'engagement recurrent'),
  ('recurring', 'value', 'engagement recurrent'), ('regular', 'value', 'engagement recurrent'), ('with status under way', 'value', 'engagement under way'),
  ('under way', 'value', 'engagement under way'), ('ongoing', 'value', 'engagement under way'), ('with status not yet', 'value', 'engagement not yet'),
  ('not yet', 'value', 'engagement not yet'), ('of the type conference', 'value', 'engagement conference'), ('conference', 'value', 'engagement conference'),
  ('of the type forum', 'value', 'engagement forum'), ('forum', 'value', 'engagement forum'), ('of the type presentation', 'value', 'engagement presentation'),
  ('presentation', 'value', 'engagement presentation'), ('of the type call', 'value', 'engagement call'), ('of the type approach', 'value', 'engagement approach'),
  ('of the type exchange', 'value', 'engagement exchange'), ('of the type visit', 'value', 'engagement visit'),
  ('of the type mission', 'value', 'engagement mission'), ('of the type meeting', 'value', 'engagement meeting'), ('type', 'dimension', 'engagement type'),
  ('kind', 'dimension', 'engagement type'), ('types', 'dimension', 'engagement type'), ('status', 'dimension', 'engagement status'),
  ('state', 'dimension', 'engagement status'), ('place', 'dimension', 'engagement place'), ('places', 'dimension', 'engagement place'),
  ('target', 'dimension', 'engagement target'), ('targets', 'dimension', 'engagement target'), ('year', 'dimension', 'engagement year'),
  ('years', 'dimension', 'engagement year'), ('engagements', 'property', 'organisation engagements'), ('engagement', 'property', 'organisation engagements'),
  ('events', 'property', 'organisation engagements'), ('event', 'property', 'organisation engagements'), ('engagements', 'property', 'partnership engagements'),
  ('engagement', 'property', 'partnership engagements'), ('events', 'property', 'partnership engagements'), ('event', 'property', 'partnership engagements'),
  ('at', 'relation', 'organisation takes part in engagement'), ('attending', 'relation', 'organisation takes part in engagement'),
  ('involving', 'relation', 'engagement of organisation'), ('attended by', 'relation', 'engagement of organisation');

-- Who takes part in an encounter on which side: organisations, themselves or as members of a partnership.
CREATE VIEW engagement_side AS
SELECT x.engagement, x.position, x.participant AS organisation, NULL AS partnership
FROM engagement_participant AS x JOIN organisation AS o ON o.id = x.participant
UNION ALL
SELECT x.engagement, x.position, m.organisation, x.participant
FROM engagement_participant AS x JOIN partnership_member AS m ON m.partnership = x.participant;
-- To meet is more than to approach, to call or to be in touch, and it has happened.
CREATE VIEW engagement_met AS
SELECT id FROM engagement WHERE status IN ('held', 'recurrent', 'under way') AND type NOT IN ('approach', 'call', 'exchange');
CREATE VIEW edge_organisation_met_organisation AS
SELECT a.organisation AS from_id, b.organisation AS to_id,
       CASE WHEN a.partnership IS NULL AND b.partnership IS NULL THEN 'itself' ELSE 'member' END AS how, r.name AS detail, a.engagement AS via
FROM engagement_met AS g JOIN engagement_side AS a ON a.engagement = g.id
JOIN engagement_side AS b ON b.engagement = a.engagement AND b.position <> a.position AND b.organisation <> a.organisation
JOIN record AS r ON r.id = a.engagement
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE (m.partnership = a.partnership AND m.organisation = b.organisation)
                  OR (m.partnership = b.partnership AND m.organisation = a.organisation));
CREATE VIEW edge_organisation_met_partnership AS
SELECT a.participant AS from_id, b.participant AS to_id, NULL AS how, r.name AS detail, a.engagement AS via
FROM engagement_met AS g JOIN engagement_participant AS a ON a.engagement = g.id
JOIN engagement_participant AS b ON b.engagement = a.engagement AND b.position <> a.position
JOIN organisation AS o ON o.id = a.participant JOIN partnership AS p ON p.id = b.participant JOIN record AS r ON r.id = a.engagement
-- A member that takes part beside its own partnership has not met it there.
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE m.partnership = p.id AND m.organisation = o.id);
CREATE VIEW edge_partnership_met_organisation AS
SELECT to_id AS from_id, from_id AS to_id, how, detail, via FROM edge_organisation_met_partnership;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation met organisation', 'organisation', 'organisation', 'edge_organisation_met_organisation', 'none', 1, 0, 0, 'meeting',
   'that take part in an engagement with {}, themselves or as members of a partnership', 'as', 'engagement', NULL),
  ('partnership met organisation', 'partnership', 'organisation', 'edge_partnership_met_organisation', 'none', 1, 0, 0, 'meeting',
   'that take part in an engagement with {}', NULL, 'engagement', NULL),
  ('organisation met partnership', 'organisation', 'partnership', 'edge_organisation_met_partnership', 'none', 1, 0, 0, 'meeting',
   'that take part in an engagement with {}', NULL, 'engagement', NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('organisation met organisation', 'itself', 'itself', 'themselves', NULL, 1),
  ('organisation met organisation', 'member', 'member of a partnership', 'as members of a partnership', NULL, 2);

-- More words for engagements.
INSERT INTO word (words, role, means) VALUES
  ('meeting', 'relation', 'organisation met organisation'), ('met', 'relation', 'organisation met organisation'),
  ('that met', 'relation', 'organisation met organisation'), ('meets', 'relation', 'organisation met organisation'),
  ('that meet', 'relation', 'organisation met organisation'), ('who met', 'relation', 'organisation met organisation'),
  ('meeting', 'relation', 'organisation met partnership'), ('met', 'relation', 'organisation met partnership'),
  ('that met', 'relation', 'organisation met partnership'), ('meets', 'relation', 'organisation met partnership'),
  ('that meet', 'relation', 'organisation met partnership'), ('who met', 'relation', 'organisation met partnership'),
  ('meet', 'verb', 'organisation met organisation'), ('met', 'verb', 'organisation met organisation'),
  ('meet', 'verb', 'organisation met partnership'), ('met', 'verb', 'organisation met partnership'),
  ('have', 'verb', 'engagement of organisation'), ('hold', 'verb', 'engagement of organisation'),
  ('held', 'verb', 'engagement of organisation'), ('organise', 'verb', 'engagement of organisation'), ('organised', 'verb', 'engagement of organisation'),
  ('plan', 'verb', 'engagement of organisation'), ('planned', 'verb', 'engagement of organisation'), ('attend', 'verb', 'engagement of organisation'),
  ('attended', 'verb', 'engagement of organisation'), ('take part in', 'verb', 'engagement of organisation'), ('make', 'verb', 'engagement of organisation'),
  ('made', 'verb', 'engagement of organisation'), ('do', 'verb', 'engagement of organisation'), ('had', 'verb', 'engagement of organisation'),
  ('have', 'verb', 'engagement of partnership'), ('hold', 'verb', 'engagement of partnership'), ('held', 'verb', 'engagement of partnership'),
  ('organise', 'verb', 'engagement of partnership'), ('organised', 'verb', 'engagement of partnership'), ('plan', 'verb', 'engagement of partnership'),
  ('planned', 'verb', 'engagement of partnership'), ('attend', 'verb', 'engagement of partnership'), ('attended', 'verb', 'engagement of partnership'),
  ('take part in', 'verb', 'engagement of partnership'), ('make', 'verb', 'engagement of partnership'), ('made', 'verb', 'engagement of partnership'),
  ('do', 'verb', 'engagement of partnership'), ('had', 'verb', 'engagement of partnership'), ('have', 'verb', 'organisation takes part in engagement'),
  ('involve', 'verb', 'organisation takes part in engagement'), ('include', 'verb', 'organisation takes part in engagement'),
  ('take part in', 'relation', 'organisation takes part in engagement'),
  ('takes part in', 'relation', 'organisation takes part in engagement'), ('participating in', 'relation', 'organisation takes part in engagement'),
  ('participate in', 'relation', 'organisation takes part in engagement'),
  ('present at', 'relation', 'organisation takes part in engagement'),
  ('went on', 'relation', 'organisation takes part in engagement'),
  ('invited to', 'relation', 'organisation takes part in engagement'),
  ('take part in', 'relation', 'partnership takes part in engagement'),
  ('takes part in', 'relation', 'partnership takes part in engagement'), ('participating in', 'relation', 'partnership takes part in engagement'),
  ('participate in', 'relation', 'partnership takes part in engagement'),
  ('present at', 'relation', 'partnership takes part in engagement'),
  ('business mission', 'noun', 'mission'), ('business missions', 'noun', 'mission'),
  ('trade mission', 'noun', 'mission'), ('trade missions', 'noun', 'mission'), ('study visit', 'noun', 'mission'), ('study visits', 'noun', 'mission'),
  ('fact finding mission', 'noun', 'mission'), ('exploratory mission', 'noun', 'mission'), ('exploratory missions', 'noun', 'mission'),
  ('activity', 'noun', 'engagement'), ('activities', 'noun', 'engagement'), ('encounter', 'noun', 'engagement'),
  ('encounters', 'noun', 'engagement'), ('initiative', 'noun', 'engagement'), ('initiatives', 'noun', 'engagement'),
  ('outside', 'outside', 'engagement in place'), ('outside of', 'outside', 'engagement in place'),
  ('took place', 'date', 'engagement date'), ('happened', 'date', 'engagement date'),
  ('that happened', 'date', 'engagement date'),
  ('aimed at', 'relation', 'engagement targets place'), ('about', 'relation', 'engagement targets place'),
  ('towards', 'relation', 'engagement targets place'), ('concerning', 'relation', 'engagement targets place'),
  ('organised by', 'relation', 'engagement of organisation'), ('hosted by', 'relation', 'engagement of organisation'),
  ('held by', 'relation', 'engagement of organisation'),
  ('including', 'relation', 'engagement of organisation'),
  ('with participants', 'relation', 'engagement of organisation'),
  ('organised by', 'relation', 'engagement of partnership'), ('hosted by', 'relation', 'engagement of partnership'),
  ('held by', 'relation', 'engagement of partnership'),
  ('involving', 'relation', 'engagement of partnership'), ('including', 'relation', 'engagement of partnership'),
  ('attended by', 'relation', 'engagement of partnership'), ('undated', 'lacking', 'engagement date');

-- Still more for engagements.
INSERT INTO word (words, role, means) VALUES
  ('what happened', 'noun', 'engagement'), ('what took place', 'noun', 'engagement'), ('what happens', 'noun', 'engagement'),
  ('scheduled', 'value', 'engagement planned'), ('foreseen', 'value', 'engagement planned'),
  ('focusing on', 'relation', 'engagement targets place');

-- Words for meeting an organisation, and for what took place.
INSERT INTO word (words, role, means) VALUES
  ('meeting', 'relation', 'partnership met organisation'), ('met', 'relation', 'partnership met organisation'),
  ('that met', 'relation', 'partnership met organisation'), ('meets', 'relation', 'partnership met organisation'),
  ('that meet', 'relation', 'partnership met organisation'), ('meet', 'verb', 'partnership met organisation'),
  ('met', 'verb', 'partnership met organisation'), ('took place', 'value', 'engagement held'), ('that took place', 'value', 'engagement held'),
  ('happened', 'value', 'engagement held'), ('that happened', 'value', 'engagement held'), ('has taken place', 'value', 'engagement held'),
  ('have taken place', 'value', 'engagement held'), ('that have taken place', 'value', 'engagement held');
