-- Agreements: who signed what with whom, on whose behalf, when, in whose presence. Two or more parties;
-- told three times in a source, an agreement is one record with three citations.

CREATE TABLE agreement (
  id          INTEGER PRIMARY KEY REFERENCES record (id), -- its name tells the parties
  type        TEXT CONSTRAINT "an agreement is a MoU, cooperation agreement, collaboration agreement, partnership agreement or partnership"
              CHECK (type IN ('MoU', 'cooperation agreement', 'collaboration agreement', 'partnership agreement', 'partnership')), -- as stated; null: not stated
  type_stated TEXT, -- the words of the source, where they differ: Memorandum of Understanding
  status      TEXT NOT NULL CONSTRAINT "an agreement is planned, initiated, signed, renewed, informal or cited only"
              CHECK (status IN ('planned', 'initiated', 'signed', 'renewed', 'informal', 'cited only')), -- as far as the sources tell; cited only: a title names it and no text does
  until       TEXT, -- how long it runs; partial date, EDTF; null: not stated
  until_first TEXT, -- first day that until can mean
  until_last  TEXT, -- last day that until can mean
  programme   INTEGER REFERENCES programme (id), -- that it puts to work; null: none is stated
  objective   TEXT, -- as printed
  note        TEXT, -- what a reader must know: its content is yet to be defined
  CONSTRAINT "until stands with its first and last day"
  CHECK ((until IS NULL) = (until_first IS NULL) AND (until IS NULL) = (until_last IS NULL))
) STRICT;
CREATE INDEX agreement_by_programme ON agreement (programme);

CREATE TABLE agreement_party (
  agreement    INTEGER NOT NULL REFERENCES agreement (id), -- of which
  position     INTEGER NOT NULL, -- its place in the printed order, from 1
  party        INTEGER NOT NULL REFERENCES record (id), -- an organisation or a partnership
  party_stated TEXT, -- the party as printed, where it differs from its name
  on_behalf_of INTEGER REFERENCES partnership (id), -- for whom it signs; null: for itself
  PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_party_reverse ON agreement_party (party, agreement);
CREATE INDEX agreement_party_by_on_behalf_of ON agreement_party (on_behalf_of);

CREATE TABLE agreement_milestone (
  agreement  INTEGER NOT NULL REFERENCES agreement (id), -- in whose life
  position   INTEGER NOT NULL, -- the order in time, from 1
  event      TEXT NOT NULL CONSTRAINT "a milestone is initiated, approached, signed, updated, renewed, signing planned or ended"
             CHECK (event IN ('initiated', 'approached', 'signed', 'updated', 'renewed', 'signing planned', 'ended')), -- what happened
  date       TEXT, -- when; partial date, EDTF; null: not stated
  date_first TEXT, -- first day that date can mean
  date_last  TEXT, -- last day that date can mean
  occasion   TEXT, -- at what, as printed: the MEDTEQ annual forum
  place      INTEGER REFERENCES place (id), -- where; null: not stated
  wording    TEXT, -- the words of the source
  PRIMARY KEY (agreement, position),
  CONSTRAINT "the date of a milestone stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_milestone_by_place ON agreement_milestone (place);

CREATE TABLE agreement_presence (
  agreement INTEGER NOT NULL REFERENCES agreement (id), -- whose signing
  position  INTEGER NOT NULL, -- the printed order, from 1
  person    INTEGER NOT NULL REFERENCES person (id), -- who was present
  office    TEXT, -- the office as printed
  date       TEXT, -- of the signing; partial date, EDTF; null: not stated
  date_first TEXT, -- first day that date can mean
  date_last  TEXT, -- last day that date can mean
  PRIMARY KEY (agreement, position),
  CONSTRAINT "the date of a presence stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_presence_by_person ON agreement_presence (person);

CREATE TABLE agreement_support (
  agreement    INTEGER NOT NULL REFERENCES agreement (id), -- what is supported
  position     INTEGER NOT NULL, -- the printed order, from 1
  supporter    INTEGER NOT NULL REFERENCES organisation (id), -- who supports it
  support      TEXT, -- how, as printed
  period       TEXT, -- when; partial date or range, EDTF; null: not stated
  period_first TEXT, -- first day that period can mean
  period_last  TEXT, -- last day that period can mean
  PRIMARY KEY (agreement, position),
  CONSTRAINT "the period of a support stands with its first and last day"
  CHECK ((period IS NULL) = (period_first IS NULL) AND (period IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_support_by_supporter ON agreement_support (supporter);

CREATE TABLE agreement_sector (
  agreement INTEGER NOT NULL REFERENCES agreement (id), -- which
  sector    INTEGER NOT NULL REFERENCES sector (id), -- belongs to
  PRIMARY KEY (agreement, sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_sector_reverse ON agreement_sector (sector, agreement);

INSERT INTO kind (kind, plural, summary) VALUES
  ('agreement', 'agreements', 'A MoU or another agreement between organisations or partnerships.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('agreement', 'parties', 'agreement_party', 'party', 'agreement_party_lines', 'Who signed or is to sign, in printed order, and for whom.'),
  ('agreement', 'milestones', 'agreement_milestone', 'event', 'agreement_milestone_lines', 'The dated steps in its life.'),
  ('agreement', 'present', 'agreement_presence', 'person', 'agreement_presence_lines', 'Who was present at a signing.'),
  ('agreement', 'supports', 'agreement_support', 'supporter', 'agreement_support_lines', 'Who supports it, how and when.'),
  ('agreement', 'sectors', 'agreement_sector', 'sector', NULL, 'The sectors that it belongs to.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('agreement', 'agreements', 'agreement', 'agreements', 'Every agreement, also planned ones and those that only a title names.'),
  ('mou', 'mous', 'agreement', 'MoUs', 'Agreements that the sources call a Memorandum of Understanding.');
INSERT INTO word (words, role, means) VALUES
  ('agreement', 'noun', 'agreement'), ('agreements', 'noun', 'agreement'),
  ('mou', 'noun', 'mou'), ('mous', 'noun', 'mou'),
  ('memorandum of understanding', 'noun', 'mou'), ('memoranda of understanding', 'noun', 'mou'), ('memorandums of understanding', 'noun', 'mou');

-- Every record that takes part: a party, and the partnership that a party signs for.
CREATE VIEW agreement_participant AS
SELECT agreement, party AS participant, position FROM agreement_party
UNION SELECT agreement, on_behalf_of, position FROM agreement_party WHERE on_behalf_of IS NOT NULL;

-- The organisations of an agreement: its parties, and the members of partnerships that take part.
CREATE VIEW agreement_organisation AS
SELECT p.agreement, p.participant AS organisation, 'party' AS how, NULL AS via
FROM agreement_participant AS p JOIN organisation AS o ON o.id = p.participant
UNION
SELECT p.agreement, m.organisation, 'via member', p.participant
FROM agreement_participant AS p JOIN partnership_member AS m ON m.partnership = p.participant
WHERE NOT EXISTS (SELECT 1 FROM agreement_party AS direct WHERE direct.agreement = p.agreement AND direct.party = m.organisation);

CREATE VIEW agreement_party_lines AS
SELECT p.agreement AS id, p.position, r.name || coalesce(' (' || nullif(p.party_stated, r.name) || ')', '') ||
       coalesce(', on behalf of ' || b.name, '') AS text
FROM agreement_party AS p JOIN record AS r ON r.id = p.party LEFT JOIN record AS b ON b.id = p.on_behalf_of;
CREATE VIEW agreement_milestone_lines AS
SELECT m.agreement AS id, m.position, m.event || coalesce(' ' || m.date, ', not dated') || coalesce(', ' || m.occasion, '') || coalesce(', ' || r.name, '') AS text
FROM agreement_milestone AS m LEFT JOIN record AS r ON r.id = m.place;
CREATE VIEW agreement_presence_lines AS
SELECT p.agreement AS id, p.position, r.name || coalesce(', ' || p.office, '') || coalesce(' (' || p.date || ')', '') AS text
FROM agreement_presence AS p JOIN record AS r ON r.id = p.person;
CREATE VIEW agreement_support_lines AS
SELECT s.agreement AS id, s.position, r.name || coalesce(': ' || s.support, '') || coalesce(' (' || s.period || ')', '') AS text
FROM agreement_support AS s JOIN record AS r ON r.id = s.supporter;

CREATE VIEW agreements AS
SELECT r.slug, r.name, a.type, a.status,
       (SELECT group_concat(name, '; ') FROM (
          SELECT p.name FROM agreement_party AS x JOIN record AS p ON p.id = x.party WHERE x.agreement = a.id ORDER BY x.position)) AS parties,
       (SELECT group_concat(name, '; ') FROM (
          SELECT DISTINCT c.name FROM agreement_organisation AS x JOIN organisation AS o ON o.id = x.organisation
          JOIN place_closure AS w ON w.descendant = o.place JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS c ON c.id = p.id
          WHERE x.agreement = a.id AND x.how = 'party' ORDER BY c.name_key)) AS countries,
       (SELECT group_concat(name, '; ') FROM (
          SELECT DISTINCT p.name, p.name_key FROM agreement_participant AS x JOIN partnership AS y ON y.id = x.participant JOIN record AS p ON p.id = y.id
          WHERE x.agreement = a.id ORDER BY p.name_key)) AS partnerships,
       (SELECT m.date FROM agreement_milestone AS m WHERE m.agreement = a.id AND m.event = 'signed' AND m.date IS NOT NULL
        ORDER BY m.date_first, m.position LIMIT 1) AS signed,
       (SELECT m.date FROM agreement_milestone AS m WHERE m.agreement = a.id AND m.event IN ('updated', 'renewed') AND m.date IS NOT NULL
        ORDER BY m.date_last DESC, m.position LIMIT 1) AS updated,
       a.until,
       (SELECT group_concat(name, '; ') FROM (
          SELECT s.name FROM agreement_sector AS x JOIN record AS s ON s.id = x.sector WHERE x.agreement = a.id ORDER BY s.name_key)) AS sectors,
       g.name AS programme, a.objective, a.type_stated, a.note, r.id, r.name_key
FROM agreement AS a JOIN record AS r ON r.id = a.id LEFT JOIN record AS g ON g.id = a.programme;

CREATE VIEW mous AS SELECT * FROM agreements WHERE type = 'MoU';

CREATE VIEW agreement_parties AS
SELECT a.slug AS agreement_slug, a.name AS agreement, x.position, p.slug AS party_slug, p.name AS party, p.kind AS party_kind, x.party_stated,
       (SELECT c.name FROM organisation AS o JOIN place_closure AS w ON w.descendant = o.place JOIN place AS q ON q.id = w.ancestor AND q.type = 'country'
        JOIN record AS c ON c.id = q.id WHERE o.id = x.party ORDER BY c.id LIMIT 1) AS country,
       b.name AS on_behalf_of
FROM agreement_party AS x
JOIN record AS a ON a.id = x.agreement
JOIN record AS p ON p.id = x.party
LEFT JOIN record AS b ON b.id = x.on_behalf_of;

CREATE VIEW agreement_milestones AS
SELECT a.slug AS agreement_slug, a.name AS agreement, m.position, m.event, m.date, m.occasion, p.name AS place, m.wording
FROM agreement_milestone AS m JOIN record AS a ON a.id = m.agreement LEFT JOIN record AS p ON p.id = m.place;

CREATE VIEW agreement_supports AS
SELECT a.slug AS agreement_slug, a.name AS agreement, o.slug AS supporter_slug, o.name AS supporter, s.support, s.period
FROM agreement_support AS s JOIN record AS a ON a.id = s.agreement JOIN record AS o ON o.id = s.supporter;

CREATE VIEW agreement_presences AS
SELECT a.slug AS agreement_slug, a.name AS agreement, p.slug AS person_slug, p.name AS person, x.office, x.date
FROM agreement_presence AS x JOIN record AS a ON a.id = x.agreement JOIN record AS p ON p.id = x.person;

CREATE VIEW agreement_sectors AS
SELECT a.slug AS agreement_slug, a.name AS agreement, b.slug AS sector_slug, b.name AS sector
FROM agreement_sector AS x JOIN record AS a ON a.id = x.agreement JOIN record AS b ON b.id = x.sector;

INSERT INTO detail_view (view, summary) VALUES
  ('agreement_sectors', 'The sectors that each agreement belongs to.'),
  ('agreement_parties', 'The parties of each agreement in printed order, with country and for whom they sign.'),
  ('agreement_milestones', 'The dated steps in the life of each agreement.'),
  ('agreement_supports', 'Who supports each agreement, how and when.'),
  ('agreement_presences', 'Who was present when an agreement was signed.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('agreement', 'slug', 'text', NULL, 'The stable public key.'),
  ('agreement', 'name', 'text', 1, 'Its parties, and what it is about where they have two.'),
  ('agreement', 'type', 'text', 2, 'MoU, cooperation agreement …, as stated; empty: not stated.'),
  ('agreement', 'status', 'text', 3, 'Planned, initiated, signed, renewed, informal, or cited only: a title names it.'),
  ('agreement', 'signed', 'date', 4, 'When it was first signed; empty: not stated.'),
  ('agreement', 'updated', 'date', NULL, 'When it was last updated or renewed; empty: not stated.'),
  ('agreement', 'until', 'date', 5, 'How long it runs; empty: not stated.'),
  ('agreement', 'parties', 'text', NULL, 'Who signed or is to sign, in printed order.'),
  ('agreement', 'countries', 'text', 6, 'The countries of the parties that are organisations.'),
  ('agreement', 'partnerships', 'text', NULL, 'Partnerships that take part, themselves or through a party that signs for them.'),
  ('agreement', 'sectors', 'text', NULL, 'The sectors that it belongs to.'),
  ('agreement', 'programme', 'text', NULL, 'That it puts to work; empty: none is stated.'),
  ('agreement', 'objective', 'text', NULL, 'As printed.'),
  ('agreement', 'type_stated', 'text', NULL, 'What the source calls it, where that differs.'),
  ('agreement', 'note', 'text', NULL, 'What a reader must know.');

CREATE VIEW edge_agreement_has_party AS
SELECT agreement AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM agreement_organisation WHERE how = 'party';
CREATE VIEW edge_agreement_of_partnership AS
SELECT p.agreement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail
FROM agreement_participant AS p JOIN partnership AS s ON s.id = p.participant;
CREATE VIEW edge_agreement_in_place AS
SELECT x.agreement AS from_id, o.place AS to_id, x.how, v.name AS detail
FROM agreement_organisation AS x JOIN organisation AS o ON o.id = x.organisation LEFT JOIN record AS v ON v.id = x.via
WHERE o.place IS NOT NULL;
CREATE VIEW edge_agreement_in_sector AS
SELECT agreement AS from_id, sector AS to_id, NULL AS how, NULL AS detail FROM agreement_sector;
CREATE VIEW edge_agreement_under_programme AS
SELECT id AS from_id, programme AS to_id, NULL AS how, NULL AS detail FROM agreement WHERE programme IS NOT NULL;
CREATE VIEW edge_agreement_supported_by_organisation AS
SELECT agreement AS from_id, supporter AS to_id, NULL AS how, support AS detail FROM agreement_support;
CREATE VIEW edge_organisation_has_agreement AS
SELECT organisation AS from_id, agreement AS to_id, NULL AS how, NULL AS detail FROM agreement_organisation WHERE how = 'party';
CREATE VIEW agreement_pair AS
SELECT a.agreement, a.organisation AS from_id, b.organisation AS to_id
FROM agreement_organisation AS a
JOIN agreement_organisation AS b ON b.agreement = a.agreement AND b.how = 'party' AND b.organisation <> a.organisation
WHERE a.how = 'party';
CREATE VIEW edge_organisation_has_agreement_with_organisation AS
SELECT p.from_id, p.to_id, NULL AS how, r.name AS detail, p.agreement AS via FROM agreement_pair AS p JOIN record AS r ON r.id = p.agreement;
CREATE VIEW edge_organisation_has_agreement_with_place AS
SELECT e.from_id, o.place AS to_id, NULL AS how, e.detail, e.via
FROM edge_organisation_has_agreement_with_organisation AS e JOIN organisation AS o ON o.id = e.to_id
WHERE o.place IS NOT NULL;
CREATE VIEW edge_organisation_supports_agreement AS
SELECT supporter AS from_id, agreement AS to_id, NULL AS how, support AS detail FROM agreement_support;
CREATE VIEW edge_partnership_has_agreement AS
SELECT to_id AS from_id, from_id AS to_id, NULL AS how, NULL AS detail FROM edge_agreement_of_partnership;
CREATE VIEW edge_partnership_has_agreement_with_organisation AS
SELECT p.participant AS from_id, x.party AS to_id, NULL AS how, r.name AS detail
FROM agreement_participant AS p
JOIN partnership AS s ON s.id = p.participant
JOIN agreement_party AS x ON x.agreement = p.agreement AND x.on_behalf_of IS NOT p.participant
JOIN organisation AS o ON o.id = x.party
JOIN record AS r ON r.id = p.agreement;
CREATE VIEW edge_person_present_at_agreement AS
SELECT person AS from_id, agreement AS to_id, NULL AS how, office AS detail FROM agreement_presence;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('agreement has party', 'agreement', 'organisation', 'edge_agreement_has_party', 'none', 1, 1, 0, 'signed by', 'with {} as a party', NULL, NULL, NULL),
  ('agreement of partnership', 'agreement', 'partnership', 'edge_agreement_of_partnership', 'none', 1, 1, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('agreement has a party in place', 'agreement', 'place', 'edge_agreement_in_place', 'below', 1, 1, 0, 'with parties in', 'with a party in {}', 'via', 'partnership', NULL),
  ('agreement in sector', 'agreement', 'sector', 'edge_agreement_in_sector', 'below', 1, 1, 0, 'about', 'in {}', NULL, NULL, NULL),
  ('agreement under programme', 'agreement', 'programme', 'edge_agreement_under_programme', 'none', 0, 1, 0, 'under', 'that put {} to work', NULL, NULL, NULL),
  ('agreement is supported by organisation', 'agreement', 'organisation', 'edge_agreement_supported_by_organisation', 'none', 1, 0, 0, 'supported by',
   'supported by {}', NULL, 'support', NULL),
  ('organisation has agreement', 'organisation', 'agreement', 'edge_organisation_has_agreement', 'none', 1, 1, 1, 'party to', 'that are a party to {}', NULL, NULL, NULL),
  ('organisation has an agreement with organisation', 'organisation', 'organisation', 'edge_organisation_has_agreement_with_organisation', 'none', 1, 0, 1,
   'with agreements with', 'that have an agreement with {}', NULL, 'agreement', NULL),
  ('organisation has an agreement with a party in place', 'organisation', 'place', 'edge_organisation_has_agreement_with_place', 'below', 1, 0, 0,
   'with agreements with parties in', 'that have an agreement with a party in {}', NULL, 'agreement', NULL),
  ('organisation supports agreement', 'organisation', 'agreement', 'edge_organisation_supports_agreement', 'none', 1, 0, 1, 'supporting', 'that support {}', NULL, 'support', NULL),
  ('partnership has agreement', 'partnership', 'agreement', 'edge_partnership_has_agreement', 'none', 1, 0, 1, 'party to', 'that take part in {}', NULL, NULL, NULL),
  ('partnership has an agreement with organisation', 'partnership', 'organisation', 'edge_partnership_has_agreement_with_organisation', 'none', 1, 0, 1,
   'with agreements with', 'that have an agreement with {}', NULL, 'agreement', NULL),
  ('person present at agreement', 'person', 'agreement', 'edge_person_present_at_agreement', 'none', 1, 0, 1, 'present at', 'who were present at {}', NULL, 'office', NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('agreement has a party in place', 'party', 'party', 'through a party there', NULL, 1),
  ('agreement has a party in place', 'party below', 'party in it', 'through a party in it', NULL, 2),
  ('agreement has a party in place', 'via member', 'via member', 'through a member of a partnership there', NULL, 3),
  ('agreement has a party in place', 'via member below', 'via member in it', 'through a member of a partnership in it', NULL, 4);
INSERT INTO word (words, role, means) VALUES
  ('of', 'relation', 'agreement has party'), ('with', 'relation', 'agreement has party'), ('by', 'relation', 'agreement has party'),
  ('signed by', 'relation', 'agreement has party'), ('signed with', 'relation', 'agreement has party'), ('involving', 'relation', 'agreement has party'),
  ('of', 'relation', 'agreement of partnership'), ('with', 'relation', 'agreement of partnership'), ('by', 'relation', 'agreement of partnership'),
  ('signed by', 'relation', 'agreement of partnership'), ('on behalf of', 'relation', 'agreement of partnership'), ('involving', 'relation', 'agreement of partnership'),
  ('in', 'relation', 'agreement has a party in place'), ('with', 'relation', 'agreement has a party in place'),
  ('with parties in', 'relation', 'agreement has a party in place'), ('with a party in', 'relation', 'agreement has a party in place'),
  ('from', 'relation', 'agreement has a party in place'), ('of', 'relation', 'agreement has a party in place'),
  ('involving', 'relation', 'agreement has a party in place'),
  ('in', 'relation', 'agreement in sector'), ('on', 'relation', 'agreement in sector'), ('about', 'relation', 'agreement in sector'),
  ('under', 'relation', 'agreement under programme'),
  ('supported by', 'relation', 'agreement is supported by organisation'),
  ('party to', 'relation', 'organisation has agreement'), ('parties to', 'relation', 'organisation has agreement'), ('of', 'relation', 'organisation has agreement'),
  ('that signed', 'relation', 'organisation has agreement'),
  ('with agreements with', 'relation', 'organisation has an agreement with organisation'),
  ('with an agreement with', 'relation', 'organisation has an agreement with organisation'),
  ('that signed with', 'relation', 'organisation has an agreement with organisation'),
  ('linked to', 'relation', 'organisation has an agreement with organisation'),
  ('with agreements with', 'relation', 'organisation has an agreement with a party in place'),
  ('with an agreement with', 'relation', 'organisation has an agreement with a party in place'),
  ('with agreements with parties in', 'relation', 'organisation has an agreement with a party in place'),
  ('that signed with', 'relation', 'organisation has an agreement with a party in place'),
  ('with agreements in', 'relation', 'organisation has an agreement with a party in place'),
  ('supporting', 'relation', 'organisation supports agreement'), ('that support', 'relation', 'organisation supports agreement'),
  ('party to', 'relation', 'partnership has agreement'),
  ('with agreements with', 'relation', 'partnership has an agreement with organisation'),
  ('with an agreement with', 'relation', 'partnership has an agreement with organisation'),
  ('present at', 'relation', 'person present at agreement');

UPDATE relation SET field = 'parties' WHERE relation IN ('agreement has party', 'agreement of partnership', 'agreement has a party in place');
UPDATE relation SET field = 'sectors' WHERE relation = 'agreement in sector';
UPDATE relation SET field = 'programme' WHERE relation = 'agreement under programme';
UPDATE relation SET field = 'supports' WHERE relation = 'agreement is supported by organisation';

-- What questions can ask of agreements besides their relations.
CREATE VIEW property_agreement_signed AS
SELECT agreement AS id, count(*) AS n FROM agreement_milestone WHERE event = 'signed' AND date IS NOT NULL GROUP BY agreement;
CREATE VIEW property_agreement_updated AS
SELECT agreement AS id, count(*) AS n FROM agreement_milestone WHERE event IN ('updated', 'renewed') GROUP BY agreement;
CREATE VIEW property_agreement_planned AS
SELECT agreement AS id, count(*) AS n FROM agreement_milestone WHERE event = 'signing planned' GROUP BY agreement;
CREATE VIEW property_agreement_until AS
SELECT id, 1 AS n FROM agreement WHERE until IS NOT NULL;
CREATE VIEW property_agreement_dated AS
SELECT agreement AS id, count(*) AS n FROM agreement_milestone WHERE event IN ('signed', 'updated', 'renewed') AND date IS NOT NULL GROUP BY agreement;
CREATE VIEW property_agreement_parties AS
SELECT agreement AS id, count(DISTINCT party) AS n FROM agreement_party GROUP BY agreement;
CREATE VIEW property_agreement_sectors AS
SELECT agreement AS id, count(DISTINCT sector) AS n FROM agreement_sector GROUP BY agreement;
CREATE VIEW property_agreement_supporters AS
SELECT agreement AS id, count(DISTINCT supporter) AS n FROM agreement_support GROUP BY agreement;
CREATE VIEW dates_agreement_signed AS
SELECT agreement AS id, date, date_first AS first, date_last AS last FROM agreement_milestone WHERE event = 'signed' AND date IS NOT NULL
UNION -- an update can be signed too, before witnesses
SELECT agreement, date, date_first, date_last FROM agreement_presence WHERE date IS NOT NULL;
CREATE VIEW dates_agreement_updated AS
SELECT agreement AS id, date, date_first AS first, date_last AS last FROM agreement_milestone WHERE event IN ('updated', 'renewed') AND date IS NOT NULL;
CREATE VIEW dates_agreement_ends AS
SELECT id, until AS date, until_first AS first, until_last AS last FROM agreement WHERE until IS NOT NULL;
CREATE VIEW dates_agreement_planned AS
SELECT agreement AS id, date, date_first AS first, date_last AS last FROM agreement_milestone WHERE event = 'signing planned' AND date IS NOT NULL;
CREATE VIEW dates_agreement_dated AS
SELECT agreement AS id, date, date_first AS first, date_last AS last FROM agreement_milestone
WHERE event IN ('signed', 'updated', 'renewed') AND date IS NOT NULL;
-- On all days: the sources call it signed and say of no time when.
CREATE VIEW agreement_undated AS
SELECT id, '0000-01-01' AS first, '9999-12-31' AS last FROM agreement
WHERE status IN ('signed', 'renewed') AND id NOT IN (SELECT id FROM property_agreement_dated);
CREATE VIEW agreement_active AS
SELECT a.id, coalesce((SELECT min(m.date_first) FROM agreement_milestone AS m WHERE m.agreement = a.id AND m.event = 'signed'), '0000-01-01') AS first,
       coalesce(a.until_last, '9999-12-31') AS last
FROM agreement AS a WHERE a.status IN ('signed', 'renewed');
CREATE VIEW agreement_ended AS
SELECT id, date(until_last, '+1 day') AS first, '9999-12-31' AS last FROM agreement WHERE until_last < '9999-12-31';
CREATE VIEW dimension_agreement_type AS
SELECT id, type AS label FROM agreement WHERE type IS NOT NULL;
CREATE VIEW dimension_agreement_status AS
SELECT id, status AS label FROM agreement;
CREATE VIEW dimension_agreement_sector AS
SELECT s.agreement AS id, r.name AS label, r.id AS record FROM agreement_sector AS s JOIN record AS r ON r.id = s.sector;
CREATE VIEW dimension_agreement_country AS
SELECT DISTINCT x.id, r.name AS label, r.id AS record FROM (SELECT x.agreement AS id, o.place FROM agreement_organisation AS x JOIN organisation AS o ON o.id = x.organisation WHERE x.how = 'party') AS x JOIN place_closure AS w ON w.descendant = x.place
JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS r ON r.id = p.id;
CREATE VIEW dimension_agreement_year AS
SELECT DISTINCT id, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) ELSE date END AS label FROM dates_agreement_signed;
CREATE VIEW dimension_agreement_party AS
SELECT DISTINCT x.agreement AS id, r.name AS label, r.id AS record FROM agreement_party AS x JOIN record AS r ON r.id = x.party;
CREATE VIEW property_organisation_agreements AS
SELECT organisation AS id, count(DISTINCT agreement) AS n FROM agreement_organisation WHERE how = 'party' GROUP BY organisation;
CREATE VIEW property_organisation_mous AS
SELECT x.organisation AS id, count(DISTINCT x.agreement) AS n FROM agreement_organisation AS x JOIN agreement AS a ON a.id = x.agreement
WHERE x.how = 'party' AND a.type = 'MoU' GROUP BY x.organisation;
CREATE VIEW property_partnership_agreements AS
SELECT p.participant AS id, count(DISTINCT p.agreement) AS n FROM agreement_participant AS p JOIN partnership AS s ON s.id = p.participant GROUP BY p.participant;
CREATE VIEW property_place_agreements AS
SELECT c.ancestor AS id, count(DISTINCT x.agreement) AS n FROM agreement_organisation AS x JOIN organisation AS o ON o.id = x.organisation
JOIN place_below AS c ON c.descendant = o.place WHERE x.how = 'party' GROUP BY c.ancestor;
CREATE VIEW property_sector_agreements AS
SELECT sector AS id, count(DISTINCT agreement) AS n FROM agreement_sector GROUP BY sector;
CREATE VIEW side_agreement_organisation AS
SELECT agreement AS from_id, position AS side, party AS to_id, NULL AS via FROM agreement_party JOIN organisation AS o ON o.id = party;
CREATE VIEW side_agreement_partnership AS
SELECT p.agreement AS from_id, p.position AS side, p.participant AS to_id, NULL AS via
FROM agreement_participant AS p JOIN partnership AS s ON s.id = p.participant;
CREATE VIEW side_agreement_place AS
SELECT x.agreement AS from_id, x.position AS side, o.place AS to_id, NULL AS via
FROM agreement_party AS x JOIN organisation AS o ON o.id = x.party WHERE o.place IS NOT NULL
UNION
SELECT p.agreement, p.position, o.place, p.participant
FROM agreement_participant AS p JOIN partnership_member AS m ON m.partnership = p.participant JOIN organisation AS o ON o.id = m.organisation
WHERE o.place IS NOT NULL;
INSERT INTO side (kind, to_kind, parties) VALUES
  ('agreement', 'organisation', 'side_agreement_organisation'),
  ('agreement', 'partnership', 'side_agreement_partnership'),
  ('agreement', 'place', 'side_agreement_place');
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('agreement signing date', 'agreement', 'property_agreement_signed', 0, 0, NULL, 'a signing date', 'a signing date'),
  ('agreement update', 'agreement', 'property_agreement_updated', 0, 0, NULL, 'an update', 'an update or a renewal'),
  ('agreement planned signing', 'agreement', 'property_agreement_planned', 0, 0, NULL, 'a planned signing', 'a planned signing'),
  ('agreement end date', 'agreement', 'property_agreement_until', 0, 0, NULL, 'an end date', 'an end date'),
  ('agreement any date', 'agreement', 'property_agreement_dated', 0, 0, NULL, 'a dated milestone', 'a date of signing, update or renewal'),
  ('agreement parties', 'agreement', 'property_agreement_parties', 0, 1, 'agreement has party', 'parties', 'parties'),
  ('agreement sectors', 'agreement', 'property_agreement_sectors', 0, 1, 'agreement in sector', 'sectors', 'sectors'),
  ('agreement supporters', 'agreement', 'property_agreement_supporters', 0, 1, 'agreement is supported by organisation', 'supporters', 'supporters'),
  ('organisation agreements', 'organisation', 'property_organisation_agreements', 0, 1, 'organisation has agreement', 'agreements', 'agreements'),
  ('organisation mous', 'organisation', 'property_organisation_mous', 0, 1, 'organisation has agreement', 'MoUs', 'MoUs'),
  ('partnership agreements', 'partnership', 'property_partnership_agreements', 0, 1, 'partnership has agreement', 'agreements', 'agreements'),
  ('place agreements', 'place', 'property_place_agreements', 0, 1, NULL, 'agreements', 'agreements with a party there'),
  ('sector agreements', 'sector', 'property_sector_agreements', 0, 1, NULL, 'agreements', 'agreements');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('agreement signed', 'agreement', 'dates_agreement_signed', 'agreement signing date', 0, 'signed', 'signed {}', 'milestones'),
  ('agreement updated', 'agreement', 'dates_agreement_updated', 'agreement update', 0, 'updated', 'updated or renewed {}', 'milestones'),
  ('agreement ends', 'agreement', 'dates_agreement_ends', 'agreement end date', 0, 'ending', 'that end {}', 'until'),
  ('agreement planned', 'agreement', 'dates_agreement_planned', 'agreement planned signing', 0, 'expected', 'whose signing is planned {}', 'milestones'),
  ('agreement dated', 'agreement', 'dates_agreement_dated', 'agreement any date', 1, 'dated', 'that were signed, updated or renewed {}', 'milestones');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('agreement planned', 'agreement', 'status', 'planned', NULL, 'with status planned', 'that are planned'),
  ('agreement initiated', 'agreement', 'status', 'initiated', NULL, 'with status initiated', 'that are initiated'),
  ('agreement signed', 'agreement', 'status', 'signed', NULL, 'with status signed', 'that are signed'),
  ('agreement renewed', 'agreement', 'status', 'renewed', NULL, 'with status renewed', 'that are renewed'),
  ('agreement informal', 'agreement', 'status', 'informal', NULL, 'with status informal', 'that are informal'),
  ('agreement cited only', 'agreement', 'status', 'cited only', NULL, 'with status cited only', 'that only a title names'),
  ('agreement active', 'agreement', NULL, NULL, 'agreement_active', 'active', 'that are in force as far as the sources tell'),
  ('agreement undated', 'agreement', NULL, NULL, 'agreement_undated', 'undated', 'that are signed, and the sources do not say when'),
  ('agreement ended', 'agreement', NULL, NULL, 'agreement_ended', 'ended', 'that have ended, renewal not stated'),
  ('agreement cooperation agreement', 'agreement', 'type', 'cooperation agreement', NULL, 'of the type cooperation agreement', 'that the sources call a cooperation agreement'),
  ('agreement collaboration agreement', 'agreement', 'type', 'collaboration agreement', NULL, 'of the type collaboration agreement', 'that the sources call a collaboration agreement'),
  ('agreement partnership agreement', 'agreement', 'type', 'partnership agreement', NULL, 'of the type partnership agreement', 'that the sources call a partnership agreement'),
  ('agreement MoU', 'agreement', 'type', 'MoU', NULL, 'of the type MoU', 'that the sources call a MoU');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('agreement type', 'agreement', 'dimension_agreement_type', 0, 'type'),
  ('agreement status', 'agreement', 'dimension_agreement_status', 0, 'status'),
  ('agreement sector', 'agreement', 'dimension_agreement_sector', 0, 'sector'),
  ('agreement country', 'agreement', 'dimension_agreement_country', 0, 'country'),
  ('agreement year', 'agreement', 'dimension_agreement_year', 1, 'year'),
  ('agreement party', 'agreement', 'dimension_agreement_party', 0, 'party');
INSERT INTO word (words, role, means) VALUES
  ('a signing date', 'property', 'agreement signing date'), ('signing date', 'property', 'agreement signing date'), ('date', 'property', 'agreement signing date'),
  ('a date', 'property', 'agreement signing date'), ('dates', 'property', 'agreement signing date'), ('date of signing', 'property', 'agreement signing date'),
  ('an update', 'property', 'agreement update'), ('update', 'property', 'agreement update'), ('updates', 'property', 'agreement update'),
  ('a renewal', 'property', 'agreement update'), ('renewal', 'property', 'agreement update'), ('a planned signing', 'property', 'agreement planned signing'),
  ('planned signing', 'property', 'agreement planned signing'), ('an end date', 'property', 'agreement end date'), ('end date', 'property', 'agreement end date'),
  ('an end', 'property', 'agreement end date'), ('end', 'property', 'agreement end date'), ('a dated milestone', 'property', 'agreement any date'),
  ('dated milestone', 'property', 'agreement any date'), ('dated milestones', 'property', 'agreement any date'), ('parties', 'property', 'agreement parties'),
  ('party', 'property', 'agreement parties'), ('partners', 'property', 'agreement parties'), ('partner', 'property', 'agreement parties'),
  ('members', 'property', 'agreement parties'), ('signatories', 'property', 'agreement parties'), ('sectors', 'property', 'agreement sectors'),
  ('sector', 'property', 'agreement sectors'), ('supporters', 'property', 'agreement supporters'), ('support', 'property', 'agreement supporters'),
  ('supporter', 'property', 'agreement supporters'), ('policy support', 'property', 'agreement supporters'), ('signed', 'date', 'agreement signed'),
  ('concluded', 'date', 'agreement signed'), ('inked', 'date', 'agreement signed'), ('sealed', 'date', 'agreement signed'), ('made', 'date', 'agreement signed'),
  ('signed on', 'date', 'agreement signed'), ('agreed', 'date', 'agreement signed'), ('updated', 'date', 'agreement updated'),
  ('renewed', 'date', 'agreement updated'), ('extended', 'date', 'agreement updated'), ('revised', 'date', 'agreement updated'),
  ('ending', 'date', 'agreement ends'), ('ends', 'date', 'agreement ends'), ('end', 'date', 'agreement ends'), ('expiring', 'date', 'agreement ends'),
  ('that expire', 'date', 'agreement ends'), ('that end', 'date', 'agreement ends'), ('running until', 'date', 'agreement ends'),
  ('running out', 'date', 'agreement ends'), ('expected', 'date', 'agreement planned'), ('to be signed', 'date', 'agreement planned'),
  ('planned for', 'date', 'agreement planned'), ('with a signing planned', 'date', 'agreement planned'), ('planned', 'date', 'agreement planned'),
  ('dated', 'date', 'agreement dated'), ('with status planned', 'value', 'agreement planned'), ('planned', 'value', 'agreement planned'),
  ('with status initiated', 'value', 'agreement initiated'), ('initiated', 'value', 'agreement initiated'), ('with status signed', 'value', 'agreement signed'),
  ('signed', 'value', 'agreement signed'), ('with status renewed', 'value', 'agreement renewed'), ('renewed', 'value', 'agreement renewed'),
  ('with status informal', 'value', 'agreement informal'), ('informal', 'value', 'agreement informal'), ('with status cited only', 'value', 'agreement cited only'),
  ('cited only', 'value', 'agreement cited only'), ('active', 'value', 'agreement active'), ('in force', 'value', 'agreement active'),
  ('running', 'value', 'agreement active'), ('current', 'value', 'agreement active'), ('ongoing', 'value', 'agreement active'),
  ('ended', 'value', 'agreement ended'), ('expired', 'value', 'agreement ended'), ('of the type cooperation agreement', 'value', 'agreement cooperation agreement'),
  ('cooperation', 'value', 'agreement cooperation agreement'), ('of the type collaboration agreement', 'value', 'agreement collaboration agreement'),
  ('collaboration', 'value', 'agreement collaboration agreement'), ('of the type partnership agreement', 'value', 'agreement partnership agreement'),
  ('of the type mou', 'value', 'agreement MoU'), ('type', 'dimension', 'agreement type'),
  ('kind', 'dimension', 'agreement type'), ('types', 'dimension', 'agreement type'), ('status', 'dimension', 'agreement status'),
  ('state', 'dimension', 'agreement status'), ('sector', 'dimension', 'agreement sector'), ('sectors', 'dimension', 'agreement sector'),
  ('country', 'dimension', 'agreement country'), ('countries', 'dimension', 'agreement country'), ('year', 'dimension', 'agreement year'),
  ('years', 'dimension', 'agreement year'), ('year of signing', 'dimension', 'agreement year'), ('party', 'dimension', 'agreement party'),
  ('parties', 'dimension', 'agreement party'), ('member', 'dimension', 'agreement party'), ('partner', 'dimension', 'agreement party'),
  ('cluster', 'dimension', 'agreement party'), ('agreements', 'property', 'organisation agreements'), ('agreement', 'property', 'organisation agreements'),
  ('deals', 'property', 'organisation agreements'), ('deal', 'property', 'organisation agreements'), ('pacts', 'property', 'organisation agreements'),
  ('an agreement', 'property', 'organisation agreements'), ('mous', 'property', 'organisation mous'), ('mou', 'property', 'organisation mous'),
  ('a mou', 'property', 'organisation mous'), ('agreements', 'property', 'partnership agreements'), ('agreement', 'property', 'partnership agreements'),
  ('deals', 'property', 'partnership agreements'), ('pacts', 'property', 'partnership agreements'), ('agreements', 'property', 'place agreements'),
  ('agreement', 'property', 'place agreements'), ('agreements', 'property', 'sector agreements'), ('agreement', 'property', 'sector agreements'),
  ('deal', 'noun', 'agreement'), ('deals', 'noun', 'agreement'), ('pact', 'noun', 'agreement'), ('pacts', 'noun', 'agreement'), ('accord', 'noun', 'agreement'),
  ('accords', 'noun', 'agreement'), ('tie up', 'noun', 'agreement'), ('tie ups', 'noun', 'agreement'), ('treaty', 'noun', 'agreement'),
  ('treaties', 'noun', 'agreement'), ('memorandum', 'noun', 'mou'), ('memoranda', 'noun', 'mou'), ('memorandums', 'noun', 'mou'),
  ('memos of understanding', 'noun', 'mou'), ('concluded by', 'relation', 'agreement has party'), ('concluded with', 'relation', 'agreement has party'),
  ('with party', 'relation', 'agreement has party'), ('of which the parties include', 'relation', 'agreement has party'),
  ('signed with', 'relation', 'organisation has an agreement with organisation'),
  ('who signed with', 'relation', 'organisation has an agreement with organisation'),
  ('with a deal with', 'relation', 'organisation has an agreement with organisation'),
  ('with deals with', 'relation', 'organisation has an agreement with organisation'),
  ('signed with', 'relation', 'organisation has an agreement with a party in place'),
  ('who signed with', 'relation', 'organisation has an agreement with a party in place'), ('for', 'relation', 'agreement of partnership');

UPDATE attribute SET field = 'milestones' WHERE kind = 'agreement' AND attribute IN ('signed', 'updated');
UPDATE attribute SET field = 'parties' WHERE kind = 'agreement' AND attribute IN ('countries', 'partnerships');

-- More words for agreements.
INSERT INTO word (words, role, means) VALUES
  ('sign', 'verb', 'agreement has party'), ('signed', 'verb', 'agreement has party'), ('conclude', 'verb', 'agreement has party'),
  ('concluded', 'verb', 'agreement has party'), ('have', 'verb', 'agreement has party'), ('has', 'verb', 'agreement has party'),
  ('make', 'verb', 'agreement has party'), ('made', 'verb', 'agreement has party'), ('enter', 'verb', 'agreement has party'),
  ('entered', 'verb', 'agreement has party'), ('reach', 'verb', 'agreement has party'), ('reached', 'verb', 'agreement has party'),
  ('agree', 'verb', 'agreement has party'), ('agreed', 'verb', 'agreement has party'), ('sign', 'verb', 'agreement of partnership'),
  ('signed', 'verb', 'agreement of partnership'), ('conclude', 'verb', 'agreement of partnership'), ('concluded', 'verb', 'agreement of partnership'),
  ('have', 'verb', 'agreement of partnership'), ('has', 'verb', 'agreement of partnership'), ('support', 'verb', 'agreement is supported by organisation'),
  ('supports', 'verb', 'agreement is supported by organisation'), ('supported', 'verb', 'agreement is supported by organisation'),
  ('have an agreement with', 'verb', 'organisation has an agreement with organisation'),
  ('have agreements with', 'verb', 'organisation has an agreement with organisation'),
  ('have signed with', 'verb', 'organisation has an agreement with organisation'), ('sign with', 'verb', 'organisation has an agreement with organisation'),
  ('signed with', 'verb', 'organisation has an agreement with organisation'),
  ('has agreements with', 'verb', 'organisation has an agreement with organisation'),
  ('agree with', 'verb', 'organisation has an agreement with organisation'), ('undated', 'value', 'agreement undated'),
  ('expire', 'date', 'agreement ends'),
  ('expires', 'date', 'agreement ends'), ('lapsing', 'date', 'agreement ends'), ('that run until', 'date', 'agreement ends'),
  ('runs until', 'date', 'agreement ends'), ('run until', 'date', 'agreement ends'), ('valid until', 'date', 'agreement ends'),
  ('due', 'date', 'agreement planned'), ('foreseen for', 'date', 'agreement planned'), ('supports', 'relation', 'organisation supports agreement'),
  ('support', 'relation', 'organisation supports agreement'), ('that supports', 'relation', 'organisation supports agreement'),
  ('supported', 'relation', 'organisation supports agreement'), ('gives policy support to', 'relation', 'organisation supports agreement'),
  ('give policy support to', 'relation', 'organisation supports agreement'), ('giving policy support to', 'relation', 'organisation supports agreement'),
  ('gives support to', 'relation', 'organisation supports agreement'), ('give support to', 'relation', 'organisation supports agreement'),
  ('backs', 'relation', 'organisation supports agreement'), ('back', 'relation', 'organisation supports agreement'),
  ('backing', 'relation', 'organisation supports agreement'), ('backed by', 'relation', 'agreement is supported by organisation'),
  ('with support of', 'relation', 'agreement is supported by organisation'), ('with support from', 'relation', 'agreement is supported by organisation'),
  ('with the support of', 'relation', 'agreement is supported by organisation'),
  ('with policy support from', 'relation', 'agreement is supported by organisation'), ('made by', 'relation', 'agreement has party'),
  ('made with', 'relation', 'agreement has party'), ('that involve', 'relation', 'agreement has party'), ('that involves', 'relation', 'agreement has party'),
  ('reached by', 'relation', 'agreement has party'),
  ('entered into by', 'relation', 'agreement has party'), ('signing', 'relation', 'organisation has agreement'),
  ('that sign', 'relation', 'organisation has agreement'), ('who signed', 'relation', 'organisation has agreement'),
  ('signatory of', 'relation', 'organisation has agreement'), ('signatories of', 'relation', 'organisation has agreement'),
  ('involved in', 'relation', 'organisation has agreement'), ('that concluded', 'relation', 'organisation has agreement'),
  ('who concluded', 'relation', 'organisation has agreement'),
  ('has agreements with', 'relation', 'organisation has an agreement with organisation'),
  ('have agreements with', 'relation', 'organisation has an agreement with organisation'),
  ('has an agreement with', 'relation', 'organisation has an agreement with organisation'),
  ('have an agreement with', 'relation', 'organisation has an agreement with organisation'),
  ('that have signed with', 'relation', 'organisation has an agreement with organisation'),
  ('has agreements with', 'relation', 'organisation has an agreement with a party in place'),
  ('have agreements with', 'relation', 'organisation has an agreement with a party in place'),
  ('has an agreement with', 'relation', 'organisation has an agreement with a party in place'),
  ('have an agreement with', 'relation', 'organisation has an agreement with a party in place'),
  ('that have signed with', 'relation', 'organisation has an agreement with a party in place'),
  ('cluster agreement', 'noun', 'agreement'),
  ('cluster agreements', 'noun', 'agreement'), ('in the field of', 'relation', 'agreement in sector'),
  ('in the area of', 'relation', 'agreement in sector'), ('in the sector', 'relation', 'agreement in sector'),
  ('concerning', 'relation', 'agreement in sector'), ('dealing with', 'relation', 'agreement in sector'), ('for', 'relation', 'agreement in sector');

CREATE VIEW parties AS SELECT * FROM organisations WHERE id IN (SELECT party FROM agreement_party);
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('party', 'parties', 'organisation', 'parties to agreements', 'Organisations that are a party to an agreement.');

-- Still more for agreements.
INSERT INTO word (words, role, means) VALUES
  ('party', 'noun', 'party'), ('parties', 'noun', 'party'), ('signatory', 'noun', 'party'), ('signatories', 'noun', 'party'),
  ('agreement party', 'noun', 'party'), ('agreement parties', 'noun', 'party'), ('involve', 'relation', 'agreement has party'),
  ('involves', 'relation', 'agreement has party'), ('involve', 'relation', 'agreement has a party in place'),
  ('involves', 'relation', 'agreement has a party in place'), ('that involve', 'relation', 'agreement has a party in place'),
  ('run out', 'date', 'agreement ends'), ('that run out', 'date', 'agreement ends'), ('runs out', 'date', 'agreement ends');

-- Cooperation can be an agreement or a story: it is asked back where the answers differ.
INSERT INTO word (words, role, means) VALUES
  ('cooperation', 'noun', 'agreement'), ('cooperations', 'noun', 'agreement');

CREATE VIEW partnership_agreements AS SELECT * FROM agreements WHERE type IN ('partnership agreement', 'partnership');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('partnership agreement', 'partnership_agreements', 'agreement', 'partnership agreements', 'Agreements that the sources call a partnership or a partnership agreement.');

-- Partnership agreements.
INSERT INTO word (words, role, means) VALUES
  ('partnership agreement', 'noun', 'partnership agreement'), ('partnership agreements', 'noun', 'partnership agreement');
