-- When links were made, what somebody did, and the groups that are records: what longer questions need.

-- The time behind a link is that of the record which makes it: `clusters that met ELBE in 2018`.
UPDATE relation SET dated = 'engagement date'
WHERE relation IN ('organisation met organisation', 'organisation met partnership', 'partnership met organisation', 'organisation visited place',
                   'partnership visited place', 'partnership engaged in place');
UPDATE relation SET located = 'engagement in place' WHERE dated = 'engagement date' AND to_kind <> 'place';
UPDATE relation SET dated = 'agreement dated'
WHERE relation IN ('organisation has an agreement with organisation', 'organisation has an agreement with a party in place',
                   'organisation has a MoU with organisation', 'organisation has a MoU with a party in place');

-- `when did ELBE visit Canada`, `what has Skywin signed`: what was done so far, by who did it.
CREATE VIEW engagement_so_far AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail, p.role, g.type, r.kind
FROM engagement_participant AS p JOIN engagement AS g ON g.id = p.engagement AND g.status IN ('held', 'recurrent', 'under way')
JOIN record AS r ON r.id = p.participant;
CREATE VIEW edge_engagement_past_of_organisation AS SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'organisation';
CREATE VIEW edge_engagement_past_of_partnership AS SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'partnership';
CREATE VIEW edge_engagement_joined_by_organisation AS
SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'organisation' AND coalesce(role, '') NOT IN ('host', 'organiser', 'approached');
CREATE VIEW edge_engagement_joined_by_partnership AS
SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'partnership' AND coalesce(role, '') NOT IN ('host', 'organiser', 'approached');
CREATE VIEW edge_engagement_visit_of_organisation AS
SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'organisation' AND type IN ('visit', 'mission') AND coalesce(role, '') <> 'host';
CREATE VIEW edge_engagement_visit_of_partnership AS
SELECT from_id, to_id, how, detail FROM engagement_so_far WHERE kind = 'partnership' AND type IN ('visit', 'mission') AND coalesce(role, '') <> 'host';
-- What is planned is organised too; the answer shows the status.
CREATE VIEW edge_engagement_organised_by_organisation AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail FROM engagement_participant AS p
JOIN organisation AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement WHERE p.role = 'organiser' AND g.status <> 'not yet';
CREATE VIEW edge_engagement_organised_by_partnership AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail FROM engagement_participant AS p
JOIN partnership AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement WHERE p.role = 'organiser' AND g.status <> 'not yet';
CREATE VIEW edge_engagement_hosted_by_organisation AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail FROM engagement_participant AS p
JOIN organisation AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement WHERE p.role IN ('host', 'organiser') AND g.status <> 'not yet';
CREATE VIEW edge_agreement_concluded_by_organisation AS
SELECT e.* FROM edge_agreement_has_party AS e JOIN agreement AS a ON a.id = e.from_id WHERE a.status IN ('signed', 'renewed');
CREATE VIEW edge_agreement_concluded_by_partnership AS
SELECT e.* FROM edge_agreement_of_partnership AS e JOIN agreement AS a ON a.id = e.from_id WHERE a.status IN ('signed', 'renewed');
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('engagement past of organisation', 'engagement', 'organisation', 'edge_engagement_past_of_organisation', 'none', 1, 0, 0, 'so far of', 'so far of {}', NULL, NULL, NULL),
  ('engagement past of partnership', 'engagement', 'partnership', 'edge_engagement_past_of_partnership', 'none', 1, 0, 0, 'so far of', 'so far of {}', NULL, NULL, NULL),
  ('engagement joined by organisation', 'engagement', 'organisation', 'edge_engagement_joined_by_organisation', 'none', 1, 0, 0, 'joined by', 'in which {} took part', NULL, NULL, NULL),
  ('engagement joined by partnership', 'engagement', 'partnership', 'edge_engagement_joined_by_partnership', 'none', 1, 0, 0, 'joined by', 'in which {} took part', NULL, NULL, NULL),
  ('engagement visit of organisation', 'engagement', 'organisation', 'edge_engagement_visit_of_organisation', 'none', 1, 0, 0, 'travelled by', 'on which {} went', NULL, NULL, NULL),
  ('engagement visit of partnership', 'engagement', 'partnership', 'edge_engagement_visit_of_partnership', 'none', 1, 0, 0, 'travelled by', 'on which {} went', NULL, NULL, NULL),
  ('engagement organised by organisation', 'engagement', 'organisation', 'edge_engagement_organised_by_organisation', 'none', 1, 0, 0, 'organised by', 'that {} organised', NULL, NULL, NULL),
  ('engagement organised by partnership', 'engagement', 'partnership', 'edge_engagement_organised_by_partnership', 'none', 1, 0, 0, 'organised by', 'that {} organised', NULL, NULL, NULL),
  ('engagement hosted by organisation', 'engagement', 'organisation', 'edge_engagement_hosted_by_organisation', 'none', 1, 0, 0, 'hosted by', 'that {} hosted or organised', NULL, NULL, NULL),
  ('agreement concluded by organisation', 'agreement', 'organisation', 'edge_agreement_concluded_by_organisation', 'none', 1, 0, 0, 'already signed by', 'that {} signed', NULL, NULL, NULL),
  ('agreement concluded by partnership', 'agreement', 'partnership', 'edge_agreement_concluded_by_partnership', 'none', 1, 0, 0, 'already signed by', 'that {} signed', NULL, NULL, NULL);
UPDATE relation SET hint = 'what is planned, initiated or only cited is not signed; ''agreements of'' finds it too'
WHERE relation IN ('agreement concluded by organisation', 'agreement concluded by partnership');
DELETE FROM word WHERE words IN ('organised by', 'hosted by') AND means IN ('engagement of organisation', 'engagement of partnership');
INSERT OR IGNORE INTO word (words, role, means)
SELECT words, 'relation', relation FROM relation
WHERE relation IN ('engagement past of organisation', 'engagement past of partnership', 'engagement joined by organisation', 'engagement joined by partnership',
                   'engagement visit of organisation', 'engagement visit of partnership', 'engagement organised by organisation', 'engagement organised by partnership',
                   'engagement hosted by organisation', 'agreement concluded by organisation', 'agreement concluded by partnership')
UNION ALL
SELECT w.column1, 'deed', 'engagement ' || w.column2 || ' organisation'
FROM (VALUES ('meet', 'past of'), ('met', 'past of'), ('meet with', 'past of'), ('met with', 'past of'), ('visit', 'visit of'), ('visited', 'visit of'),
             ('go to', 'visit of'), ('gone to', 'visit of'), ('travel to', 'visit of'), ('travelled to', 'visit of'), ('host', 'hosted by'), ('hosted', 'hosted by'),
             ('organise', 'organised by'), ('organised', 'organised by'), ('hold', 'organised by'), ('attend', 'joined by'), ('attended', 'joined by'),
             ('take part in', 'joined by'), ('taken part in', 'joined by')) AS w
UNION ALL
SELECT w.column1, 'deed', 'engagement ' || w.column2 || ' partnership'
FROM (VALUES ('meet', 'past of'), ('met', 'past of'), ('meet with', 'past of'), ('met with', 'past of'), ('visit', 'visit of'), ('visited', 'visit of'),
             ('go to', 'visit of'), ('gone to', 'visit of'), ('travel to', 'visit of'), ('travelled to', 'visit of'),
             ('organise', 'organised by'), ('organised', 'organised by'), ('hold', 'organised by'), ('attend', 'joined by'), ('attended', 'joined by'),
             ('take part in', 'joined by'), ('taken part in', 'joined by')) AS w
UNION ALL
SELECT w.column1, 'deed', r.column1
FROM (VALUES ('sign'), ('signed'), ('sign with'), ('signed with'), ('sign an agreement with'), ('signed an agreement with'), ('conclude'), ('concluded'),
             ('agree with'), ('sign agreements with')) AS w,
     (VALUES ('agreement concluded by organisation'), ('agreement concluded by partnership')) AS r;
-- `what will GEO-ENERGY Europe sign`: what is not done yet.
CREATE VIEW edge_agreement_to_come_of_organisation AS
SELECT e.* FROM edge_agreement_has_party AS e JOIN agreement AS a ON a.id = e.from_id WHERE a.status IN ('planned', 'initiated');
CREATE VIEW edge_agreement_to_come_of_partnership AS
SELECT e.* FROM edge_agreement_of_partnership AS e JOIN agreement AS a ON a.id = e.from_id WHERE a.status IN ('planned', 'initiated');
CREATE VIEW edge_engagement_to_come_of_organisation AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail FROM engagement_participant AS p
JOIN organisation AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement WHERE g.status = 'planned';
CREATE VIEW edge_engagement_to_come_of_partnership AS
SELECT p.engagement AS from_id, p.participant AS to_id, NULL AS how, NULL AS detail FROM engagement_participant AS p
JOIN partnership AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement WHERE g.status = 'planned';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('agreement to come of organisation', 'agreement', 'organisation', 'edge_agreement_to_come_of_organisation', 'none', 1, 0, 0, 'to be signed by', 'that {} is to sign', NULL, NULL, NULL),
  ('agreement to come of partnership', 'agreement', 'partnership', 'edge_agreement_to_come_of_partnership', 'none', 1, 0, 0, 'to be signed by', 'that {} is to sign', NULL, NULL, NULL),
  ('engagement to come of organisation', 'engagement', 'organisation', 'edge_engagement_to_come_of_organisation', 'none', 1, 0, 0, 'to come of', 'to come of {}', NULL, NULL, NULL),
  ('engagement to come of partnership', 'engagement', 'partnership', 'edge_engagement_to_come_of_partnership', 'none', 1, 0, 0, 'to come of', 'to come of {}', NULL, NULL, NULL);
INSERT INTO word (words, role, means)
SELECT words, 'relation', relation FROM relation WHERE relation LIKE '% to come of %'
UNION
SELECT p.column1 || ' to ' || v.column1, 'deed', v.column2 || ' to come of ' || w.column1
FROM (VALUES ('plan'), ('intend'), ('going'), ('planning'), ('planned')) AS p, (VALUES ('organisation'), ('partnership')) AS w,
     (VALUES ('sign', 'agreement'), ('sign with', 'agreement'), ('meet', 'engagement'), ('visit', 'engagement'), ('go to', 'engagement'),
             ('organise', 'engagement'), ('hold', 'engagement'), ('attend', 'engagement'), ('take part in', 'engagement')) AS v
UNION
SELECT words, 'plan', replace(replace(replace(replace(replace(means, ' concluded by ', ' to come of '), ' past of ', ' to come of '),
       ' visit of ', ' to come of '), ' joined by ', ' to come of '), ' organised by ', ' to come of ')
FROM word WHERE role = 'deed' AND means NOT LIKE '% hosted by %';

INSERT OR IGNORE INTO word (words, role, means) VALUES
  ('where did', 'card', 'where'), ('where does', 'card', 'where'), ('where was', 'card', 'where'), ('where were', 'card', 'where'),
  ('where will', 'card', 'where'), ('when has', 'card', 'when'), ('when have', 'card', 'when'), ('on what date did', 'card', 'when'),
  ('in what year did', 'card', 'when'), ('in which year did', 'card', 'when'), ('in what month did', 'card', 'when'),
  ('in which month did', 'card', 'when'), ('in which city did', 'card', 'where'), ('in which country did', 'card', 'where'),
  ('in what year has', 'card', 'when'), ('on which date did', 'card', 'when'), ('on which day did', 'card', 'when'),
  ('take place', 'date', 'engagement date'), ('takes place', 'date', 'engagement date'), ('happen', 'date', 'engagement date');

-- `by Canadian partner`: the labels of these groups are names of records.
UPDATE dimension SET of_kind = 'place'
WHERE dimension IN ('agreement country', 'contact country', 'organisation country', 'organisation place', 'partnership country', 'partnership target',
                    'engagement place', 'engagement target', 'story country', 'policy place');
UPDATE dimension SET of_kind = 'sector'
WHERE dimension IN ('agreement sector', 'organisation sector', 'partnership sector', 'story sector', 'supercluster sector');
UPDATE dimension SET of_kind = 'organisation'
WHERE dimension IN ('agreement party', 'contact organisation', 'organisation network', 'partnership member', 'person organisation', 'story partner');
UPDATE dimension SET of_kind = 'partnership' WHERE dimension = 'organisation partnership';
UPDATE dimension SET of_kind = 'programme' WHERE dimension = 'partnership programme';
UPDATE dimension SET of_kind = 'scheme' WHERE dimension = 'sector scheme';
UPDATE relation SET adjective = 1 WHERE relation = 'place lies in place';
INSERT INTO word (words, role, means) VALUES
  ('among', 'among', ''), ('does each', 'by', ''), ('do each', 'by', ''), ('has each', 'by', ''), ('in each', 'by', ''), ('of each', 'by', ''),
  ('with each', 'by', ''), ('under each', 'by', ''), ('for every single', 'by', ''), ('from each', 'by', ''), ('did each', 'by', ''),
  ('clusters', 'dimension', 'agreement party'), ('organisation', 'dimension', 'agreement party'),
  ('organisations', 'dimension', 'agreement party'), ('organization', 'dimension', 'agreement party'),
  ('cluster', 'dimension', 'partnership member'), ('cluster', 'dimension', 'story partner'), ('organisation', 'dimension', 'story partner'),
  ('partnership', 'dimension', 'engagement partnership'), ('partnerships', 'dimension', 'engagement partnership'),
  ('participant', 'dimension', 'engagement organisation'), ('organisation', 'dimension', 'engagement organisation'),
  ('cluster', 'dimension', 'engagement organisation');

CREATE VIEW dimension_engagement_partnership AS
SELECT DISTINCT x.engagement AS id, r.name AS label, r.id AS record FROM engagement_participant AS x JOIN record AS r ON r.id = x.participant AND r.kind = 'partnership';
CREATE VIEW dimension_engagement_organisation AS
SELECT DISTINCT x.engagement AS id, r.name AS label, r.id AS record FROM engagement_participant AS x JOIN record AS r ON r.id = x.participant AND r.kind = 'organisation';
INSERT INTO dimension (dimension, kind, labels, of_kind, ordered, words) VALUES
  ('engagement partnership', 'engagement', 'dimension_engagement_partnership', 'partnership', 0, 'partnership'),
  ('engagement organisation', 'engagement', 'dimension_engagement_organisation', 'organisation', 0, 'organisation');

-- `with a Swedish member but without a French one`; `clusters in Germany and Austria together`
INSERT INTO word (words, role, means) VALUES
  ('one', 'pronoun', ''), ('ones', 'pronoun', ''),
  ('together', 'together', ''), ('combined', 'together', ''), ('taken together', 'together', ''),
  ('neither', 'not', ''), ('nor', 'not', ''),
  ('with the fewest', 'most', 'fewest'), ('has the fewest', 'most', 'fewest'), ('have the fewest', 'most', 'fewest'), ('the fewest', 'most', 'fewest'),
  ('with the lowest number of', 'most', 'fewest'), ('with the smallest number of', 'most', 'fewest'), ('has the smallest number of', 'most', 'fewest');

-- Where records are and what they work in, asked the other way round: `countries of the members of ELBE`.
CREATE VIEW edge_place_of_organisation AS
SELECT b.ancestor AS from_id, o.id AS to_id, NULL AS how, NULL AS detail FROM organisation AS o JOIN place_below AS b ON b.descendant = o.place;
CREATE VIEW edge_place_of_agreement AS
SELECT b.ancestor AS from_id, e.from_id AS to_id, e.how, e.detail FROM edge_agreement_in_place AS e JOIN place_below AS b ON b.descendant = e.to_id
WHERE e.how = 'party';
CREATE VIEW edge_place_of_engagement AS
SELECT b.ancestor AS from_id, e.engagement AS to_id, NULL AS how, NULL AS detail FROM engagement_place AS e JOIN place_below AS b ON b.descendant = e.place;
CREATE VIEW edge_place_of_supercluster AS
SELECT b.ancestor AS from_id, s.id AS to_id, NULL AS how, NULL AS detail FROM supercluster AS s JOIN place_below AS b ON b.descendant = s.place;
CREATE VIEW edge_sector_of_organisation AS
SELECT sector AS from_id, organisation AS to_id, NULL AS how, NULL AS detail FROM organisation_sector;
CREATE VIEW edge_sector_of_agreement AS
SELECT sector AS from_id, agreement AS to_id, NULL AS how, NULL AS detail FROM agreement_sector;
CREATE VIEW edge_sector_of_story AS
SELECT sector AS from_id, story AS to_id, NULL AS how, NULL AS detail FROM story_sector;
CREATE VIEW edge_sector_of_supercluster AS
SELECT sector AS from_id, id AS to_id, NULL AS how, NULL AS detail FROM supercluster WHERE sector IS NOT NULL;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('place of organisation', 'place', 'organisation', 'edge_place_of_organisation', 'none', 1, 0, 0, 'of', 'where {} are', NULL, NULL, NULL),
  ('place of agreement', 'place', 'agreement', 'edge_place_of_agreement', 'none', 1, 0, 0, 'of', 'with a party to {}', NULL, NULL, NULL),
  ('place of engagement', 'place', 'engagement', 'edge_place_of_engagement', 'none', 1, 0, 0, 'of', 'where {} happen', NULL, NULL, NULL),
  ('place of supercluster', 'place', 'supercluster', 'edge_place_of_supercluster', 'none', 1, 0, 0, 'of', 'where {} are', NULL, NULL, NULL),
  ('sector of organisation', 'sector', 'organisation', 'edge_sector_of_organisation', 'none', 1, 0, 0, 'of', 'covered by {}', NULL, NULL, NULL),
  ('sector of agreement', 'sector', 'agreement', 'edge_sector_of_agreement', 'none', 1, 0, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('sector of story', 'sector', 'story', 'edge_sector_of_story', 'none', 1, 0, 0, 'of', 'of {}', NULL, NULL, NULL),
  ('sector of supercluster', 'sector', 'supercluster', 'edge_sector_of_supercluster', 'none', 1, 0, 0, 'of', 'of {}', NULL, NULL, NULL);
CREATE VIEW property_sector_organisations AS
SELECT sector AS id, count(*) AS n FROM organisation_sector GROUP BY sector;
CREATE VIEW property_sector_clusters AS
SELECT sector AS id, count(*) AS n FROM organisation_sector WHERE organisation IN (SELECT id FROM clusters) GROUP BY sector;
CREATE VIEW property_partnership_clusters AS
SELECT m.id, CASE WHEN m.n = 0 THEN 0 ELSE (SELECT count(DISTINCT x.organisation) FROM partnership_member AS x
                                           WHERE x.partnership = m.id AND x.organisation IN (SELECT id FROM clusters)) END AS n
FROM property_partnership_members AS m;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('sector organisations', 'sector', 'property_sector_organisations', 0, 1, 'sector of organisation', 'organisations', 'organisations'),
  ('sector clusters', 'sector', 'property_sector_clusters', 0, 1, 'sector of organisation', 'clusters', 'clusters'),
  ('partnership clusters', 'partnership', 'property_partnership_clusters', 1, 1, 'partnership has member', 'clusters', 'clusters among its members');
INSERT INTO word (words, role, means) VALUES
  ('organisations', 'property', 'sector organisations'), ('organisation', 'property', 'sector organisations'), ('clusters', 'property', 'sector clusters'),
  ('cluster', 'property', 'sector clusters');
UPDATE property SET relation = 'place of organisation' WHERE property IN ('place organisations', 'place clusters');
UPDATE property SET relation = 'place of agreement' WHERE property = 'place agreements';
UPDATE property SET relation = 'sector of agreement' WHERE property = 'sector agreements';
UPDATE property SET relation = 'sector of story' WHERE property = 'sector stories';
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('of'), ('for')) AS w,
     (VALUES ('place of organisation'), ('place of agreement'), ('place of engagement'), ('place of supercluster'), ('sector of organisation'),
             ('sector of agreement'), ('sector of story'), ('sector of supercluster')) AS r
UNION ALL
SELECT 'with', 'relation', r.column1 FROM (VALUES ('place of engagement'), ('place of supercluster'), ('sector of supercluster')) AS r
UNION ALL
SELECT w.column1, 'verb', 'place of organisation'
FROM (VALUES ('come'), ('come from'), ('comes'), ('come from'), ('based'), ('based in'), ('in'), ('located'), ('located in'), ('belong to'), ('from')) AS w
GROUP BY w.column1
UNION ALL
SELECT w.column1, 'verb', 'sector of organisation'
FROM (VALUES ('work'), ('work in'), ('work on'), ('works'), ('works in'), ('working'), ('in'), ('active'), ('active in'), ('cover'), ('covers'), ('belong to'),
             ('deal with'), ('specialise in'), ('focus on')) AS w
UNION ALL
SELECT w.column1, 'verb', 'sector of supercluster' FROM (VALUES ('cover'), ('deal with'), ('focus on'), ('work in'), ('have')) AS w
UNION ALL
SELECT w.column1, 'relation', 'place of organisation' FROM (VALUES ('home to'), ('represented by'), ('where there are')) AS w
UNION ALL
SELECT w.column1, 'noun', 'sector' FROM (VALUES ('domain'), ('domains'), ('topic'), ('topics'), ('field'), ('fields')) AS w;

-- Who organises, hosts and approaches whom.
CREATE VIEW edge_organisation_organises_engagement AS
SELECT p.participant AS from_id, p.engagement AS to_id, g.status AS how, NULL AS detail
FROM engagement_participant AS p JOIN organisation AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement
WHERE p.role = 'organiser' AND g.status <> 'not yet';
CREATE VIEW edge_partnership_organises_engagement AS
SELECT p.participant AS from_id, p.engagement AS to_id, g.status AS how, NULL AS detail
FROM engagement_participant AS p JOIN partnership AS q ON q.id = p.participant JOIN engagement AS g ON g.id = p.engagement
WHERE p.role = 'organiser' AND g.status <> 'not yet';
CREATE VIEW edge_organisation_hosts_engagement AS
SELECT p.participant AS from_id, p.engagement AS to_id, g.status AS how, NULL AS detail
FROM engagement_participant AS p JOIN organisation AS o ON o.id = p.participant JOIN engagement AS g ON g.id = p.engagement
WHERE p.role IN ('host', 'organiser') AND g.status <> 'not yet';
CREATE VIEW edge_organisation_approached_partnership AS
SELECT a.participant AS from_id, b.participant AS to_id, NULL AS how, r.name AS detail, a.engagement AS via
FROM engagement_participant AS a JOIN engagement_participant AS b ON b.engagement = a.engagement AND b.role = 'approached' AND a.role IS NOT 'approached'
JOIN organisation AS o ON o.id = a.participant JOIN partnership AS q ON q.id = b.participant JOIN record AS r ON r.id = a.engagement;
CREATE VIEW edge_organisation_presented_with_partnership AS
SELECT a.participant AS from_id, b.participant AS to_id, NULL AS how, r.name AS detail, a.engagement AS via
FROM engagement AS g JOIN engagement_participant AS a ON a.engagement = g.id AND a.role IS NOT 'speaker'
JOIN engagement_participant AS b ON b.engagement = g.id
JOIN organisation AS o ON o.id = a.participant JOIN partnership AS q ON q.id = b.participant JOIN record AS r ON r.id = g.id
WHERE g.type = 'presentation';
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, dated) VALUES
  ('organisation organises engagement', 'organisation', 'engagement', 'edge_organisation_organises_engagement', 'none', 1, 0, 0, 'organising', 'that organise {}',
   'status', NULL, NULL, NULL),
  ('partnership organises engagement', 'partnership', 'engagement', 'edge_partnership_organises_engagement', 'none', 1, 0, 0, 'organising', 'that organise {}',
   'status', NULL, NULL, NULL),
  ('organisation hosts engagement', 'organisation', 'engagement', 'edge_organisation_hosts_engagement', 'none', 1, 0, 0, 'hosting', 'that host or organise {}',
   'status', NULL, NULL, NULL),
  ('organisation approached partnership', 'organisation', 'partnership', 'edge_organisation_approached_partnership', 'none', 1, 0, 0, 'that approached',
   'that approached {}', NULL, 'engagement', NULL, 'engagement date'),
  ('organisation was presented with partnership', 'organisation', 'partnership', 'edge_organisation_presented_with_partnership', 'none', 1, 0, 0,
   'shown a presentation of', 'to which {} was presented', NULL, 'engagement', NULL, 'engagement date');
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('organising'), ('organises'), ('that organise'), ('organise'), ('arranging'), ('arranges'), ('that arrange'), ('running')) AS w,
     (VALUES ('organisation organises engagement'), ('partnership organises engagement')) AS r
UNION ALL
SELECT w.column1, 'relation', 'organisation organises engagement'
FROM (VALUES ('organised'), ('that organised'), ('who organised'), ('who organises'), ('arranged'), ('behind')) AS w
UNION ALL
SELECT w.column1, 'relation', 'organisation hosts engagement'
FROM (VALUES ('hosting'), ('hosts'), ('hosted'), ('that host'), ('that hosted'), ('who hosted'), ('who hosts'), ('welcomed'), ('that welcomed')) AS w
UNION ALL
SELECT w.column1, 'relation', 'organisation approached partnership'
FROM (VALUES ('that approached'), ('approached'), ('who approached'), ('approaching'), ('contacted'), ('that contacted')) AS w
UNION ALL
SELECT w.column1, 'verb', 'organisation was presented with partnership' FROM (VALUES ('presented'), ('presented to')) AS w;
INSERT INTO relation_how (relation, how, label, gloss, absent, strength)
SELECT r.column1, h.column1, h.column1, h.column1, NULL, h.column2
FROM (VALUES ('organisation organises engagement'), ('partnership organises engagement'), ('organisation hosts engagement')) AS r,
     (VALUES ('held', 1), ('recurrent', 2), ('under way', 3), ('planned', 4)) AS h;
INSERT INTO word (words, role, means) VALUES ('shown a presentation of', 'relation', 'organisation was presented with partnership'),
  ('for', 'relation', 'engagement of organisation'), ('for', 'relation', 'engagement of partnership');

DELETE FROM word WHERE words IN ('cluster', 'clusters', 'member clusters') AND role = 'property' AND means = 'partnership members';
INSERT INTO word (words, role, means) VALUES ('member clusters', 'property', 'partnership clusters');

-- Where the members of a partnership are counted by country.
CREATE VIEW property_partnership_countries AS
SELECT id, count(*) AS n FROM dimension_partnership_country GROUP BY id;
INSERT INTO property (property, kind, counts, stated, many, relation, words, gloss) VALUES
  ('partnership countries', 'partnership', 'property_partnership_countries', 1, 1, NULL, 'countries', 'countries of its members');
INSERT INTO word (words, role, means) VALUES
  ('countries', 'property', 'partnership countries'), ('member countries', 'property', 'partnership countries'),
  ('country', 'property', 'partnership countries'), ('different countries', 'property', 'partnership countries'),
  ('nations', 'property', 'partnership countries');

-- Whom a partnership or an organisation met is told in part without names.
CREATE VIEW partial_met AS
SELECT NULL AS from_id, p.participant AS to_id, 'not named: ' || group_concat(u.participant_stated, '; ') AS reason
FROM engagement_participant AS p JOIN engagement_participant AS u ON u.engagement = p.engagement AND u.participant IS NULL
WHERE p.participant IS NOT NULL GROUP BY p.participant;
UPDATE relation SET partial = 'partial_met' WHERE relation IN ('organisation met partnership', 'organisation met organisation');
UPDATE relation SET hint = 'groups that are not named, such as a delegation, are found by the place that they come from: ''with participants from Canada'''
WHERE relation = 'engagement of organisation';

-- Plain words.
UPDATE word SET means = 'quoted' WHERE role = 'text' AND words = 'about';
INSERT INTO word (words, role, means) VALUES
  ('either', 'filler', ''), ('of', 'when', 'in'), ('project', 'noun', 'partnership'),
   ('but no', 'without', ''), ('and no', 'without', ''), ('what kind of', 'filler', 'head'), ('which kind of', 'filler', 'head'),
  ('what type of', 'filler', 'head'), ('which type of', 'filler', 'head'), ('what sort of', 'filler', 'head'), ('at which', 'filler', 'head'),
  ('with which', 'filler', 'head'), ('for which', 'filler', 'head'), ('on which', 'filler', 'head'), ('from which', 'filler', 'head'),
  ('each', 'by', ''), ('largest', 'largest', 'partnership members'), ('biggest', 'largest', 'partnership members'),
  ('the largest', 'largest', 'partnership members'), ('the biggest', 'largest', 'partnership members'),
  ('smallest', 'smallest', 'partnership members'), ('the smallest', 'smallest', 'partnership members'),
    ('signed the most', 'most', ''), ('has signed the most', 'most', ''), ('have signed the most', 'most', ''), ('that signed the most', 'most', ''),
  ('concluded the most', 'most', ''), ('made the most', 'most', ''), ('organised the most', 'most', ''),
  ('valid', 'value', 'agreement active'), ('still valid', 'value', 'agreement active'),
  ('still in force', 'value', 'agreement active'), ('in effect', 'value', 'agreement active'),
  ('of', 'relation', 'policy for place'), ('statement', 'noun', 'claim'), ('statements', 'noun', 'claim'),
  ('based', 'card end', 'where'), ('located', 'card end', 'where'), ('situated', 'card end', 'where'), ('headquartered', 'card end', 'where'),
  ('from', 'card end', 'where'), ('start to apply', 'date', 'policy applies'), ('start', 'date', 'policy applies'), ('begin', 'date', 'policy applies'),
  ('enter into force', 'date', 'policy applies'), ('come into force', 'date', 'policy applies'),
  ('first signed', 'date', 'agreement signed'), ('initially signed', 'date', 'agreement signed'), ('originally signed', 'date', 'agreement signed'),
  ('have been to', 'relation', 'partnership visited place'), ('been to', 'relation', 'partnership visited place'),
  ('that have been to', 'relation', 'partnership visited place'), ('have been to', 'relation', 'organisation visited place'),
  ('been to', 'relation', 'organisation visited place'), ('have already visited', 'relation', 'partnership visited place'),
  ('has visited', 'relation', 'partnership visited place'), ('has visited', 'relation', 'organisation visited place'),
  ('signs', 'verb', 'agreement has party'), ('belongs to', 'verb', 'partnership has member'), ('takes part in', 'verb', 'partnership has member'),
  ('took part', 'verb', 'engagement of organisation'), ('took part in', 'verb', 'engagement of organisation'), ('took part', 'verb', 'engagement of partnership'),
  ('took part in', 'verb', 'engagement of partnership'), ('present when', 'relation', 'person present at agreement'),
  ('attending when', 'relation', 'person present at agreement'),
  ('at the signing of', 'relation', 'person present at agreement'), ('who witnessed', 'relation', 'person present at agreement'),
  ('witnessing', 'relation', 'person present at agreement'), ('present at the signing of', 'relation', 'person present at agreement'),
  ('who attended the signing of', 'relation', 'person present at agreement'), ('attended the signing of', 'relation', 'person present at agreement');

-- `partnerships that plan to go to Canada`
CREATE VIEW edge_partnership_plans_engagement_in_place AS
SELECT p.participant AS from_id, e.to_id, NULL AS how, r.name AS detail, p.engagement AS via
FROM engagement_participant AS p JOIN partnership AS q ON q.id = p.participant
JOIN engagement AS g ON g.id = p.engagement AND g.status = 'planned'
JOIN edge_engagement_in_place AS e ON e.from_id = p.engagement JOIN record AS r ON r.id = p.engagement;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, dated) VALUES
  ('partnership plans an engagement in place', 'partnership', 'place', 'edge_partnership_plans_engagement_in_place', 'below', 1, 0, 0,
   'planning engagements in', 'that plan an engagement in {}', NULL, 'engagement', NULL, 'engagement date');
INSERT INTO word (words, role, means)
SELECT w.column1, 'relation', 'partnership plans an engagement in place'
FROM (VALUES ('planning engagements in'), ('plan to go to'), ('that plan to go to'), ('which plan to go to'), ('planning to go to'), ('plan to visit'),
             ('that plan to visit'), ('which plan to visit'), ('planning to visit'), ('will visit'), ('will go to')) AS w
UNION ALL
SELECT w.column1, 'property', p.column1
FROM (VALUES ('activity'), ('activities')) AS w, (VALUES ('partnership engagements'), ('organisation engagements')) AS p
UNION ALL
SELECT w.column1, 'text', 'text' FROM (VALUES ('mention'), ('mentions'), ('that contain'), ('which contain')) AS w
UNION ALL
SELECT w.column1, 'without', '' FROM (VALUES ('with neither'), ('nor')) AS w;

-- An agreement, an engagement, an interview happens; a partnership has a day of launch, as one of many things that can be said of it.
UPDATE date_field SET plain = 2 WHERE field IN ('agreement dated', 'engagement date', 'person interviewed');

INSERT INTO card_aspect (aspect, field) VALUES ('members', 'members'), ('smes', 'smes');
INSERT OR IGNORE INTO word (words, role, means)
SELECT w.column1, w.column2, w.column3 FROM (VALUES
  ('of', 'card of', ''), ('in', 'card of', ''), ('since when has', 'card', 'when'), ('since when have', 'card', 'when'), ('when has', 'card', 'when'),
  ('applied', 'date', 'policy applies'), ('applying', 'date', 'policy applies'), ('in strand', 'value', 'partnership strand'), ('of strand', 'value', 'partnership strand'),
  ('under strand', 'value', 'partnership strand'), ('made up of', 'relation', 'partnership has member'), ('consisting of', 'relation', 'partnership has member'),
  ('composed of', 'relation', 'partnership has member'), ('comprising', 'relation', 'partnership has member'), ('that consist of', 'relation', 'partnership has member'),
  ('clusters', 'property', 'partnership clusters'), ('cluster', 'property', 'partnership clusters'),
  ('escp 4i', 'dimension', 'organisation partnership'), ('escp 4is', 'dimension', 'organisation partnership'), ('escp4i', 'dimension', 'organisation partnership'),
  ('escp', 'dimension', 'organisation partnership'), ('escp 4i partnership', 'dimension', 'organisation partnership'),
  ('are mentioned', 'filler', 'end'), ('is mentioned', 'filler', 'end'), ('mentioned', 'filler', 'end'), ('are listed', 'filler', 'end'), ('are named', 'filler', 'end'),
  ('have', 'card end', 'number'), ('has', 'card end', 'number'), ('count', 'card end', 'number'),
  ('oldest dated', 'oldest', ''), ('newest dated', 'newest', ''), ('earliest dated', 'oldest', ''), ('latest dated', 'newest', '')) AS w
UNION ALL
SELECT w.column1, 'outside', r.column1
FROM (VALUES ('outside'), ('outside of'), ('not in')) AS w,
     (VALUES ('agreement in sector'), ('organisation works in sector'), ('partnership works in sector'), ('story in sector')) AS r WHERE w.column1 <> 'not in'
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('concerning'), ('that concern'), ('that concerns'), ('which concerns'), ('concerns'), ('dealing with'), ('that deal with'), ('that deals with'),
             ('relating to'), ('in the field of'), ('in the area of'), ('focused on'), ('focusing on'), ('that focus on'), ('covering')) AS w,
     (VALUES ('agreement in sector'), ('organisation works in sector'), ('partnership works in sector'), ('story in sector'), ('supercluster in sector'),
             ('claim about organisation'), ('claim about partnership'), ('claim about place')) AS r
UNION ALL
SELECT v.column1 || n.column1, 'most', n.column2
FROM (VALUES ('with '), ('has '), ('have '), ('having '), ('that has '), ('that have '), ('which has '), ('which have '), ('who has '), ('who have '), ('counts '),
             ('signed '), ('has signed '), ('have signed '), ('')) AS v,
     (VALUES ('the most', ''), ('the largest number of', ''), ('the highest number of', ''), ('the greatest number of', ''), ('the biggest number of', ''),
             ('the fewest', 'fewest'), ('the lowest number of', 'fewest'), ('the smallest number of', 'fewest')) AS n;

-- `don't`, `isn’t`: folding takes the apostrophe away.
INSERT OR IGNORE INTO word (words, role, means)
SELECT replace(w.words, c.column1, c.column2), w.role, w.means
FROM word AS w
JOIN (VALUES ('do not', 'dont'), ('does not', 'doesnt'), ('did not', 'didnt'), ('are not', 'arent'), ('is not', 'isnt'), ('have not', 'havent'),
             ('has not', 'hasnt'), ('was not', 'wasnt'), ('were not', 'werent')) AS c ON ' ' || w.words || ' ' LIKE '% ' || c.column1 || ' %';

-- `public bodies that support agreements`
CREATE VIEW public_bodies AS SELECT * FROM organisations WHERE type IN ('government', 'agency', 'delegation');
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('public body', 'public_bodies', 'organisation', 'public bodies', 'Organisations of the type government, agency or delegation.');
INSERT INTO word (words, role, means)
SELECT w.column1, 'noun', 'public body'
FROM (VALUES ('public body'), ('public bodies'), ('public authority'), ('public authorities'), ('authority'), ('authorities')) AS w;

-- `members of partnerships that visited Canada` asks of the partnerships.
DELETE FROM word WHERE role = 'noun' AND words LIKE 'members of %';

-- Whom a partnership met without their names.
CREATE VIEW partial_partnership_met AS
SELECT p.participant AS from_id, NULL AS to_id, 'not named: ' || group_concat(u.participant_stated, '; ') AS reason
FROM engagement_met AS g JOIN engagement_participant AS p ON p.engagement = g.id
JOIN engagement_participant AS u ON u.engagement = p.engagement AND u.participant IS NULL
WHERE p.participant IS NOT NULL GROUP BY p.participant;
UPDATE relation SET partial = 'partial_partnership_met' WHERE relation = 'partnership met organisation';

-- `clusters that signed an agreement with a partnership`: with one that others signed for.
CREATE VIEW edge_organisation_has_agreement_with_partnership AS
SELECT to_id AS from_id, from_id AS to_id, how, detail FROM edge_partnership_has_agreement_with_organisation;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint) VALUES
  ('organisation has an agreement with partnership', 'organisation', 'partnership', 'edge_organisation_has_agreement_with_partnership', 'none', 1, 0, 0,
   'with agreements with', 'that have an agreement with {}', NULL, 'agreement', NULL);
INSERT INTO word (words, role, means)
SELECT words, role, 'organisation has an agreement with partnership' FROM word WHERE means = 'organisation has an agreement with organisation';

-- Who has signed an agreement is asked of what is signed, not of what is planned.
UPDATE word SET means = 'agreement concluded by organisation'
WHERE role = 'verb' AND means = 'agreement has party' AND words IN ('sign', 'signed', 'signs', 'conclude', 'concluded');
UPDATE word SET means = 'agreement concluded by partnership'
WHERE role = 'verb' AND means = 'agreement of partnership' AND words IN ('sign', 'signed', 'signs', 'conclude', 'concluded');

-- `clusters without agreements with Canada` are all but the clusters with agreements with Canada.
INSERT OR IGNORE INTO word (words, role, means)
SELECT w.column1, 'not', '' FROM (VALUES ('without'), ('without an'), ('without any'), ('with no'), ('have no'), ('has no'), ('that have no'), ('having no')) AS w
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('agreement with'), ('agreements with')) AS w,
     (VALUES ('organisation has an agreement with organisation'), ('organisation has an agreement with a party in place'),
             ('organisation has an agreement with partnership')) AS r
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('mou with'), ('mous with')) AS w,
     (VALUES ('organisation has a MoU with organisation'), ('organisation has a MoU with a party in place')) AS r;

-- `partnerships that did not visit Canada`
INSERT OR IGNORE INTO word (words, role, means)
SELECT v.column2 || substr(w.words, length(v.column1) + 1), w.role, w.means
FROM word AS w
JOIN (VALUES ('visited', 'visit'), ('met', 'meet'), ('organised', 'organise'), ('hosted', 'host'), ('attended', 'attend'), ('joined', 'join'),
             ('took part in', 'take part in'), ('participated in', 'participate in'), ('travelled to', 'travel to'), ('supported', 'support'),
             ('approached', 'approach'), ('contacted', 'contact'), ('welcomed', 'welcome'), ('signed', 'sign')) AS v
  ON (w.words = v.column1 OR w.words LIKE v.column1 || ' %') AND w.words NOT LIKE '% by%'
WHERE w.role = 'relation' AND w.means <> 'organisation organises engagement';

-- `agreements by partnership`
CREATE VIEW dimension_agreement_partnership AS
SELECT DISTINCT e.from_id AS id, r.name AS label, r.id AS record FROM edge_agreement_of_partnership AS e JOIN record AS r ON r.id = e.to_id;
INSERT INTO dimension (dimension, kind, labels, of_kind, ordered, words) VALUES
  ('agreement partnership', 'agreement', 'dimension_agreement_partnership', 'partnership', 0, 'partnership');
INSERT INTO word (words, role, means) VALUES
  ('partnership', 'dimension', 'agreement partnership'), ('partnerships', 'dimension', 'agreement partnership');
