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
  how     TEXT NOT NULL,             -- agreement, partnership, network, engagement or story; agreement or engagement of a partnership where one is only a member of what takes part
  PRIMARY KEY (from_id, to_id, via)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_link_reverse ON organisation_link (to_id);
CREATE INDEX organisation_link_by_via ON organisation_link (via);

CREATE VIEW organisation_link_definition AS
SELECT a.organisation AS from_id, b.organisation AS to_id, a.record AS via,
       min(a.how || CASE WHEN a.partnership IS NULL AND b.partnership IS NULL THEN '' ELSE ' of a partnership' END) AS how
FROM shared_record AS a JOIN shared_record AS b ON b.record = a.record AND b.side <> a.side AND b.organisation <> a.organisation
-- A member that takes part beside its own partnership shares that with the other members, not the encounter.
WHERE NOT EXISTS (SELECT 1 FROM partnership_member AS m WHERE (m.partnership = a.partnership AND m.organisation = b.organisation)
                  OR (m.partnership = b.partnership AND m.organisation = a.organisation))
GROUP BY a.organisation, b.organisation, a.record;

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
INSERT INTO relation_how (relation, how, label, gloss, absent, strength)
WITH way (how, label, gloss, strength) AS (VALUES
  ('agreement', 'agreement', 'by an agreement', 1), ('partnership', 'partnership', 'by a partnership', 2),
  ('network', 'network', 'by a network', 3), ('story', 'story', 'by a story', 4), ('engagement', 'engagement', 'by an engagement', 5),
  ('agreement of a partnership', 'membership', 'by an agreement of a partnership that one is a member of', 6),
  ('engagement of a partnership', 'membership', 'by an engagement of a partnership that one is a member of', 7))
SELECT 'organisation is linked to organisation', how, label, gloss, NULL, strength FROM way
UNION ALL SELECT 'organisation is linked to place', how, label, gloss, NULL, strength FROM way
UNION ALL SELECT 'organisation is linked to place', how || ' below', label, gloss, NULL, strength + 7 FROM way;
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
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

-- Partners are those who share a record; `partners of X` are the others of it.
CREATE VIEW partners AS SELECT * FROM organisations WHERE id IN (SELECT from_id FROM organisation_link);
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('partner', 'partners', 'organisation', 'organisations that cooperate with others',
   'Organisations that share an agreement, partnership, network, engagement or story with another.');
DELETE FROM word WHERE words IN ('partner', 'partners') AND role = 'noun' AND means = 'member';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, noun) VALUES
  ('organisation is a partner of organisation', 'organisation', 'organisation', 'edge_organisation_linked_to_organisation', 'none', 1, 1, 0, 'linked to',
   'that share a record with {}', 'through', 'record', NULL, 'partner');
INSERT INTO relation_how (relation, how, label, gloss, absent, strength)
SELECT 'organisation is a partner of organisation', how, label, gloss, absent, strength FROM relation_how WHERE relation = 'organisation is linked to organisation';

-- More words for links.
INSERT INTO word (words, role, means) VALUES
  ('partner', 'noun', 'partner'), ('partners', 'noun', 'partner'), ('cooperation partner', 'noun', 'partner'), ('cooperation partners', 'noun', 'partner'),
  ('counterpart', 'noun', 'partner'), ('counterparts', 'noun', 'partner'), ('of', 'relation', 'organisation is a partner of organisation'),
  ('linked to', 'relation', 'organisation is a partner of organisation'),
  ('connected to', 'relation', 'organisation is a partner of organisation'), ('have', 'verb', 'organisation is a partner of organisation'), ('has', 'verb', 'organisation is a partner of organisation'),
  ('work with', 'verb', 'organisation is a partner of organisation'), ('cooperate with', 'verb', 'organisation is a partner of organisation'),
  ('work with', 'verb', 'organisation is linked to organisation'), ('cooperate with', 'verb', 'organisation is linked to organisation'),
  ('connected with', 'relation', 'organisation is linked to organisation'), ('associated with', 'relation', 'organisation is linked to organisation'),
  ('tied to', 'relation', 'organisation is linked to organisation');

-- Sources state a sector for few organisations. What the partnerships and agreements of an organisation
-- are about is told beside, and labelled so.
DROP VIEW edge_organisation_in_sector;
CREATE VIEW edge_organisation_in_sector AS
SELECT organisation AS from_id, sector AS to_id, 'stated' AS how, NULL AS detail FROM organisation_sector
UNION
SELECT m.organisation, s.sector, 'partnership', r.name
FROM partnership_member AS m JOIN partnership_sector AS s ON s.partnership = m.partnership JOIN record AS r ON r.id = m.partnership
UNION
SELECT o.id, s.sector, 'agreement', r.name
FROM agreement_party AS p JOIN organisation AS o ON o.id = p.party JOIN agreement_sector AS s ON s.agreement = p.agreement JOIN record AS r ON r.id = p.agreement;
UPDATE relation SET how = 'sector', detail = 'through',
  caveat = 'the sources state a sector for few organisations; the others are known through partnerships and agreements'
WHERE relation = 'organisation works in sector';
INSERT INTO relation_how (relation, how, label, gloss, absent, strength, only) VALUES
  ('organisation works in sector', 'stated', 'stated', 'stated for them', NULL, 1, 1),
  ('organisation works in sector', 'stated below', 'stated in it', 'stated for them in a part of it', NULL, 2, 1),
  ('organisation works in sector', 'partnership', 'partnership', 'through a partnership', NULL, 3, 0),
  ('organisation works in sector', 'partnership below', 'partnership in it', 'through a partnership in a part of it', NULL, 4, 0),
  ('organisation works in sector', 'agreement', 'agreement', 'through an agreement', NULL, 5, 0),
  ('organisation works in sector', 'agreement below', 'agreement in it', 'through an agreement in a part of it', NULL, 6, 0);

-- Where a record is stated: the source that a footnote names, or the document itself.
CREATE VIEW edge_source_states_record AS
SELECT coalesce(f.cited, c.source) AS from_id, c.record AS to_id, NULL AS how, min(f.number) AS detail
FROM citation AS c LEFT JOIN source_footnote AS f ON f.source = c.source AND f.number = c.footnote
GROUP BY 1, 2;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('source states agreement', 'source', 'agreement', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states partnership', 'source', 'partnership', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states organisation', 'source', 'organisation', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states engagement', 'source', 'engagement', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states story', 'source', 'story', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states policy', 'source', 'policy', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states supercluster', 'source', 'supercluster', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states claim', 'source', 'claim', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL),
  ('source states person', 'source', 'person', 'edge_source_states_record', 'none', 1, 0, 0, 'stating', 'that state {}', NULL, 'footnote', NULL);

-- Words for where a record is stated.
INSERT INTO word (words, role, means) VALUES
  ('stating', 'relation', 'source states agreement'), ('for', 'relation', 'source states agreement'), ('of', 'relation', 'source states agreement'),
  ('about', 'relation', 'source states agreement'), ('on', 'relation', 'source states agreement'), ('behind', 'relation', 'source states agreement'),
  ('that state', 'relation', 'source states agreement'), ('supporting', 'relation', 'source states agreement'),
  ('stating', 'relation', 'source states partnership'), ('for', 'relation', 'source states partnership'), ('of', 'relation', 'source states partnership'),
  ('about', 'relation', 'source states partnership'), ('on', 'relation', 'source states partnership'), ('behind', 'relation', 'source states partnership'),
  ('that state', 'relation', 'source states partnership'), ('supporting', 'relation', 'source states partnership'),
  ('stating', 'relation', 'source states organisation'), ('for', 'relation', 'source states organisation'), ('of', 'relation', 'source states organisation'),
  ('about', 'relation', 'source states organisation'), ('on', 'relation', 'source states organisation'), ('behind', 'relation', 'source states organisation'),
  ('that state', 'relation', 'source states organisation'), ('supporting', 'relation', 'source states organisation'),
  ('stating', 'relation', 'source states engagement'), ('for', 'relation', 'source states engagement'), ('of', 'relation', 'source states engagement'),
  ('about', 'relation', 'source states engagement'), ('on', 'relation', 'source states engagement'), ('behind', 'relation', 'source states engagement'),
  ('that state', 'relation', 'source states engagement'), ('supporting', 'relation', 'source states engagement'),
  ('stating', 'relation', 'source states story'), ('for', 'relation', 'source states story'), ('of', 'relation', 'source states story'),
  ('about', 'relation', 'source states story'), ('on', 'relation', 'source states story'), ('behind', 'relation', 'source states story'),
  ('that state', 'relation', 'source states story'),
  ('supporting', 'relation', 'source states story'), ('stating', 'relation', 'source states policy'), ('for', 'relation', 'source states policy'),
  ('of', 'relation', 'source states policy'), ('about', 'relation', 'source states policy'), ('on', 'relation', 'source states policy'),
  ('behind', 'relation', 'source states policy'),
  ('that state', 'relation', 'source states policy'), ('supporting', 'relation', 'source states policy'),
  ('stating', 'relation', 'source states supercluster'), ('for', 'relation', 'source states supercluster'), ('of', 'relation', 'source states supercluster'),
  ('about', 'relation', 'source states supercluster'), ('on', 'relation', 'source states supercluster'), ('behind', 'relation', 'source states supercluster'),
  ('that state', 'relation', 'source states supercluster'), ('supporting', 'relation', 'source states supercluster'),
  ('stating', 'relation', 'source states claim'), ('for', 'relation', 'source states claim'), ('of', 'relation', 'source states claim'),
  ('about', 'relation', 'source states claim'), ('on', 'relation', 'source states claim'), ('behind', 'relation', 'source states claim'),
  ('that state', 'relation', 'source states claim'),
  ('supporting', 'relation', 'source states claim'), ('stating', 'relation', 'source states person'), ('for', 'relation', 'source states person'),
  ('of', 'relation', 'source states person'), ('about', 'relation', 'source states person'), ('on', 'relation', 'source states person'),
  ('behind', 'relation', 'source states person'),
  ('that state', 'relation', 'source states person'), ('supporting', 'relation', 'source states person');

CREATE VIEW edge_record_stated_in_source AS
SELECT to_id AS from_id, from_id AS to_id, NULL AS how, NULL AS detail FROM edge_source_states_record
UNION SELECT record, source, NULL, NULL FROM citation;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('agreement stated in source', 'agreement', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('partnership stated in source', 'partnership', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('organisation stated in source', 'organisation', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('engagement stated in source', 'engagement', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('story stated in source', 'story', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('policy stated in source', 'policy', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('supercluster stated in source', 'supercluster', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('claim stated in source', 'claim', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL),
  ('recommendation stated in source', 'recommendation', 'source', 'edge_record_stated_in_source', 'none', 1, 0, 0, 'stated in', 'that {} states', NULL, NULL, NULL);

-- How many footnotes stand behind a record.
CREATE VIEW property_agreement_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN agreement AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_partnership_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN partnership AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_organisation_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN organisation AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_engagement_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN engagement AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_story_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN story AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_policy_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN policy AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_supercluster_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN supercluster AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_claim_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN claim AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
CREATE VIEW property_recommendation_footnotes AS SELECT c.record AS id, count(DISTINCT c.source || ' ' || c.footnote) AS n FROM citation AS c JOIN recommendation AS k ON k.id = c.record WHERE c.footnote IS NOT NULL GROUP BY c.record;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('agreement footnotes', 'agreement', 'property_agreement_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('partnership footnotes', 'partnership', 'property_partnership_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('organisation footnotes', 'organisation', 'property_organisation_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('engagement footnotes', 'engagement', 'property_engagement_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('story footnotes', 'story', 'property_story_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('policy footnotes', 'policy', 'property_policy_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('supercluster footnotes', 'supercluster', 'property_supercluster_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('claim footnotes', 'claim', 'property_claim_footnotes', 0, 1, NULL, 'footnotes', 'footnotes'),
  ('recommendation footnotes', 'recommendation', 'property_recommendation_footnotes', 0, 1, NULL, 'footnotes', 'footnotes');

-- Whom an interview was held with.
CREATE VIEW edge_interview_with_person AS
SELECT s.from_id, s.to_id, NULL AS how, NULL AS detail
FROM edge_source_states_record AS s JOIN person AS p ON p.id = s.to_id JOIN source AS i ON i.id = s.from_id AND i.type = 'interview';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, noun) VALUES
  ('source is an interview with person', 'source', 'person', 'edge_interview_with_person', 'none', 1, 1, 0, 'held with', 'with {}', NULL, NULL, NULL, 'interview');

-- Where partnerships were or want to go.
CREATE VIEW edge_partnership_engaged_in_place AS
SELECT p.participant AS from_id, e.to_id, NULL AS how, r.name AS detail, p.engagement AS via
FROM engagement_participant AS p JOIN partnership AS q ON q.id = p.participant
JOIN edge_engagement_in_place AS e ON e.from_id = p.engagement JOIN record AS r ON r.id = p.engagement
UNION
SELECT partnership, place, NULL, condition, NULL FROM partnership_target WHERE strength = 'activity';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('partnership engaged in place', 'partnership', 'place', 'edge_partnership_engaged_in_place', 'below', 1, 0, 0, 'with engagements in',
   'with engagements in {}, held or planned, or other activity there', NULL, 'engagement', NULL);

-- Words for what a source states.
INSERT INTO word (words, role, means) VALUES
  ('stated in', 'relation', 'agreement stated in source'), ('told in', 'relation', 'agreement stated in source'),
  ('listed in', 'relation', 'agreement stated in source'), ('named in', 'relation', 'agreement stated in source'),
  ('mentioned in', 'relation', 'agreement stated in source'), ('described in', 'relation', 'agreement stated in source'),
  ('printed in', 'relation', 'agreement stated in source'), ('cited in', 'relation', 'agreement stated in source'),
  ('in', 'relation', 'agreement stated in source'), ('from', 'relation', 'agreement stated in source'),
  ('stated in', 'relation', 'partnership stated in source'), ('told in', 'relation', 'partnership stated in source'),
  ('listed in', 'relation', 'partnership stated in source'), ('named in', 'relation', 'partnership stated in source'),
  ('mentioned in', 'relation', 'partnership stated in source'), ('described in', 'relation', 'partnership stated in source'),
  ('printed in', 'relation', 'partnership stated in source'), ('cited in', 'relation', 'partnership stated in source'),
  ('in', 'relation', 'partnership stated in source'), ('from', 'relation', 'partnership stated in source'),
  ('stated in', 'relation', 'organisation stated in source'), ('told in', 'relation', 'organisation stated in source'),
  ('listed in', 'relation', 'organisation stated in source'), ('named in', 'relation', 'organisation stated in source'),
  ('mentioned in', 'relation', 'organisation stated in source'), ('described in', 'relation', 'organisation stated in source'),
  ('printed in', 'relation', 'organisation stated in source'), ('cited in', 'relation', 'organisation stated in source'),
  ('in', 'relation', 'organisation stated in source'), ('from', 'relation', 'organisation stated in source'),
  ('stated in', 'relation', 'engagement stated in source'), ('told in', 'relation', 'engagement stated in source'),
  ('listed in', 'relation', 'engagement stated in source'), ('named in', 'relation', 'engagement stated in source'),
  ('mentioned in', 'relation', 'engagement stated in source'), ('described in', 'relation', 'engagement stated in source'),
  ('printed in', 'relation', 'engagement stated in source'), ('cited in', 'relation', 'engagement stated in source'),
  ('in', 'relation', 'engagement stated in source'), ('from', 'relation', 'engagement stated in source'), ('stated in', 'relation', 'story stated in source'),
  ('told in', 'relation', 'story stated in source'), ('listed in', 'relation', 'story stated in source'), ('named in', 'relation', 'story stated in source'),
  ('mentioned in', 'relation', 'story stated in source'), ('described in', 'relation', 'story stated in source'),
  ('printed in', 'relation', 'story stated in source'), ('cited in', 'relation', 'story stated in source'), ('in', 'relation', 'story stated in source'),
  ('from', 'relation', 'story stated in source'), ('stated in', 'relation', 'policy stated in source'), ('told in', 'relation', 'policy stated in source'),
  ('listed in', 'relation', 'policy stated in source'), ('named in', 'relation', 'policy stated in source'),
  ('mentioned in', 'relation', 'policy stated in source'), ('described in', 'relation', 'policy stated in source'),
  ('printed in', 'relation', 'policy stated in source'), ('cited in', 'relation', 'policy stated in source'), ('in', 'relation', 'policy stated in source'),
  ('from', 'relation', 'policy stated in source'), ('stated in', 'relation', 'supercluster stated in source'),
  ('told in', 'relation', 'supercluster stated in source'), ('listed in', 'relation', 'supercluster stated in source'),
  ('named in', 'relation', 'supercluster stated in source'), ('mentioned in', 'relation', 'supercluster stated in source'),
  ('described in', 'relation', 'supercluster stated in source'), ('printed in', 'relation', 'supercluster stated in source'),
  ('cited in', 'relation', 'supercluster stated in source'), ('in', 'relation', 'supercluster stated in source'),
  ('from', 'relation', 'supercluster stated in source'), ('stated in', 'relation', 'claim stated in source'),
  ('told in', 'relation', 'claim stated in source'), ('listed in', 'relation', 'claim stated in source'), ('named in', 'relation', 'claim stated in source'),
  ('mentioned in', 'relation', 'claim stated in source'), ('described in', 'relation', 'claim stated in source'),
  ('printed in', 'relation', 'claim stated in source'), ('cited in', 'relation', 'claim stated in source'), ('in', 'relation', 'claim stated in source'),
  ('from', 'relation', 'claim stated in source'), ('stated in', 'relation', 'recommendation stated in source'),
  ('told in', 'relation', 'recommendation stated in source'), ('listed in', 'relation', 'recommendation stated in source'),
  ('named in', 'relation', 'recommendation stated in source'), ('mentioned in', 'relation', 'recommendation stated in source'),
  ('described in', 'relation', 'recommendation stated in source'), ('printed in', 'relation', 'recommendation stated in source'),
  ('cited in', 'relation', 'recommendation stated in source'), ('in', 'relation', 'recommendation stated in source'),
  ('from', 'relation', 'recommendation stated in source'), ('state', 'verb', 'agreement stated in source'), ('tell', 'verb', 'agreement stated in source'),
  ('list', 'verb', 'agreement stated in source'), ('name', 'verb', 'agreement stated in source'), ('mention', 'verb', 'agreement stated in source'),
  ('describe', 'verb', 'agreement stated in source'), ('contain', 'verb', 'agreement stated in source'), ('present', 'verb', 'agreement stated in source'),
  ('cite', 'verb', 'agreement stated in source'), ('have', 'verb', 'agreement stated in source'), ('include', 'verb', 'agreement stated in source'),
  ('state', 'verb', 'partnership stated in source'), ('tell', 'verb', 'partnership stated in source'), ('list', 'verb', 'partnership stated in source'),
  ('name', 'verb', 'partnership stated in source'), ('mention', 'verb', 'partnership stated in source'), ('describe', 'verb', 'partnership stated in source'),
  ('contain', 'verb', 'partnership stated in source'), ('present', 'verb', 'partnership stated in source'), ('cite', 'verb', 'partnership stated in source'),
  ('have', 'verb', 'partnership stated in source'), ('include', 'verb', 'partnership stated in source'), ('state', 'verb', 'organisation stated in source'),
  ('tell', 'verb', 'organisation stated in source'), ('list', 'verb', 'organisation stated in source'), ('name', 'verb', 'organisation stated in source'),
  ('mention', 'verb', 'organisation stated in source'), ('describe', 'verb', 'organisation stated in source'),
  ('contain', 'verb', 'organisation stated in source'), ('present', 'verb', 'organisation stated in source'),
  ('cite', 'verb', 'organisation stated in source'), ('have', 'verb', 'organisation stated in source'), ('include', 'verb', 'organisation stated in source'),
  ('state', 'verb', 'engagement stated in source'), ('tell', 'verb', 'engagement stated in source'), ('list', 'verb', 'engagement stated in source'),
  ('name', 'verb', 'engagement stated in source'), ('mention', 'verb', 'engagement stated in source'), ('describe', 'verb', 'engagement stated in source'),
  ('contain', 'verb', 'engagement stated in source'), ('present', 'verb', 'engagement stated in source'), ('cite', 'verb', 'engagement stated in source'),
  ('have', 'verb', 'engagement stated in source'), ('include', 'verb', 'engagement stated in source'), ('state', 'verb', 'story stated in source'),
  ('tell', 'verb', 'story stated in source'), ('list', 'verb', 'story stated in source'), ('name', 'verb', 'story stated in source'),
  ('mention', 'verb', 'story stated in source'), ('describe', 'verb', 'story stated in source'), ('contain', 'verb', 'story stated in source'),
  ('present', 'verb', 'story stated in source'), ('cite', 'verb', 'story stated in source'), ('have', 'verb', 'story stated in source'),
  ('include', 'verb', 'story stated in source'), ('state', 'verb', 'policy stated in source'), ('tell', 'verb', 'policy stated in source'),
  ('list', 'verb', 'policy stated in source'), ('name', 'verb', 'policy stated in source'), ('mention', 'verb', 'policy stated in source'),
  ('describe', 'verb', 'policy stated in source'), ('contain', 'verb', 'policy stated in source'), ('present', 'verb', 'policy stated in source'),
  ('cite', 'verb', 'policy stated in source'), ('have', 'verb', 'policy stated in source'), ('include', 'verb', 'policy stated in source'),
  ('state', 'verb', 'supercluster stated in source'), ('tell', 'verb', 'supercluster stated in source'), ('list', 'verb', 'supercluster stated in source'),
  ('name', 'verb', 'supercluster stated in source'), ('mention', 'verb', 'supercluster stated in source'),
  ('describe', 'verb', 'supercluster stated in source'), ('contain', 'verb', 'supercluster stated in source'),
  ('present', 'verb', 'supercluster stated in source'), ('cite', 'verb', 'supercluster stated in source'), ('have', 'verb', 'supercluster stated in source'),
  ('include', 'verb', 'supercluster stated in source'), ('state', 'verb', 'claim stated in source'), ('tell', 'verb', 'claim stated in source'),
  ('list', 'verb', 'claim stated in source'), ('name', 'verb', 'claim stated in source'), ('mention', 'verb', 'claim stated in source'),
  ('describe', 'verb', 'claim stated in source'), ('contain', 'verb', 'claim stated in source'), ('present', 'verb', 'claim stated in source'),
  ('cite', 'verb', 'claim stated in source'), ('have', 'verb', 'claim stated in source'), ('include', 'verb', 'claim stated in source'),
  ('state', 'verb', 'recommendation stated in source'), ('tell', 'verb', 'recommendation stated in source'),
  ('list', 'verb', 'recommendation stated in source'), ('name', 'verb', 'recommendation stated in source'),
  ('mention', 'verb', 'recommendation stated in source'), ('describe', 'verb', 'recommendation stated in source'),
  ('contain', 'verb', 'recommendation stated in source'), ('present', 'verb', 'recommendation stated in source'),
  ('cite', 'verb', 'recommendation stated in source'), ('have', 'verb', 'recommendation stated in source'),
  ('include', 'verb', 'recommendation stated in source'), ('footnotes', 'property', 'agreement footnotes'), ('footnote', 'property', 'agreement footnotes'),
  ('a footnote', 'property', 'agreement footnotes'), ('notes', 'property', 'agreement footnotes'), ('source footnotes', 'property', 'agreement footnotes'),
  ('footnotes', 'property', 'partnership footnotes'), ('footnote', 'property', 'partnership footnotes'), ('a footnote', 'property', 'partnership footnotes'),
  ('notes', 'property', 'partnership footnotes'), ('source footnotes', 'property', 'partnership footnotes'),
  ('footnotes', 'property', 'organisation footnotes'), ('footnote', 'property', 'organisation footnotes'),
  ('a footnote', 'property', 'organisation footnotes'), ('notes', 'property', 'organisation footnotes'),
  ('source footnotes', 'property', 'organisation footnotes'), ('footnotes', 'property', 'engagement footnotes'),
  ('footnote', 'property', 'engagement footnotes'), ('a footnote', 'property', 'engagement footnotes'), ('notes', 'property', 'engagement footnotes'),
  ('source footnotes', 'property', 'engagement footnotes'), ('footnotes', 'property', 'story footnotes'), ('footnote', 'property', 'story footnotes'),
  ('a footnote', 'property', 'story footnotes'), ('notes', 'property', 'story footnotes'), ('source footnotes', 'property', 'story footnotes'),
  ('footnotes', 'property', 'policy footnotes'), ('footnote', 'property', 'policy footnotes'), ('a footnote', 'property', 'policy footnotes'),
  ('notes', 'property', 'policy footnotes'), ('source footnotes', 'property', 'policy footnotes'), ('footnotes', 'property', 'supercluster footnotes'),
  ('footnote', 'property', 'supercluster footnotes'), ('a footnote', 'property', 'supercluster footnotes'), ('notes', 'property', 'supercluster footnotes'),
  ('source footnotes', 'property', 'supercluster footnotes'), ('footnotes', 'property', 'claim footnotes'), ('footnote', 'property', 'claim footnotes'),
  ('a footnote', 'property', 'claim footnotes'), ('notes', 'property', 'claim footnotes'), ('source footnotes', 'property', 'claim footnotes'),
  ('footnotes', 'property', 'recommendation footnotes'), ('footnote', 'property', 'recommendation footnotes'),
  ('a footnote', 'property', 'recommendation footnotes'), ('notes', 'property', 'recommendation footnotes'),
  ('source footnotes', 'property', 'recommendation footnotes'), ('held with', 'relation', 'source is an interview with person'),
  ('with', 'relation', 'source is an interview with person'), ('of', 'relation', 'source is an interview with person'),
  ('with engagements in', 'relation', 'partnership engaged in place'), ('active in', 'relation', 'partnership engaged in place'),
  ('with events in', 'relation', 'partnership engaged in place'), ('with activities in', 'relation', 'partnership engaged in place');

-- `networks of Ecotech Québec`, `networks with members in Québec`
CREATE VIEW edge_network_has_member AS
SELECT organisation AS from_id, member AS to_id, NULL AS how, NULL AS detail FROM organisation_network_member;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, noun) VALUES
  ('organisation as a network has member', 'organisation', 'organisation', 'edge_network_has_member', 'none', 1, 1, 0, 'including', 'with {} as a member', NULL,
   NULL, NULL, 'network');
INSERT INTO word (words, role, means) VALUES
  ('including', 'relation', 'organisation as a network has member'), ('of', 'relation', 'organisation as a network has member'),
  ('with', 'relation', 'organisation as a network has member'), ('with member', 'relation', 'organisation as a network has member'),
  ('belong to', 'verb', 'organisation as a network has member');
UPDATE property SET relation = 'organisation as a network has member' WHERE property = 'organisation named members';

-- To cooperate is more than to have an agreement: a partnership, a network or a story is cooperation too,
-- and so is an encounter. The answer says by which of them.
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('cooperating with'), ('that cooperate with'), ('who cooperate with'), ('who cooperates with'), ('cooperates with'), ('cooperate with'),
             ('collaborating with'), ('that collaborate with'), ('who collaborates with'), ('collaborates with'), ('collaborate with'),
             ('working with'), ('that work with'), ('who works with'), ('works with'), ('work with'), ('in cooperation with')) AS w,
     (VALUES ('organisation is linked to organisation'), ('organisation is linked to place'), ('organisation is linked to partnership'),
             ('partnership is linked to organisation'), ('organisation is a partner of organisation')) AS r;
INSERT INTO word (words, role, means) VALUES
  ('cooperating in', 'relation', 'organisation is linked to place'), ('collaborate with', 'verb', 'organisation is linked to organisation');

-- `clusters with Canadian partners`
INSERT INTO word (words, role, means) VALUES
  ('partners', 'property', 'organisation links'), ('partner', 'property', 'organisation links'),
  ('cooperation partners', 'property', 'organisation links');

-- Who has a MoU with whom, told apart from other agreements.
CREATE VIEW edge_organisation_has_mou_with_organisation AS
SELECT p.from_id, p.to_id, NULL AS how, r.name AS detail, p.agreement AS via
FROM agreement_pair AS p JOIN agreement AS g ON g.id = p.agreement AND g.type = 'MoU' JOIN record AS r ON r.id = p.agreement;
CREATE VIEW edge_organisation_has_mou_with_place AS
SELECT e.from_id, o.place AS to_id, NULL AS how, e.detail, e.via
FROM edge_organisation_has_mou_with_organisation AS e JOIN organisation AS o ON o.id = e.to_id
WHERE o.place IS NOT NULL;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation has a MoU with organisation', 'organisation', 'organisation', 'edge_organisation_has_mou_with_organisation', 'none', 1, 0, 0,
   'with mous with', 'that have a MoU with {}', NULL, 'agreement', NULL),
  ('organisation has a MoU with a party in place', 'organisation', 'place', 'edge_organisation_has_mou_with_place', 'below', 1, 0, 0,
   'with mous with parties in', 'that have a MoU with a party in {}', NULL, 'agreement', NULL);
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('with mous with'), ('with a mou with'), ('with an mou with'), ('having a mou with'), ('that have a mou with'), ('have a mou with'), ('has a mou with'),
             ('signed a mou with'), ('signed an mou with'), ('signed mous with'), ('who signed a mou with'), ('who signed an mou with'),
             ('that signed a mou with'), ('have signed a mou with'), ('that have signed a mou with')) AS w,
     (VALUES ('organisation has a MoU with organisation'), ('organisation has a MoU with a party in place')) AS r;
INSERT INTO word (words, role, means) VALUES
  ('with mous with parties in', 'relation', 'organisation has a MoU with a party in place');
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('signed an agreement with'), ('signed agreements with'), ('who signed an agreement with'), ('that signed an agreement with'),
             ('have signed an agreement with'), ('that have signed an agreement with')) AS w,
     (VALUES ('organisation has an agreement with organisation'), ('organisation has an agreement with a party in place')) AS r;

-- A past tense asks for what was held, not for what is planned.
CREATE VIEW edge_organisation_took_part_in_engagement AS
SELECT e.* FROM edge_organisation_in_engagement AS e JOIN engagement AS g ON g.id = e.to_id WHERE g.status = 'held';
CREATE VIEW edge_partnership_took_part_in_engagement AS
SELECT e.* FROM edge_partnership_in_engagement AS e JOIN engagement AS g ON g.id = e.to_id WHERE g.status = 'held';
CREATE VIEW edge_organisation_visited_place AS
SELECT p.participant AS from_id, e.to_id, NULL AS how, r.name AS detail, p.engagement AS via
FROM engagement_participant AS p JOIN organisation AS o ON o.id = p.participant
JOIN engagement AS g ON g.id = p.engagement AND g.status = 'held'
JOIN edge_engagement_in_place AS e ON e.from_id = p.engagement JOIN record AS r ON r.id = p.engagement
WHERE NOT EXISTS (SELECT 1 FROM place_below AS b WHERE (b.ancestor = e.to_id AND b.descendant = o.place)
                  OR (b.descendant = e.to_id AND b.ancestor = o.place));
CREATE VIEW edge_partnership_visited_place AS
SELECT p.participant AS from_id, e.to_id, NULL AS how, r.name AS detail, p.engagement AS via
FROM engagement_participant AS p JOIN partnership AS q ON q.id = p.participant
JOIN engagement AS g ON g.id = p.engagement AND g.status = 'held'
JOIN edge_engagement_in_place AS e ON e.from_id = p.engagement JOIN record AS r ON r.id = p.engagement;
CREATE VIEW edge_partnership_plans_engagement AS
SELECT e.* FROM edge_partnership_in_engagement AS e JOIN engagement AS g ON g.id = e.to_id WHERE g.status = 'planned';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation took part in engagement', 'organisation', 'engagement', 'edge_organisation_took_part_in_engagement', 'none', 1, 0, 0, 'that took part in',
   'that took part in {}', 'as', NULL, NULL),
  ('partnership took part in engagement', 'partnership', 'engagement', 'edge_partnership_took_part_in_engagement', 'none', 1, 0, 0, 'that took part in',
   'that took part in {}', NULL, NULL, NULL),
  ('organisation visited place', 'organisation', 'place', 'edge_organisation_visited_place', 'below', 1, 0, 0, 'that visited',
   'from elsewhere that took part in what was held in {}', NULL, 'engagement', NULL),
  ('partnership visited place', 'partnership', 'place', 'edge_partnership_visited_place', 'below', 1, 0, 0, 'that visited',
   'that took part in what was held in {}', NULL, 'engagement', NULL),
  ('partnership plans engagement', 'partnership', 'engagement', 'edge_partnership_plans_engagement', 'none', 1, 0, 0, 'planning',
   'that plan {}', NULL, NULL, NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength)
SELECT 'organisation took part in engagement', how, label, gloss, absent, strength FROM relation_how
WHERE relation = 'organisation takes part in engagement';
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('that took part in'), ('took part in'), ('who took part in'), ('participated in'), ('that participated in'), ('attended'), ('that attended'), ('who attended')) AS w,
     (VALUES ('organisation took part in engagement'), ('partnership took part in engagement')) AS r
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('visited'), ('that visited'), ('who visited'), ('went to'), ('that went to'), ('travelled to'), ('have visited')) AS w,
     (VALUES ('organisation visited place'), ('partnership visited place')) AS r
UNION ALL
SELECT w.column1, 'relation', 'partnership plans engagement'
FROM (VALUES ('plan'), ('planning'), ('that plan'), ('that are planning'), ('are planning')) AS w
UNION ALL
SELECT 'with', 'relation', r.column1
FROM (VALUES ('organisation takes part in engagement'), ('partnership takes part in engagement')) AS r;

-- Where an agreement was signed is told of few; by its parties it can be found.
CREATE VIEW edge_agreement_signed_with_place AS
SELECT e.* FROM edge_agreement_in_place AS e JOIN agreement AS a ON a.id = e.from_id WHERE e.how = 'party' AND a.status IN ('signed', 'renewed');
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('agreement signed by a party in place', 'agreement', 'place', 'edge_agreement_signed_with_place', 'below', 1, 0, 0, 'signed by parties in',
   'signed by a party in {}, wherever that was', NULL, 'party', NULL);
INSERT INTO word (words, role, means) VALUES
  ('signed by parties in', 'relation', 'agreement signed by a party in place'), ('signed in', 'relation', 'agreement signed by a party in place'),
  ('signed by parties from', 'relation', 'agreement signed by a party in place');

-- Whom to call about a partnership or an agreement: who is at an organisation of it.
CREATE VIEW edge_contact_for_partnership AS
SELECT c.id AS from_id, m.partnership AS to_id, NULL AS how, r.name AS detail
FROM contact AS c JOIN partnership_member AS m ON m.organisation = c.organisation JOIN record AS r ON r.id = c.organisation;
CREATE VIEW edge_contact_for_agreement AS
SELECT c.id AS from_id, p.agreement AS to_id, NULL AS how, r.name AS detail
FROM contact AS c JOIN agreement_party AS p ON p.party = c.organisation JOIN record AS r ON r.id = c.organisation;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('contact for partnership', 'contact', 'partnership', 'edge_contact_for_partnership', 'none', 1, 0, 0, 'concerning', 'at a member of {}', NULL, 'organisation', NULL),
  ('contact for agreement', 'contact', 'agreement', 'edge_contact_for_agreement', 'none', 1, 0, 0, 'concerning', 'at a party of {}', NULL, 'organisation', NULL);
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('concerning'), ('for'), ('of'), ('in')) AS w, (VALUES ('contact for partnership'), ('contact for agreement')) AS r;

-- For whom somebody works.
CREATE VIEW edge_organisation_has_person AS
SELECT to_id AS from_id, from_id AS to_id, how, detail FROM edge_person_at_organisation;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation has person', 'organisation', 'person', 'edge_organisation_has_person', 'none', 1, 0, 0, 'represented by', 'for which {} acts', NULL, 'role', NULL);
INSERT INTO word (words, role, means) VALUES
  ('represented by', 'relation', 'organisation has person'), ('with person', 'relation', 'organisation has person'),
  ('work for', 'verb', 'organisation has person'), ('work at', 'verb', 'organisation has person'), ('act for', 'verb', 'organisation has person'),
  ('represent', 'verb', 'organisation has person');

-- A sector has none only where what lies below it, and what means the same, has none either.
DROP VIEW property_sector_agreements;
DROP VIEW property_sector_partnerships;
DROP VIEW property_sector_stories;
CREATE VIEW property_sector_agreements AS
SELECT sector AS id, count(DISTINCT agreement) AS n FROM agreement_sector GROUP BY sector
UNION ALL
SELECT id, 0 FROM sector WHERE id NOT IN (SELECT b.ancestor FROM sector_below AS b JOIN agreement_sector AS s ON s.sector = b.descendant);
CREATE VIEW property_sector_partnerships AS
SELECT sector AS id, count(DISTINCT partnership) AS n FROM partnership_sector GROUP BY sector
UNION ALL
SELECT id, 0 FROM sector WHERE id NOT IN (SELECT b.ancestor FROM sector_below AS b JOIN partnership_sector AS s ON s.sector = b.descendant);
CREATE VIEW property_sector_stories AS
SELECT sector AS id, count(DISTINCT story) AS n FROM story_sector GROUP BY sector
UNION ALL
SELECT id, 0 FROM sector WHERE id NOT IN (SELECT b.ancestor FROM sector_below AS b JOIN story_sector AS s ON s.sector = b.descendant);
UPDATE property SET stated = 1 WHERE property IN ('sector agreements', 'sector partnerships', 'sector stories');

-- What is planned or only cited is told beside what is signed or held.
UPDATE dimension SET usual = 'signed' WHERE dimension = 'agreement status';
UPDATE dimension SET usual = 'held' WHERE dimension = 'engagement status';

-- Plain words for what stands in the tables above.
INSERT INTO word (words, role, means) VALUES
  ('a launch year', 'property', 'partnership launch date'), ('launch year', 'property', 'partnership launch date'),
  ('a year of launch', 'property', 'partnership launch date'),
  ('a founding year', 'property', 'organisation founding date'),
  ('a date of signing', 'property', 'agreement signing date'), ('a signing year', 'property', 'agreement signing date'),
  ('counted by', 'by', ''),
  ('in what year was', 'card', 'when'), ('in which year was', 'card', 'when'), ('in what year were', 'card', 'when'),
  ('other than', 'not', ''), ('not yet', 'not', ''),
  ('among their', 'whether', ''), ('among its', 'whether', ''), ('among the', 'whether', ''),
  ('among their', 'filler', ''), ('among its', 'filler', ''), ('among the', 'filler', ''),
  ('existing', 'value', 'agreement signed'), ('ended', 'date', 'agreement ends'), ('expired', 'date', 'agreement ends'),
  ('in which', 'filler', 'head'), ('to which', 'filler', 'head'), ('made under', 'relation', 'engagement of partnership'),
  ('under', 'relation', 'engagement of partnership'),
  ('take part', 'verb', 'partnership has member'), ('takes part', 'verb', 'partnership has member'), ('participate', 'verb', 'partnership has member');
