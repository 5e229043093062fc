-- Persons with the roles in which sources name them, and contacts. Telephone numbers and e-mail
-- addresses stand in contact_point alone, and its value is shown on request only.

CREATE TABLE person (
  id   INTEGER PRIMARY KEY REFERENCES record (id), -- the name as printed; other spellings are names of the record
  note TEXT -- what a reader must know, in words
) STRICT;

CREATE TABLE person_role (
  person              INTEGER NOT NULL REFERENCES person (id), -- who
  position            INTEGER NOT NULL, -- the order in which the roles are told, from 1
  capacity            TEXT NOT NULL CONSTRAINT "a capacity is contact, interviewee, office holder, present at a signing or author"
                      CHECK (capacity IN ('contact', 'interviewee', 'office holder', 'present at a signing', 'author')), -- in which the source names the person
  role                TEXT, -- the function as printed
  organisation        INTEGER REFERENCES organisation (id), -- for whom; null: not stated
  organisation_stated TEXT, -- the organisation as printed, where it differs from its name
  about               INTEGER REFERENCES record (id), -- the story, agreement, policy or source in which the person appears
  date                TEXT, -- the day of the interview or signing; partial date, EDTF; null: not stated
  date_first          TEXT, -- first day that date can mean
  date_last           TEXT, -- last day that date can mean
  PRIMARY KEY (person, position),
  CONSTRAINT "the date of a role stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_role_by_organisation ON person_role (organisation);
CREATE INDEX person_role_by_about ON person_role (about);

CREATE TABLE contact (
  id              INTEGER PRIMARY KEY REFERENCES record (id), -- its name is person and organisation
  person          INTEGER NOT NULL REFERENCES person (id), -- whom to call
  organisation    INTEGER NOT NULL REFERENCES organisation (id), -- where
  role            TEXT, -- the function as printed
  about           INTEGER REFERENCES record (id), -- the story, agreement or partnership that the contact is given for
  lawful_basis    TEXT NOT NULL CONSTRAINT "a lawful basis is consent, contract, public task or legitimate interest"
                  CHECK (lawful_basis IN ('consent', 'contract', 'public task', 'legitimate interest')), -- why it may be kept, Article 6 of Regulation (EU) 2016/679 or Article 5 of Regulation (EU) 2018/1725
  basis_note      TEXT, -- why that basis holds
  last_seen       TEXT NOT NULL, -- when a source last printed it; partial date, EDTF
  last_seen_first TEXT NOT NULL, -- first day that last_seen can mean
  last_seen_last  TEXT NOT NULL -- last day that last_seen can mean
) STRICT;
CREATE INDEX contact_by_person ON contact (person);
CREATE INDEX contact_by_organisation ON contact (organisation);
CREATE INDEX contact_by_about ON contact (about);

CREATE TABLE contact_point (
  contact  INTEGER NOT NULL REFERENCES contact (id), -- whose
  position INTEGER NOT NULL, -- the order in which they are printed, from 1
  channel  TEXT NOT NULL CONSTRAINT "a channel is phone or email" CHECK (channel IN ('phone', 'email')), -- how to reach the contact
  value    TEXT NOT NULL, -- as printed; personal data
  PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

INSERT INTO kind (kind, plural, summary) VALUES
  ('person', 'persons', 'Somebody whom a source names, with the roles in which it does.'),
  ('contact', 'contacts', 'Whom to call at an organisation; numbers and addresses are shown on request.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('person', 'roles', 'person_role', 'capacity', 'person_role_lines', 'The roles in which sources name the person.'),
  ('contact', 'points', 'contact_point', 'value', NULL, 'Telephone numbers and e-mail addresses.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('person', 'persons', 'person', 'persons', 'Everybody whom a source names.'),
  ('interviewee', 'interviewees', 'person', 'interviewees', 'Persons who were interviewed for a source.'),
  ('contact', 'contacts', 'contact', 'contacts', 'Everybody whom a source gives as a contact.');
INSERT INTO word (words, role, means) VALUES
  ('person', 'noun', 'person'), ('persons', 'noun', 'person'), ('people', 'noun', 'person'),
  ('interviewee', 'noun', 'interviewee'), ('interviewees', 'noun', 'interviewee'),
  ('contact', 'noun', 'contact'), ('contacts', 'noun', 'contact'), ('contact person', 'noun', 'contact'), ('contact persons', 'noun', 'contact');

CREATE VIEW person_role_lines AS
SELECT p.person AS id, p.position,
       p.capacity || coalesce(': ' || p.role, '') || coalesce(', ' || r.name, '') || coalesce(' (' || p.date || ')', '') ||
       coalesce(' – ' || a.name, '') AS text
FROM person_role AS p LEFT JOIN record AS r ON r.id = p.organisation LEFT JOIN record AS a ON a.id = p.about;

CREATE VIEW persons AS
SELECT r.slug, r.name,
       (SELECT group_concat(capacity, '; ') FROM (
          SELECT DISTINCT x.capacity FROM person_role AS x WHERE x.person = p.id ORDER BY x.capacity)) AS capacities,
       (SELECT group_concat(role, '; ') FROM (
          SELECT DISTINCT x.role FROM person_role AS x WHERE x.person = p.id AND x.role IS NOT NULL ORDER BY x.role)) AS roles,
       (SELECT group_concat(name, '; ') FROM (
          SELECT DISTINCT o.name, o.name_key FROM person_role AS x JOIN record AS o ON o.id = x.organisation
          WHERE x.person = p.id ORDER BY o.name_key)) AS organisations,
       p.note, r.id, r.name_key
FROM person AS p JOIN record AS r ON r.id = p.id;

CREATE VIEW interviewees AS
SELECT * FROM persons WHERE id IN (SELECT person FROM person_role WHERE capacity = 'interviewee');

-- A value that may not be read comes back as null, and is called withheld. No row, and nothing is known.
CREATE VIEW contacts AS
SELECT r.slug, r.name, pr.name AS person, o.name AS organisation, c.role,
       (SELECT group_concat(value, '; ') FROM (
          SELECT coalesce(v.value, 'withheld') AS value FROM contact_point AS v
          WHERE v.contact = c.id AND v.channel = 'phone' ORDER BY v.position)) AS phone,
       (SELECT group_concat(value, '; ') FROM (
          SELECT coalesce(v.value, 'withheld') AS value FROM contact_point AS v
          WHERE v.contact = c.id AND v.channel = 'email' ORDER BY v.position)) AS email,
       a.name AS about, c.last_seen, c.lawful_basis, c.basis_note, pr.slug AS person_slug, o.slug AS organisation_slug, r.id, r.name_key
FROM contact AS c
JOIN record AS r ON r.id = c.id
JOIN record AS pr ON pr.id = c.person
JOIN record AS o ON o.id = c.organisation
LEFT JOIN record AS a ON a.id = c.about;

CREATE VIEW person_roles AS
SELECT r.slug AS person_slug, r.name AS person, p.capacity, p.role, o.slug AS organisation_slug, o.name AS organisation,
       p.organisation_stated, a.slug AS about_slug, a.name AS about, p.date
FROM person_role AS p
JOIN record AS r ON r.id = p.person
LEFT JOIN record AS o ON o.id = p.organisation
LEFT JOIN record AS a ON a.id = p.about;

INSERT INTO detail_view (view, summary) VALUES
  ('person_roles', 'The roles in which sources name each person: contact, interviewee, office holder.');

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('person', 'slug', 'text', NULL, 'The stable public key.'),
  ('person', 'name', 'text', 1, 'As printed.'),
  ('person', 'capacities', 'text', 2, 'In which the sources name the person: contact, interviewee, office holder …'),
  ('person', 'roles', 'text', 3, 'The functions as printed; empty: none is stated.'),
  ('person', 'organisations', 'text', 4, 'For whom; empty: not stated.'),
  ('person', 'note', 'text', NULL, 'What a reader must know, in words.'),
  ('contact', 'slug', 'text', NULL, 'The stable public key.'),
  ('contact', 'name', 'text', 1, 'Person and organisation.'),
  ('contact', 'person', 'text', NULL, 'Whom to call.'),
  ('contact', 'person_slug', 'text', NULL, 'The slug of the person.'),
  ('contact', 'organisation', 'text', 2, 'Where.'),
  ('contact', 'organisation_slug', 'text', NULL, 'The slug of the organisation.'),
  ('contact', 'role', 'text', 3, 'The function as printed.'),
  ('contact', 'phone', 'text', 4, 'As printed; withheld unless asked for with --with-contacts; empty: none is known.'),
  ('contact', 'email', 'text', 5, 'As printed; withheld unless asked for with --with-contacts; empty: none is known.'),
  ('contact', 'about', 'text', NULL, 'The story, agreement or partnership that the contact is given for.'),
  ('contact', 'last_seen', 'date', 6, 'When a source last printed it.'),
  ('contact', 'lawful_basis', 'text', NULL, 'Why it may be kept: consent, contract, public task or legitimate interest.'),
  ('contact', 'basis_note', 'text', NULL, 'Why that basis holds.');

CREATE VIEW edge_person_at_organisation AS
SELECT person AS from_id, organisation AS to_id, NULL AS how, min(role) AS detail
FROM person_role WHERE organisation IS NOT NULL GROUP BY person, organisation;
CREATE VIEW edge_contact_at_organisation AS
SELECT id AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM contact;
CREATE VIEW edge_contact_in_place AS
SELECT c.id AS from_id, o.place AS to_id, NULL AS how, NULL AS detail
FROM contact AS c JOIN organisation AS o ON o.id = c.organisation WHERE o.place IS NOT NULL;
CREATE VIEW edge_contact_is_person AS
SELECT id AS from_id, person AS to_id, NULL AS how, NULL AS detail FROM contact;
CREATE VIEW edge_organisation_has_contact AS
SELECT organisation AS from_id, id AS to_id, NULL AS how, NULL AS detail FROM contact;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('person acts for organisation', 'person', 'organisation', 'edge_person_at_organisation', 'none', 1, 1, 0, 'of', 'who act for {}', NULL, NULL, NULL),
  ('contact at organisation', 'contact', 'organisation', 'edge_contact_at_organisation', 'none', 0, 1, 0, 'of', 'at {}', NULL, NULL, NULL),
  ('contact in place', 'contact', 'place', 'edge_contact_in_place', 'below', 0, 1, 0, 'in', 'at an organisation in {}', NULL, NULL, NULL),
  ('contact is person', 'contact', 'person', 'edge_contact_is_person', 'none', 0, 1, 0, 'for', 'that are {}', NULL, NULL, NULL),
  ('organisation has contact', 'organisation', 'contact', 'edge_organisation_has_contact', 'none', 1, 0, 1, 'with contact', 'with the contact {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES
  ('of', 'relation', 'person acts for organisation'), ('at', 'relation', 'person acts for organisation'), ('from', 'relation', 'person acts for organisation'),
  ('of', 'relation', 'contact at organisation'), ('at', 'relation', 'contact at organisation'), ('for', 'relation', 'contact at organisation'),
  ('from', 'relation', 'contact at organisation'),
  ('in', 'relation', 'contact in place'), ('from', 'relation', 'contact in place'),
  ('for', 'relation', 'contact is person'), ('with contact', 'relation', 'organisation has contact');

UPDATE relation SET field = 'roles' WHERE relation = 'person acts for organisation';
UPDATE relation SET field = 'organisation' WHERE relation IN ('contact at organisation', 'contact in place');
UPDATE relation SET field = 'person' WHERE relation = 'contact is person';

-- What questions can ask of persons and contacts besides their relations.
CREATE VIEW property_organisation_contacts AS
SELECT organisation AS id, count(DISTINCT id) AS n FROM contact GROUP BY organisation;
CREATE VIEW property_organisation_persons AS
SELECT organisation AS id, count(DISTINCT person) AS n FROM person_role GROUP BY organisation HAVING organisation IS NOT NULL;
CREATE VIEW property_contact_email AS
SELECT contact AS id, count(*) AS n FROM contact_point WHERE channel = 'email' GROUP BY contact;
CREATE VIEW property_contact_phone AS
SELECT contact AS id, count(*) AS n FROM contact_point WHERE channel = 'phone' GROUP BY contact;
CREATE VIEW property_contact_last_seen AS
SELECT id, 1 AS n FROM contact;
CREATE VIEW dates_contact_last_seen AS
SELECT id, last_seen AS date, last_seen_first AS first, last_seen_last AS last FROM contact;
CREATE VIEW dimension_contact_organisation AS
SELECT c.id, r.name AS label, r.id AS record FROM contact AS c JOIN record AS r ON r.id = c.organisation;
CREATE VIEW dimension_contact_country AS
SELECT DISTINCT x.id, r.name AS label, r.id AS record FROM (SELECT c.id, o.place FROM contact AS c JOIN organisation AS o ON o.id = c.organisation) AS x JOIN place_closure AS w ON w.descendant = x.place
JOIN place AS p ON p.id = w.ancestor AND p.type = 'country' JOIN record AS r ON r.id = p.id;
CREATE VIEW dimension_person_capacity AS
SELECT DISTINCT person AS id, capacity AS label FROM person_role;
CREATE VIEW dimension_person_organisation AS
SELECT DISTINCT p.person AS id, r.name AS label, r.id AS record FROM person_role AS p JOIN record AS r ON r.id = p.organisation;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('organisation contacts', 'organisation', 'property_organisation_contacts', 0, 1, 'organisation has contact', 'contacts', 'contacts'),
  ('organisation persons', 'organisation', 'property_organisation_persons', 0, 1, NULL, 'persons', 'persons that the sources name'),
  ('contact email', 'contact', 'property_contact_email', 0, 0, NULL, 'an email address', 'an e-mail address'),
  ('contact phone', 'contact', 'property_contact_phone', 0, 0, NULL, 'a telephone number', 'a telephone number'),
  ('contact last seen', 'contact', 'property_contact_last_seen', 0, 0, NULL, 'a last seen date', 'a date on which they were last seen');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('contact last seen', 'contact', 'dates_contact_last_seen', 'contact last seen', 0, 'last seen', 'last seen {}', 'last_seen');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('contact organisation', 'contact', 'dimension_contact_organisation', 0, 'organisation'),
  ('contact country', 'contact', 'dimension_contact_country', 0, 'country'),
  ('person capacity', 'person', 'dimension_person_capacity', 0, 'capacity'),
  ('person organisation', 'person', 'dimension_person_organisation', 0, 'organisation');
INSERT INTO word (words, role, means) VALUES
  ('contacts', 'property', 'organisation contacts'), ('contact', 'property', 'organisation contacts'), ('a contact', 'property', 'organisation contacts'),
  ('contact person', 'property', 'organisation contacts'), ('contact persons', 'property', 'organisation contacts'),
  ('persons', 'property', 'organisation persons'), ('person', 'property', 'organisation persons'), ('people', 'property', 'organisation persons'),
  ('an email address', 'property', 'contact email'), ('email', 'property', 'contact email'), ('an email', 'property', 'contact email'),
  ('e mail', 'property', 'contact email'), ('e mail address', 'property', 'contact email'), ('email address', 'property', 'contact email'),
  ('emails', 'property', 'contact email'), ('a telephone number', 'property', 'contact phone'), ('phone', 'property', 'contact phone'),
  ('a phone', 'property', 'contact phone'), ('phone number', 'property', 'contact phone'), ('telephone', 'property', 'contact phone'),
  ('telephone number', 'property', 'contact phone'), ('a phone number', 'property', 'contact phone'), ('a last seen date', 'property', 'contact last seen'),
  ('date', 'property', 'contact last seen'), ('a date', 'property', 'contact last seen'), ('last seen', 'date', 'contact last seen'),
  ('seen', 'date', 'contact last seen'), ('organisation', 'dimension', 'contact organisation'), ('organisations', 'dimension', 'contact organisation'),
  ('cluster', 'dimension', 'contact organisation'), ('country', 'dimension', 'contact country'), ('countries', 'dimension', 'contact country'),
  ('capacity', 'dimension', 'person capacity'), ('organisation', 'dimension', 'person organisation'), ('organisations', 'dimension', 'person organisation');

UPDATE attribute SET field = 'roles' WHERE kind = 'person' AND attribute IN ('capacities', 'organisations');
UPDATE attribute SET field = 'points' WHERE kind = 'contact' AND attribute IN ('phone', 'email');

CREATE VIEW edge_person_has_contact AS
SELECT person AS from_id, id AS to_id, NULL AS how, NULL AS detail FROM contact;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('person has contact', 'person', 'contact', 'edge_person_has_contact', 'none', 1, 0, 1, 'with contact', 'with the contact {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES ('with contact', 'relation', 'person has contact');

-- Office holders, and when persons were interviewed.
CREATE VIEW politicians AS
SELECT * FROM persons WHERE id IN (SELECT person FROM person_role WHERE capacity IN ('office holder', 'present at a signing') OR role LIKE '%minister%');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('politician', 'politicians', 'person', 'office holders and those present at a signing', 'Persons whom a source names with a public office, or as present at a signing.');
CREATE VIEW dates_person_interviewed AS
SELECT person AS id, date, date_first AS first, date_last AS last FROM person_role WHERE capacity = 'interviewee' AND date IS NOT NULL;
CREATE VIEW property_person_interview AS
SELECT person AS id, count(*) AS n FROM person_role WHERE capacity = 'interviewee' GROUP BY person;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('person interview', 'person', 'property_person_interview', 0, 1, NULL, 'interviews', 'interviews');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('person interviewed', 'person', 'dates_person_interviewed', 'person interview', 1, 'interviewed', 'interviewed {}', 'roles');
UPDATE relation SET adjective = 1 WHERE relation = 'contact is person';

-- More words for persons and contacts.
INSERT INTO word (words, role, means) VALUES
  ('who', 'noun', 'person'), ('politician', 'noun', 'politician'), ('politicians', 'noun', 'politician'), ('minister', 'noun', 'politician'),
  ('ministers', 'noun', 'politician'), ('office holder', 'noun', 'politician'), ('office holders', 'noun', 'politician'), ('phone', 'noun', 'contact'),
  ('phones', 'noun', 'contact'), ('phone number', 'noun', 'contact'), ('phone numbers', 'noun', 'contact'), ('telephone', 'noun', 'contact'),
  ('telephone number', 'noun', 'contact'), ('telephone numbers', 'noun', 'contact'), ('email', 'noun', 'contact'), ('emails', 'noun', 'contact'),
  ('e mail', 'noun', 'contact'), ('e mails', 'noun', 'contact'), ('email address', 'noun', 'contact'), ('email addresses', 'noun', 'contact'),
  ('e mail address', 'noun', 'contact'), ('e mail addresses', 'noun', 'contact'), ('contact details', 'noun', 'contact'),
  ('contact point', 'noun', 'contact'), ('contact points', 'noun', 'contact'), ('contact data', 'noun', 'contact'), ('whom to call', 'noun', 'contact'),
  ('who to call', 'noun', 'contact'), ('who to contact', 'noun', 'contact'), ('whom to contact', 'noun', 'contact'), ('who do i call', 'noun', 'contact'),
  ('who do i phone', 'noun', 'contact'), ('who do i contact', 'noun', 'contact'), ('whom do i call', 'noun', 'contact'),
  ('who can i call', 'noun', 'contact'), ('who can i phone', 'noun', 'contact'), ('who can i contact', 'noun', 'contact'),
  ('who should i call', 'noun', 'contact'), ('who should i phone', 'noun', 'contact'), ('who should i contact', 'noun', 'contact'),
  ('whom should i contact', 'noun', 'contact'), ('whom should i call', 'noun', 'contact'), ('who do we call', 'noun', 'contact'),
  ('who do we contact', 'noun', 'contact'), ('person to contact', 'noun', 'contact'), ('person to call', 'noun', 'contact'),
  ('of', 'relation', 'contact is person'), ('for person', 'relation', 'contact is person'), ('in charge at', 'relation', 'contact at organisation'),
  ('interviewed', 'date', 'person interviewed'), ('that were interviewed', 'date', 'person interviewed'), ('spoken to', 'date', 'person interviewed'),
  ('interviews', 'property', 'person interview'), ('an interview', 'property', 'person interview'), ('interview', 'property', 'person interview'),
  ('working for', 'relation', 'person acts for organisation'), ('working at', 'relation', 'person acts for organisation'),
  ('who work for', 'relation', 'person acts for organisation'), ('who works for', 'relation', 'person acts for organisation'),
  ('works for', 'relation', 'person acts for organisation'), ('work for', 'relation', 'person acts for organisation'),
  ('works at', 'relation', 'person acts for organisation'), ('work at', 'relation', 'person acts for organisation'),
  ('representing', 'relation', 'person acts for organisation'), ('who represent', 'relation', 'person acts for organisation'),
  ('who represents', 'relation', 'person acts for organisation'), ('acting for', 'relation', 'person acts for organisation'),
  ('for', 'relation', 'person acts for organisation');

CREATE VIEW edge_person_named_in_source AS
SELECT DISTINCT record AS from_id, source AS to_id, NULL AS how, NULL AS detail FROM citation JOIN person AS p ON p.id = record;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('person named in source', 'person', 'source', 'edge_person_named_in_source', 'none', 1, 0, 0, 'named in', 'whom {} names', NULL, NULL, NULL);
INSERT INTO word (words, role, means) VALUES
  ('named in', 'relation', 'person named in source'), ('mentioned in', 'relation', 'person named in source'), ('in', 'relation', 'person named in source'),
  ('for', 'relation', 'person named in source'), ('cited in', 'relation', 'person named in source');

-- Still more for contacts.
INSERT INTO word (words, role, means) VALUES
  ('whom can i contact', 'noun', 'contact'), ('whom can i call', 'noun', 'contact'), ('whom do i contact', 'noun', 'contact'),
  ('whom to phone', 'noun', 'contact'), ('who to phone', 'noun', 'contact');
