-- What a source prints about the data: totals, ranks, statements, recommendations; and who is taken for whom.

CREATE TABLE claim (
  id         INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the claim in short
  type       TEXT NOT NULL CONSTRAINT "a claim is a count, rank, statement or absence"
             CHECK (type IN ('count', 'rank', 'statement', 'absence')), -- absence: the source says that there is none
  text       TEXT NOT NULL, -- as printed
  about      INTEGER REFERENCES record (id), -- of what it speaks; null: of nothing that has a record
  other      INTEGER REFERENCES record (id), -- the second record that a claim speaks of, or with which a count or rank compares
  measure    TEXT CONSTRAINT "a measure is one that claim_counts can count, or is null"
             CHECK (measure IN ('partnerships that target', 'stories', 'members in common', 'superclusters', 'sectors of scheme', 'network members')), -- how `check` counts it; null: nothing in the data can be counted
  value      INTEGER, -- the number or rank
  unit       TEXT, -- of what
  date       TEXT, -- of what time it speaks; partial date, EDTF; null: not stated
  date_first TEXT, -- first day that date can mean
  date_last  TEXT, -- last day that date can mean
  CONSTRAINT "a count and a rank have a value" CHECK (type NOT IN ('count', 'rank') OR value IS NOT NULL),
  CONSTRAINT "a measure has a value and a record" CHECK (measure IS NULL OR (value IS NOT NULL AND about IS NOT NULL)),
  CONSTRAINT "the date of a claim stands with its first and last day"
  CHECK ((date IS NULL) = (date_first IS NULL) AND (date IS NULL) = (date_last IS NULL))
) STRICT;
CREATE INDEX claim_by_about ON claim (about);
CREATE INDEX claim_by_other ON claim (other);

CREATE TABLE claim_place (
  claim INTEGER NOT NULL REFERENCES claim (id), -- which
  place INTEGER NOT NULL REFERENCES place (id), -- names this place
  PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_place_reverse ON claim_place (place, claim);

CREATE TABLE recommendation (
  id               INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the advice in short
  strength         TEXT NOT NULL CONSTRAINT "a recommendation says should, could or might"
                   CHECK (strength IN ('should', 'could', 'might')), -- the verb of the source
  addressee        INTEGER REFERENCES record (id), -- whom it advises; null: nobody who has a record
  addressee_stated TEXT, -- as printed
  text             TEXT NOT NULL, -- as printed
  about            INTEGER REFERENCES record (id) -- what the advice is about
) STRICT;
CREATE INDEX recommendation_by_addressee ON recommendation (addressee);
CREATE INDEX recommendation_by_about ON recommendation (about);

CREATE TABLE identity (
  id         INTEGER PRIMARY KEY REFERENCES record (id), -- its name is the decision in one sentence
  verdict    TEXT NOT NULL CONSTRAINT "a verdict is same, possibly same or distinct"
             CHECK (verdict IN ('same', 'possibly same', 'distinct')), -- same: one record answers to both names
  about      INTEGER NOT NULL REFERENCES record (id), -- the record
  other      INTEGER REFERENCES record (id), -- the other record, where the two are kept apart
  other_name TEXT, -- the other name, where one record answers to both, or where what it names has no record
  reason     TEXT NOT NULL, -- why
  CONSTRAINT "an identity names another record or another name" CHECK ((other IS NULL) <> (other_name IS NULL)),
  CONSTRAINT "records that are kept apart are not the same" CHECK (other IS NULL OR verdict <> 'same')
) STRICT;
CREATE INDEX identity_by_about ON identity (about);
CREATE INDEX identity_by_other ON identity (other);

INSERT INTO kind (kind, plural, summary) VALUES
  ('claim', 'claims', 'A total, a rank or a statement that a source prints.'),
  ('recommendation', 'recommendations', 'What a source advises, as strongly as it does.'),
  ('identity', 'identities', 'A decision whether two names mean one record.');
INSERT INTO list_field (kind, field, link, value, lines, summary) VALUES
  ('claim', 'places', 'claim_place', 'place', NULL, 'The places that a claim names side by side.');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('claim', 'claims', 'claim', 'claims', 'Every total, rank or statement that a source prints.'),
  ('recommendation', 'recommendations', 'recommendation', 'recommendations', 'Everything that a source advises.'),
  ('identity', 'identities', 'identity', 'decisions about names', 'Every decision whether two names mean one record.');
INSERT INTO word (words, role, means) VALUES
  ('claim', 'noun', 'claim'), ('claims', 'noun', 'claim'), ('policy statement', 'noun', 'claim'), ('policy statements', 'noun', 'claim'),
  ('recommendation', 'noun', 'recommendation'), ('recommendations', 'noun', 'recommendation'),
  ('identity', 'noun', 'identity'), ('identities', 'noun', 'identity');

-- What the data says to each claim that can be counted.
CREATE VIEW claim_counts AS
SELECT c.id AS claim, CASE c.measure
  WHEN 'partnerships that target' THEN (
    SELECT count(DISTINCT t.partnership) FROM partnership_target AS t
    WHERE t.place IN (SELECT descendant FROM place_closure WHERE ancestor = c.about UNION SELECT ancestor FROM place_closure WHERE descendant = c.about))
  WHEN 'stories' THEN (SELECT count(*) FROM story AS s WHERE EXISTS (SELECT 1 FROM citation AS x WHERE x.record = s.id AND x.source = c.about))
  WHEN 'members in common' THEN (
    SELECT count(DISTINCT a.organisation) FROM partnership_member AS a JOIN partnership_member AS b ON b.organisation = a.organisation
    WHERE a.partnership = c.about AND b.partnership = c.other)
  WHEN 'superclusters' THEN (SELECT count(*) FROM supercluster AS s WHERE s.place = c.about)
  WHEN 'sectors of scheme' THEN (SELECT count(*) FROM sector AS s WHERE s.scheme = c.about AND s.parent IS NULL)
  WHEN 'network members' THEN (SELECT count(DISTINCT m.member) FROM organisation_network_member AS m WHERE m.organisation = c.about)
  END AS counted
FROM claim AS c WHERE c.measure IS NOT NULL;

CREATE VIEW claims AS
SELECT r.slug, r.name, c.type, c.value, c.unit, k.counted, a.name AS about, o.name AS other, c.text, c.date,
       (SELECT group_concat(name, '; ') FROM (
          SELECT p.name FROM claim_place AS x JOIN record AS p ON p.id = x.place WHERE x.claim = c.id ORDER BY p.name_key)) AS places,
       c.measure, a.slug AS about_slug, r.id, r.name_key
FROM claim AS c
JOIN record AS r ON r.id = c.id
LEFT JOIN claim_counts AS k ON k.claim = c.id
LEFT JOIN record AS a ON a.id = c.about
LEFT JOIN record AS o ON o.id = c.other;

CREATE VIEW claim_places AS
SELECT a.slug AS claim_slug, a.name AS claim, b.slug AS place_slug, b.name AS place
FROM claim_place AS x JOIN record AS a ON a.id = x.claim JOIN record AS b ON b.id = x.place;

INSERT INTO detail_view (view, summary) VALUES
  ('claim_places', 'The places that each claim names side by side.');

CREATE VIEW recommendations AS
SELECT r.slug, r.name, c.strength, coalesce(c.addressee_stated, d.name) AS addressee, a.name AS about, c.text, d.slug AS addressee_slug, r.id, r.name_key
FROM recommendation AS c
JOIN record AS r ON r.id = c.id
LEFT JOIN record AS d ON d.id = c.addressee
LEFT JOIN record AS a ON a.id = c.about;

CREATE VIEW identities AS
SELECT r.slug, r.name, i.verdict, a.name AS about, coalesce(o.name, i.other_name) AS other, i.reason, a.slug AS about_slug, o.slug AS other_slug,
       r.id, r.name_key
FROM identity AS i JOIN record AS r ON r.id = i.id JOIN record AS a ON a.id = i.about LEFT JOIN record AS o ON o.id = i.other;

INSERT INTO attribute (kind, attribute, type, answer, summary) VALUES
  ('claim', 'slug', 'text', NULL, 'The stable public key.'),
  ('claim', 'name', 'text', 1, 'The claim in short.'),
  ('claim', 'type', 'text', 2, 'Count, rank, statement, or absence: the source says that there is none.'),
  ('claim', 'value', 'integer', 3, 'The number or rank; empty: it has none.'),
  ('claim', 'unit', 'text', 4, 'Of what.'),
  ('claim', 'counted', 'integer', 5, 'What the data says to it; empty: nothing can be counted.'),
  ('claim', 'about', 'text', NULL, 'Of what it speaks.'),
  ('claim', 'about_slug', 'text', NULL, 'The slug of that record.'),
  ('claim', 'other', 'text', NULL, 'The second record that it speaks of or compares with.'),
  ('claim', 'text', 'text', 6, 'As printed.'),
  ('claim', 'date', 'date', NULL, 'Of what time it speaks; empty: not stated.'),
  ('claim', 'places', 'text', NULL, 'The places that it names side by side.'),
  ('claim', 'measure', 'text', NULL, 'How it is counted; empty: nothing can be counted.'),
  ('recommendation', 'slug', 'text', NULL, 'The stable public key.'),
  ('recommendation', 'name', 'text', 1, 'The advice in short.'),
  ('recommendation', 'strength', 'text', 2, 'The verb of the source: should, could or might.'),
  ('recommendation', 'addressee', 'text', 3, 'Whom it advises, as printed; empty: nobody is named.'),
  ('recommendation', 'addressee_slug', 'text', NULL, 'The slug of the record that is meant; empty: none.'),
  ('recommendation', 'about', 'text', NULL, 'What the advice is about.'),
  ('recommendation', 'text', 'text', 4, 'As printed.'),
  ('identity', 'slug', 'text', NULL, 'The stable public key.'),
  ('identity', 'name', 'text', 1, 'The decision in one sentence.'),
  ('identity', 'verdict', 'text', 2, 'Same, possibly same or distinct.'),
  ('identity', 'about', 'text', NULL, 'The record.'),
  ('identity', 'about_slug', 'text', NULL, 'The slug of the record.'),
  ('identity', 'other', 'text', NULL, 'The other record or name.'),
  ('identity', 'other_slug', 'text', NULL, 'The slug of the other record; empty: one record answers to both names.'),
  ('identity', 'reason', 'text', 3, 'Why.');

CREATE VIEW edge_claim_about_organisation AS
SELECT c.id AS from_id, c.about AS to_id, NULL AS how, NULL AS detail FROM claim AS c JOIN organisation AS o ON o.id = c.about;
CREATE VIEW edge_claim_about_place AS
SELECT c.id AS from_id, c.about AS to_id, NULL AS how, NULL AS detail FROM claim AS c JOIN place AS p ON p.id = c.about
UNION SELECT claim, place, NULL, NULL FROM claim_place;
CREATE VIEW edge_claim_about_partnership AS
SELECT c.id AS from_id, c.about AS to_id, NULL AS how, NULL AS detail FROM claim AS c JOIN partnership AS p ON p.id = c.about;
CREATE VIEW edge_partnership_has_claim AS
SELECT to_id AS from_id, from_id AS to_id, NULL AS how, NULL AS detail FROM edge_claim_about_partnership;
CREATE VIEW edge_organisation_has_claim AS
SELECT to_id AS from_id, from_id AS to_id, NULL AS how, NULL AS detail FROM edge_claim_about_organisation;
CREATE VIEW edge_organisation_has_identity AS
SELECT i.about AS from_id, i.id AS to_id, i.verdict AS how, NULL AS detail FROM identity AS i JOIN organisation AS o ON o.id = i.about
UNION SELECT i.other, i.id, i.verdict, NULL FROM identity AS i JOIN organisation AS o ON o.id = i.other;

INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('claim about organisation', 'claim', 'organisation', 'edge_claim_about_organisation', 'none', 0, 0, 0, 'about', 'about {}', NULL, NULL, NULL),
  ('claim about place', 'claim', 'place', 'edge_claim_about_place', 'below', 1, 0, 0, 'about', 'about {}', NULL, NULL, NULL),
  ('claim about partnership', 'claim', 'partnership', 'edge_claim_about_partnership', 'none', 0, 0, 0, 'about', 'about {}', NULL, NULL, NULL),
  ('partnership has claim', 'partnership', 'claim', 'edge_partnership_has_claim', 'none', 1, 0, 1, 'with claim', 'of which {} speaks', NULL, NULL, NULL),
  ('organisation has claim', 'organisation', 'claim', 'edge_organisation_has_claim', 'none', 1, 0, 1, 'with claim', 'of which {} speaks', NULL, NULL, NULL),
  ('organisation has identity decision', 'organisation', 'identity', 'edge_organisation_has_identity', 'none', 1, 0, 1, 'with decision', 'with the decision {}',
   'verdict', NULL, NULL);
INSERT INTO relation_how (relation, how, label, gloss, absent, strength) VALUES
  ('organisation has identity decision', 'same', 'same', 'as the same', NULL, 1),
  ('organisation has identity decision', 'possibly same', 'possibly same', 'as possibly the same', NULL, 2),
  ('organisation has identity decision', 'distinct', 'distinct', 'as distinct', NULL, 3);
INSERT INTO word (words, role, means) VALUES
  ('about', 'relation', 'claim about organisation'), ('on', 'relation', 'claim about organisation'), ('about', 'relation', 'claim about place'),
  ('on', 'relation', 'claim about place'), ('about', 'relation', 'claim about partnership'), ('on', 'relation', 'claim about partnership'),
  ('with claim', 'relation', 'partnership has claim'), ('with claim', 'relation', 'organisation has claim'),
  ('with decision', 'relation', 'organisation has identity decision');

-- What a source says expressly that there is not. An empty answer of that kind about the record repeats
-- it, and one about both records does, too.
CREATE VIEW stated_absence AS
SELECT n.kind, c.about AS record, c.other, c.text
FROM claim AS c JOIN noun AS n ON n.plural = c.unit
WHERE c.type = 'absence' AND c.about IS NOT NULL
UNION
SELECT n.kind, c.other, c.about, c.text
FROM claim AS c JOIN noun AS n ON n.plural = c.unit
WHERE c.type = 'absence' AND c.other IS NOT NULL;

-- Totals that a source prints: a count of that kind about the record says so, where it gives another one.
CREATE VIEW stated_count AS
SELECT n.kind, c.about AS record, c.value, c.text
FROM claim AS c JOIN noun AS n ON n.plural = c.unit
WHERE c.type = 'count' AND c.measure IS NOT NULL;
UPDATE relation SET field = 'about' WHERE relation IN ('claim about organisation', 'claim about place', 'claim about partnership');

-- What questions can ask of claims, recommendations and decisions besides their relations.
CREATE VIEW dimension_claim_type AS
SELECT id, type AS label FROM claim;
CREATE VIEW dimension_recommendation_strength AS
SELECT id, strength AS label FROM recommendation;
CREATE VIEW dimension_identity_verdict AS
SELECT id, verdict AS label FROM identity;
CREATE VIEW property_claim_value AS
SELECT id, value AS n FROM claim WHERE value IS NOT NULL;
CREATE VIEW property_claim_date AS
SELECT id, 1 AS n FROM claim WHERE date IS NOT NULL;
CREATE VIEW dates_claim_date AS
SELECT id, date, date_first AS first, date_last AS last FROM claim WHERE date IS NOT NULL;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('claim value', 'claim', 'property_claim_value', 1, 0, NULL, 'a value', 'a value'),
  ('claim date', 'claim', 'property_claim_date', 0, 0, NULL, 'a date', 'a date');
INSERT INTO date_field (field, kind, dates, property, plain, words, gloss, stated_in) VALUES
  ('claim date', 'claim', 'dates_claim_date', 'claim date', 1, 'dated', 'that speak of the time {}', 'date');
INSERT INTO attribute_value (value, kind, attribute, equals, during, words, gloss) VALUES
  ('claim count', 'claim', 'type', 'count', NULL, 'of the type count', 'of the type count'),
  ('claim rank', 'claim', 'type', 'rank', NULL, 'of the type rank', 'of the type rank'),
  ('claim statement', 'claim', 'type', 'statement', NULL, 'of the type statement', 'of the type statement'),
  ('claim absence', 'claim', 'type', 'absence', NULL, 'of the type absence', 'of the type absence'),
  ('recommendation should', 'recommendation', 'strength', 'should', NULL, 'saying should', 'that say “should”'),
  ('recommendation could', 'recommendation', 'strength', 'could', NULL, 'saying could', 'that say “could”'),
  ('recommendation might', 'recommendation', 'strength', 'might', NULL, 'saying might', 'that say “might”');
INSERT INTO dimension (dimension, kind, labels, ordered, words) VALUES
  ('claim type', 'claim', 'dimension_claim_type', 0, 'type'),
  ('recommendation strength', 'recommendation', 'dimension_recommendation_strength', 0, 'strength'),
  ('identity verdict', 'identity', 'dimension_identity_verdict', 0, 'verdict');
INSERT INTO word (words, role, means) VALUES
  ('type', 'dimension', 'claim type'), ('kind', 'dimension', 'claim type'), ('types', 'dimension', 'claim type'),
  ('strength', 'dimension', 'recommendation strength'), ('verdict', 'dimension', 'identity verdict'), ('a value', 'property', 'claim value'),
  ('value', 'property', 'claim value'), ('a date', 'property', 'claim date'), ('date', 'property', 'claim date'), ('dated', 'date', 'claim date'),
  ('of the type count', 'value', 'claim count'), ('of the type rank', 'value', 'claim rank'), ('of the type statement', 'value', 'claim statement'),
  ('of the type absence', 'value', 'claim absence'), ('saying should', 'value', 'recommendation should'), ('saying could', 'value', 'recommendation could'),
  ('saying might', 'value', 'recommendation might');

UPDATE attribute SET field = 'addressee_stated' WHERE kind = 'recommendation' AND attribute = 'addressee';
UPDATE attribute SET field = 'addressee' WHERE kind = 'recommendation' AND attribute = 'addressee_slug';
