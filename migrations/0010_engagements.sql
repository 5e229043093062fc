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
