-- Words of people who asked before they had seen the language.

-- Conferences, as people ask for them; and in which countries the members of a partnership are at home.
CREATE VIEW conferences AS SELECT * FROM engagements WHERE type = 'conference';
INSERT INTO noun (noun, plural, kind, gloss, summary) VALUES
  ('conference', 'conferences', 'engagement', 'conferences', 'Engagements of the type conference.');
CREATE VIEW edge_place_has_members_of_partnership AS
SELECT record AS from_id, id AS to_id, NULL AS how, NULL AS detail FROM dimension_partnership_country;
INSERT INTO relation (relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss, how, detail, hint, noun) VALUES
  ('place has members of partnership', 'place', 'partnership', 'edge_place_has_members_of_partnership', 'none', 1, 0, 0, 'represented in',
   'in which members of {} are at home', NULL, NULL, NULL, 'country');

-- What a record is about, as its card says it.
INSERT INTO card_aspect (aspect, field) VALUES
  ('about', 'description'), ('about', 'objective'), ('about', 'purpose'), ('about', 'text'), ('about', 'title'), ('about', 'cooperation');

INSERT OR IGNORE INTO word (words, role, means)
SELECT w.column1, 'filler', 'head'
FROM (VALUES ('what is the name of'), ('what are the names of'), ('what were the names of'), ('the names of'), ('the name of'), ('names of'), ('name of')) AS w
UNION ALL
SELECT w.column1, 'filler', 'end'
FROM (VALUES ('and when'), ('and since when'), ('and until when'), ('and where'), ('for the report'), ('for this report'), ('in the report'),
             ('in this report'), ('for the document')) AS w
UNION ALL
SELECT w.column1, 'card', 'about'
FROM (VALUES ('objective of'), ('objectives of'), ('the objective of'), ('the objectives of'), ('what is the objective of'), ('what are the objectives of'),
             ('aim of'), ('aims of'), ('the aim of'), ('the aims of'), ('goal of'), ('goals of'), ('the goals of'), ('what are the goals of'),
             ('what is the goal of'), ('what is the aim of'), ('what are the aims of'), ('purpose of'), ('the purpose of'), ('what is the purpose of')) AS w
UNION ALL
SELECT w.column1, 'card end', 'about' FROM (VALUES ('about'), ('for'), ('do'), ('doing'), ('stand for')) AS w
UNION ALL
SELECT 'what does', 'card', ''
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('involve'), ('involving'), ('that involve'), ('involves'), ('that involves')) AS w,
     (VALUES ('story of organisation'), ('story with a partner in place'), ('story of agreement')) AS r
UNION ALL
SELECT w.column1, 'relation', r.column1
FROM (VALUES ('funds'), ('fund'), ('that fund'), ('that funds'), ('funded'), ('that funded'), ('finances'), ('finance'),
             ('that finance'), ('pays for'), ('pay for'), ('paying for')) AS w,
     (VALUES ('organisation supports agreement'), ('organisation supports story')) AS r
UNION ALL
SELECT w.column1, 'relation', 'agreement is supported by organisation'
FROM (VALUES ('funded by'), ('financed by'), ('that are funded by'), ('paid for by')) AS w
UNION ALL
SELECT w.column1, 'relation', 'place has members of partnership'
FROM (VALUES ('represented in'), ('that are represented in'), ('with members in'), ('with clusters in'), ('taking part in'), ('participating in'), ('of'),
             ('involved in'), ('with members of')) AS w
UNION ALL
SELECT w.column1, 'noun', 'supercluster'
FROM (VALUES ('supercluster winners'), ('winning superclusters'), ('supercluster winner'), ('selected superclusters'), ('chosen superclusters'), ('winners'),
             ('winners of the supercluster competition'), ('supercluster competition winners')) AS w
UNION ALL
SELECT w.column1, 'verb', 'supercluster in place'
FROM (VALUES ('choose'), ('chose'), ('chosen'), ('select'), ('selected'), ('announce'), ('have'), ('has'), ('pick')) AS w
UNION ALL
SELECT w.column1, 'relation', 'supercluster in place' FROM (VALUES ('chosen by'), ('selected by'), ('announced by')) AS w
UNION ALL
SELECT w.column1, 'noun', 'conference' FROM (VALUES ('conference'), ('conferences'), ('congress'), ('congresses')) AS w
UNION ALL
SELECT w.column1, 'property', 'organisation smes' FROM (VALUES ('smes members'), ('member smes'), ('sme')) AS w
UNION ALL
SELECT w.column1, 'noun', 'agreement' FROM (VALUES ('initiative'), ('initiatives')) AS w
UNION ALL
SELECT w.column1, 'also', 'partnership' FROM (VALUES ('who'), ('whom')) AS w
UNION ALL
SELECT 'these', 'filler', '';
