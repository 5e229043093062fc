-- Who is linked to whom: two organisations that share a record. And the words of every record, for `mentioning`.

-- The organisations of each record that can be shared, with the side on which they stand: the members of a
-- partnership that takes part stand on its side, and are linked by the partnership itself.
CREATE VIEW shared_record (record, side, organisation, partnership, how) AS
SELECT agreement, position, party, NULL, 'agreement' FROM agreement_party JOIN organisation AS o ON o.id = party
UNION ALL
SELECT p.agreement, p.position, m.organisation, p.participant, 'agreement'
FROM agreement_participant AS p JOIN partnership_member AS m ON m.partnership = p.participant
UNION ALL
SELECT partnership, position, organisation, NULL, 'partnership' FROM partnership_member
UNION ALL
SELECT organisation, position, member, NULL, 'network' FROM organisation_network_member
UNION ALL
SELECT organisation, 0, organisation, NULL, 'network' FROM organisation_network_member GROUP BY organisation
UNION ALL
SELECT x.engagement, x.position, x.participant, NULL, 'engagement' FROM engagement_participant AS x JOIN organisation AS o ON o.id = x.participant
UNION ALL
SELECT x.engagement, x.position, m.organisation, x.participant, 'engagement'
FROM engagement_participant AS x JOIN partnership_member AS m ON m.partnership = x.participant
UNION ALL
SELECT story, position, partner, NULL, 'story' FROM story_partner;

CREATE TABLE organisation_link (
  from_id INTEGER NOT NULL REFERENCES organisation (id), -- one
  to_id   INTEGER NOT NULL REFERENCES organisation (id), -- the other; each pair stands in both directions
  via     INTEGER NOT NULL REFERENCES record (id), -- the record that they share
  how     TEXT NOT NULL,             -- agreement, partnership, network, engagement or story
  PRIMARY KEY (from_id, to_id, via)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_link_reverse ON organisation_link (to_id);
CREATE INDEX organisation_link_by_via ON organisation_link (via);

CREATE VIEW organisation_link_definition AS
SELECT DISTINCT a.organisation AS from_id, b.organisation AS to_id, a.record AS via, a.how
FROM shared_record AS a JOIN shared_record AS b ON b.record = a.record AND b.side <> a.side AND b.organisation <> a.organisation
-- A member that takes part beside its own partnership shares that with the other members, not the encounter.
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE (m.partnership = a.partnership AND m.organisation = b.organisation)
                  OR (m.partnership = b.partnership AND m.organisation = a.organisation));

INSERT INTO derived (derived, definition) VALUES ('organisation_link', 'organisation_link_definition');

CREATE VIEW links AS
SELECT f.slug AS from_slug, f.name AS from_name, t.slug AS to_slug, t.name AS to_name, l.how, v.slug AS via_slug, v.name AS via
FROM organisation_link AS l JOIN record AS f ON f.id = l.from_id JOIN record AS t ON t.id = l.to_id JOIN record AS v ON v.id = l.via;
INSERT INTO detail_view (view, summary) VALUES
  ('links', 'Organisations that share an agreement, partnership, network, engagement or story; each pair in both directions.');

CREATE VIEW edge_organisation_linked_to_organisation AS
SELECT l.from_id, l.to_id, l.how, v.name AS detail FROM organisation_link AS l JOIN record AS v ON v.id = l.via;
CREATE VIEW edge_organisation_linked_to_place AS
SELECT l.from_id, o.place AS to_id, l.how, r.name AS detail
FROM organisation_link AS l JOIN organisation AS o ON o.id = l.to_id JOIN record AS r ON r.id = l.to_id WHERE o.place IS NOT NULL;
CREATE VIEW edge_organisation_linked_to_partnership AS
SELECT organisation AS from_id, partnership AS to_id, 'member' AS how, NULL AS detail FROM partnership_member
UNION
SELECT s.party, p.participant, 'agreement', r.name
FROM agreement_participant AS p JOIN agreement_party AS s ON s.agreement = p.agreement AND s.position <> p.position
JOIN organisation AS o ON o.id = s.party JOIN partnership AS q ON q.id = p.participant JOIN record AS r ON r.id = p.agreement
UNION
SELECT s.participant, p.participant, 'engagement', r.name
FROM engagement_participant AS p JOIN engagement_participant AS s ON s.engagement = p.engagement AND s.position <> p.position
JOIN organisation AS o ON o.id = s.participant JOIN partnership AS q ON q.id = p.participant JOIN record AS r ON r.id = p.engagement;
CREATE VIEW edge_partnership_linked_to_organisation AS
SELECT to_id AS from_id, from_id AS to_id, how, detail FROM edge_organisation_linked_to_partnership;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation is linked to organisation', 'organisation', 'organisation', 'edge_organisation_linked_to_organisation', 'none', 1, 0, 0, 'linked to',
   'that share a record with {}', 'through', 'record', NULL),
  ('organisation is linked to place', 'organisation', 'place', 'edge_organisation_linked_to_place', 'below', 1, 0, 0, 'linked to',
   'that share a record with an organisation in {}', 'through', 'organisation', NULL),
  ('organisation is linked to partnership', 'organisation', 'partnership', 'edge_organisation_linked_to_partnership', 'none', 1, 0, 0, 'linked to',
   'that are members of {} or share a record with it', 'through', 'record', NULL),
  ('partnership is linked to organisation', 'partnership', 'organisation', 'edge_partnership_linked_to_organisation', 'none', 1, 0, 0, 'linked to',
   'of which {} is a member, or with which it shares a record', 'through', 'record', NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('organisation is linked to organisation', 'agreement', 'agreement', 'by an agreement', NULL, 1),
  ('organisation is linked to organisation', 'partnership', 'partnership', 'by a partnership', NULL, 2),
  ('organisation is linked to organisation', 'network', 'network', 'by a network', NULL, 3),
  ('organisation is linked to organisation', 'story', 'story', 'by a story', NULL, 4),
  ('organisation is linked to organisation', 'engagement', 'engagement', 'by an engagement', NULL, 5),
  ('organisation is linked to place', 'agreement', 'agreement', 'by an agreement', NULL, 1),
  ('organisation is linked to place', 'partnership', 'partnership', 'by a partnership', NULL, 2),
  ('organisation is linked to place', 'network', 'network', 'by a network', NULL, 3),
  ('organisation is linked to place', 'story', 'story', 'by a story', NULL, 4),
  ('organisation is linked to place', 'engagement', 'engagement', 'by an engagement', NULL, 5),
  ('organisation is linked to place', 'agreement below', 'agreement', 'by an agreement', NULL, 6),
  ('organisation is linked to place', 'partnership below', 'partnership', 'by a partnership', NULL, 7),
  ('organisation is linked to place', 'network below', 'network', 'by a network', NULL, 8),
  ('organisation is linked to place', 'story below', 'story', 'by a story', NULL, 9),
  ('organisation is linked to place', 'engagement below', 'engagement', 'by an engagement', NULL, 10),
  ('organisation is linked to partnership', 'member', 'member', 'as a member', NULL, 1),
  ('organisation is linked to partnership', 'agreement', 'agreement', 'by an agreement', NULL, 2),
  ('organisation is linked to partnership', 'engagement', 'engagement', 'by an engagement', NULL, 3),
  ('partnership is linked to organisation', 'member', 'member', 'as a member', NULL, 1),
  ('partnership is linked to organisation', 'agreement', 'agreement', 'by an agreement', NULL, 2),
  ('partnership is linked to organisation', 'engagement', 'engagement', 'by an engagement', NULL, 3);
DELETE FROM word WHERE words = 'linked to' AND role = 'relation';
INSERT INTO word (words, role, means) VALUES
  ('linked to', 'relation', 'organisation is linked to organisation'), ('connected to', 'relation', 'organisation is linked to organisation'),
  ('that are linked to', 'relation', 'organisation is linked to organisation'), ('related to', 'relation', 'organisation is linked to organisation'),
  ('linked with', 'relation', 'organisation is linked to organisation'), ('in contact with', 'relation', 'organisation is linked to organisation'),
  ('linked to', 'relation', 'organisation is linked to place'), ('connected to', 'relation', 'organisation is linked to place'),
  ('that are linked to', 'relation', 'organisation is linked to place'), ('related to', 'relation', 'organisation is linked to place'),
  ('linked with', 'relation', 'organisation is linked to place'), ('in contact with', 'relation', 'organisation is linked to place'),
  ('linked to', 'relation', 'organisation is linked to partnership'), ('connected to', 'relation', 'organisation is linked to partnership'),
  ('that are linked to', 'relation', 'organisation is linked to partnership'), ('related to', 'relation', 'organisation is linked to partnership'),
  ('linked with', 'relation', 'organisation is linked to partnership'), ('in contact with', 'relation', 'organisation is linked to partnership'),
  ('linked to', 'relation', 'partnership is linked to organisation'), ('connected to', 'relation', 'partnership is linked to organisation'),
  ('that are linked to', 'relation', 'partnership is linked to organisation'), ('related to', 'relation', 'partnership is linked to organisation'),
  ('linked with', 'relation', 'partnership is linked to organisation'), ('in contact with', 'relation', 'partnership is linked to organisation');

INSERT INTO word (words, role, means) VALUES
  ('paths', 'paths', 'organisation'), ('paths from', 'paths', 'organisation'), ('paths between', 'paths', 'organisation'), ('path', 'paths', 'organisation'),
  ('path from', 'paths', 'organisation'), ('path between', 'paths', 'organisation'), ('connections', 'paths', 'organisation'),
  ('connections between', 'paths', 'organisation'), ('connection', 'paths', 'organisation'), ('connection between', 'paths', 'organisation'),
  ('links between', 'paths', 'organisation'), ('how is', 'paths', 'organisation'), ('how are', 'paths', 'organisation'),
  ('what links', 'paths', 'organisation'), ('what connects', 'paths', 'organisation'), ('shortest path from', 'paths', 'organisation'),
  ('shortest path between', 'paths', 'organisation'), ('shortest paths from', 'paths', 'organisation'),
  ('neighbours of', 'neighbours', 'organisation'), ('neighbors of', 'neighbours', 'organisation'), ('neighbours', 'neighbours', 'organisation'),
  ('neighbors', 'neighbours', 'organisation'), ('neighbourhood of', 'neighbours', 'organisation'), ('what is around', 'neighbours', 'organisation');

CREATE VIEW property_organisation_links AS
SELECT from_id AS id, count(DISTINCT to_id) AS n FROM organisation_link GROUP BY from_id;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('organisation links', 'organisation', 'property_organisation_links', 0, 1, 'organisation is linked to organisation', 'links', 'links to other organisations');
INSERT INTO word (words, role, means) VALUES
  ('links', 'property', 'organisation links'), ('link', 'property', 'organisation links'), ('connections', 'property', 'organisation links');

-- Everything that sources say of a record in words. Numbers and addresses of contacts are not among them.
CREATE VIEW record_text (record, text) AS
SELECT record, text FROM name
UNION ALL SELECT record, quote FROM citation WHERE quote IS NOT NULL
UNION ALL SELECT id, description FROM organisation WHERE description IS NOT NULL
UNION ALL SELECT id, title FROM partnership WHERE title IS NOT NULL
UNION ALL SELECT id, objective FROM partnership WHERE objective IS NOT NULL
UNION ALL SELECT partnership, condition FROM partnership_target WHERE condition IS NOT NULL
UNION ALL SELECT partnership, wording FROM partnership_target WHERE wording IS NOT NULL
UNION ALL SELECT id, description FROM programme WHERE description IS NOT NULL
UNION ALL SELECT id, objective FROM agreement WHERE objective IS NOT NULL
UNION ALL SELECT id, note FROM agreement WHERE note IS NOT NULL
UNION ALL SELECT agreement, occasion FROM agreement_milestone WHERE occasion IS NOT NULL
UNION ALL SELECT agreement, wording FROM agreement_milestone WHERE wording IS NOT NULL
UNION ALL SELECT agreement, support FROM agreement_support WHERE support IS NOT NULL
UNION ALL SELECT id, description FROM policy WHERE description IS NOT NULL
UNION ALL SELECT id, note FROM supercluster WHERE note IS NOT NULL
UNION ALL SELECT id, occasion FROM engagement WHERE occasion IS NOT NULL
UNION ALL SELECT id, purpose FROM engagement WHERE purpose IS NOT NULL
UNION ALL SELECT id, result FROM engagement WHERE result IS NOT NULL
UNION ALL SELECT engagement, participant_stated FROM engagement_participant WHERE participant_stated IS NOT NULL
UNION ALL SELECT id, box_title FROM story WHERE box_title IS NOT NULL
UNION ALL SELECT id, cooperation FROM story WHERE cooperation IS NOT NULL
UNION ALL SELECT story, text FROM story_point WHERE text IS NOT NULL
UNION ALL SELECT person, role FROM person_role WHERE role IS NOT NULL
UNION ALL SELECT id, role FROM contact WHERE role IS NOT NULL
UNION ALL SELECT id, text FROM claim
UNION ALL SELECT id, text FROM recommendation
UNION ALL SELECT id, reason FROM identity
UNION ALL SELECT id, text FROM note
UNION ALL SELECT id, note FROM source WHERE note IS NOT NULL
UNION ALL SELECT id, note FROM scheme WHERE note IS NOT NULL;

-- Fields, or items of a list field, that no citation with the basis printed supports.
CREATE VIEW unprinted (record, field, item) AS
SELECT record, field, item FROM citation GROUP BY record, field, item HAVING max(basis = 'printed') = 0;
