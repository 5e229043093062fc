-- When a new name is compared with those that are there: which kinds, which words of a name say little, and the keys that
-- make the look-up fast. Only equal names are ever taken for one; a near one is asked about.

CREATE TABLE matching (
  kind    TEXT NOT NULL PRIMARY KEY REFERENCES kind (kind), -- whose new names are compared; those of other kinds match exactly or not at all
  traits  TEXT NOT NULL,             -- a view (id, country, detail): in which country it is at home, and what a list of candidates says of it
  origin  TEXT NOT NULL REFERENCES kind (kind), -- the kind of record that says where it is at home
  country TEXT NOT NULL,             -- a view (id, country) with the country of each such record
  apart   TEXT NOT NULL,             -- a view (id, other, name) of what was decided: not the other record, not of this name
  same_seed  TEXT NOT NULL,          -- the seed, with its header, in which a line says that a name is one more of a record
  same_line  TEXT NOT NULL,          -- that line, with {key}, {name} and {source}
  apart_seed TEXT NOT NULL,          -- the seed, with its header, in which a line tells two records apart
  apart_line TEXT NOT NULL           -- that line, with {sentence} (`X is not Y`), {key}, {other_key} of the new one, and {source}
) STRICT, WITHOUT ROWID;

CREATE TABLE name_word_class (
  class       TEXT NOT NULL PRIMARY KEY, -- legal form, function or generic; a word without a class is distinct
  weight      INTEGER NOT NULL CONSTRAINT "a weight is 0 to 100" CHECK (weight BETWEEN 0 AND 100), -- per cent of a distinct word's
  in_squash   INTEGER NOT NULL CONSTRAINT "in_squash is 0 or 1" CHECK (in_squash IN (0, 1)), -- 1: belongs to the key of names without spaces
  dispensable INTEGER NOT NULL CONSTRAINT "dispensable is 0, 1 or 2" CHECK (dispensable IN (0, 1, 2)), -- 1: at the end of a name it can be left out; 2: at the beginning too
  summary     TEXT NOT NULL          -- one sentence for people who add words
) STRICT, WITHOUT ROWID;

CREATE TABLE name_word (
  word     TEXT NOT NULL PRIMARY KEY, -- folded, one word
  class    TEXT NOT NULL REFERENCES name_word_class (class), -- how much it says
  language TEXT NOT NULL             -- ISO 639-1 code of a language that has it, `mul` for many
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_by_class ON name_word (class);

CREATE TABLE name_squash (
  squash TEXT NOT NULL,              -- the distinct and generic words of a folded name, in order, without spaces
  record INTEGER NOT NULL REFERENCES record (id), -- what it is called
  key    TEXT NOT NULL,              -- the folded name
  PRIMARY KEY (squash, record, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_squash_by_record ON name_squash (record);

-- A name without any such word keeps all of its words: nothing folds to nothing.
CREATE VIEW name_squash_definition AS
WITH RECURSIVE cut (record, key, rest, squash) AS (
  SELECT DISTINCT n.record, n.key, n.key || ' ', ''
  FROM name AS n JOIN name_form AS f ON f.form = n.form JOIN record AS r ON r.id = n.record JOIN matching AS m ON m.kind = r.kind
  WHERE f.near = 1
  UNION ALL
  SELECT c.record, c.key, substr(c.rest, instr(c.rest, ' ') + 1),
         c.squash || CASE WHEN EXISTS (SELECT 1 FROM name_word AS w JOIN name_word_class AS k ON k.class = w.class
                                       WHERE w.word = substr(c.rest, 1, instr(c.rest, ' ') - 1) AND k.in_squash = 0)
                     THEN '' ELSE substr(c.rest, 1, instr(c.rest, ' ') - 1) END
  FROM cut AS c WHERE c.rest <> ''
)
SELECT CASE squash WHEN '' THEN replace(key, ' ', '') ELSE squash END AS squash, record, key FROM cut WHERE rest = '';

CREATE TABLE name_gram (
  gram TEXT NOT NULL,                -- three neighbouring letters of a word, with ^ before its first and $ behind its last
  word TEXT NOT NULL,                -- a word of a name that is compared, of four letters or more
  PRIMARY KEY (gram, word)
) STRICT, WITHOUT ROWID;

CREATE VIEW name_gram_definition AS
WITH RECURSIVE cut (gram, word, at) AS (
  SELECT substr('^' || t.token, 1, 3), t.token, 1
  FROM (SELECT DISTINCT d.token FROM name_token_definition AS d JOIN record AS r ON r.id = d.record JOIN matching AS m ON m.kind = r.kind
        WHERE length(d.token) > 3) AS t
  UNION ALL
  SELECT substr('^' || word || '$', at + 1, 3), word, at + 1 FROM cut WHERE at < length(word)
)
SELECT DISTINCT gram, word FROM cut;

INSERT INTO derived (derived, definition) VALUES
  ('name_squash', 'name_squash_definition'), ('name_gram', 'name_gram_definition');

-- The country of a place: the one that contains it. A place above countries has none.
CREATE VIEW place_country AS
SELECT p.id, (SELECT min(c.ancestor) FROM place_closure AS c JOIN place AS w ON w.id = c.ancestor
              WHERE c.descendant = p.id AND w.type = 'country' AND c.until IS NULL) AS country
FROM place AS p;

CREATE VIEW organisation_traits AS
SELECT o.id, c.country,
       coalesce(o.type, 'organisation') || coalesce(', ' || r.name, '') AS detail
FROM organisation AS o LEFT JOIN place_country AS c ON c.id = o.place LEFT JOIN record AS r ON r.id = c.country;

-- Two records that a person compared are two, whatever the verdict says of what they mean. A name that is only possibly that
-- of a record is asked about again.
CREATE VIEW identity_apart AS
SELECT about AS id, other, NULL AS name FROM identity WHERE other IS NOT NULL
UNION ALL SELECT other, about, NULL FROM identity WHERE other IS NOT NULL
UNION ALL SELECT about, NULL, other_name FROM identity WHERE other_name IS NOT NULL AND verdict = 'distinct';

INSERT INTO matching (kind, traits, origin, country, apart, same_seed, same_line, apart_seed, apart_line) VALUES
  ('organisation', 'organisation_traits', 'place', 'place_country', 'identity_apart',
   'organisations-aliases.csv (key,aliases,source)', '{key},{name},{source}',
   'identities.csv (name,verdict,about,other,reason,source)', '{sentence},distinct,{key},{other_key},WHY,{source}');

INSERT INTO name_word_class (class, weight, in_squash, dispensable, summary) VALUES
  ('legal form', 0, 0, 1, 'What sort of body it is in law, behind the name: e.V., GmbH, Ltd. Before it, it is a word: Spa Tourism Resort.'),
  ('leading legal form', 0, 0, 2, 'One that stands before the name too: Oy, Ab, UAB.'),
  ('function', 0, 0, 0, 'Articles, prepositions and conjunctions of two letters or more.'),
  ('generic', 33, 1, 0, 'What many names have: cluster, pôle, network.');

INSERT INTO name_word (word, class, language) VALUES
  ('ltd', 'legal form', 'en'), ('limited', 'legal form', 'en'), ('plc', 'legal form', 'en'), ('llp', 'legal form', 'en'), ('llc', 'legal form', 'en'),
  ('inc', 'legal form', 'en'), ('incorporated', 'legal form', 'en'), ('corp', 'legal form', 'en'), ('corporation', 'legal form', 'en'),
  ('cic', 'legal form', 'en'), ('gmbh', 'legal form', 'de'), ('ggmbh', 'legal form', 'de'), ('mbh', 'legal form', 'de'), ('ag', 'legal form', 'de'),
  ('kg', 'legal form', 'de'), ('kgaa', 'legal form', 'de'), ('ug', 'legal form', 'de'), ('ev', 'legal form', 'de'), ('eg', 'legal form', 'de'),
  ('ohg', 'legal form', 'de'), ('gbr', 'legal form', 'de'), ('sa', 'legal form', 'fr'), ('sas', 'legal form', 'fr'), ('sasu', 'legal form', 'fr'),
  ('sarl', 'legal form', 'fr'), ('eurl', 'legal form', 'fr'), ('sci', 'legal form', 'fr'), ('scop', 'legal form', 'fr'), ('gie', 'legal form', 'fr'),
  ('gip', 'legal form', 'fr'), ('snc', 'legal form', 'fr'), ('asbl', 'legal form', 'fr'), ('aisbl', 'legal form', 'fr'), ('nv', 'legal form', 'nl'),
  ('bv', 'legal form', 'nl'), ('bvba', 'legal form', 'nl'), ('vzw', 'legal form', 'nl'), ('ivzw', 'legal form', 'nl'), ('cvba', 'legal form', 'nl'),
  ('spa', 'legal form', 'it'), ('srl', 'legal form', 'it'), ('srls', 'legal form', 'it'), ('scarl', 'legal form', 'it'), ('scpa', 'legal form', 'it'),
  ('onlus', 'legal form', 'it'), ('sl', 'legal form', 'es'), ('slu', 'legal form', 'es'), ('sau', 'legal form', 'es'), ('lda', 'legal form', 'pt'),
  ('sgps', 'legal form', 'pt'), ('sro', 'legal form', 'cs'), ('zs', 'legal form', 'cs'), ('ops', 'legal form', 'cs'), ('vos', 'legal form', 'cs'),
  ('ab', 'leading legal form', 'sv'), ('hb', 'legal form', 'sv'), ('oy', 'leading legal form', 'fi'), ('oyj', 'leading legal form', 'fi'), ('ry', 'legal form', 'fi'),
  ('asa', 'legal form', 'no'), ('aps', 'legal form', 'da'), ('kft', 'legal form', 'hu'), ('zrt', 'legal form', 'hu'), ('nyrt', 'legal form', 'hu'),
  ('uab', 'leading legal form', 'lt'), ('sia', 'leading legal form', 'lv'), ('mtu', 'legal form', 'et'), ('doo', 'legal form', 'sl'), ('ood', 'legal form', 'bg'),
  ('ead', 'legal form', 'bg'), ('sti', 'legal form', 'tr'), ('as', 'legal form', 'mul'), ('se', 'legal form', 'mul'), ('sce', 'legal form', 'mul'),
  ('eeig', 'legal form', 'mul');

INSERT INTO name_word (word, class, language) VALUES
  ('of', 'function', 'en'), ('the', 'function', 'en'), ('and', 'function', 'en'), ('for', 'function', 'en'), ('in', 'function', 'en'),
  ('at', 'function', 'en'), ('to', 'function', 'en'), ('with', 'function', 'en'), ('by', 'function', 'en'), ('on', 'function', 'en'),
  ('between', 'function', 'en'), ('und', 'function', 'de'), ('der', 'function', 'de'), ('die', 'function', 'de'), ('das', 'function', 'de'),
  ('den', 'function', 'de'), ('dem', 'function', 'de'), ('des', 'function', 'de'), ('fur', 'function', 'de'), ('fuer', 'function', 'de'),
  ('von', 'function', 'de'), ('im', 'function', 'de'), ('am', 'function', 'de'), ('zur', 'function', 'de'), ('zum', 'function', 'de'),
  ('mit', 'function', 'de'), ('de', 'function', 'fr'), ('du', 'function', 'fr'), ('la', 'function', 'fr'), ('le', 'function', 'fr'),
  ('les', 'function', 'fr'), ('et', 'function', 'fr'), ('en', 'function', 'fr'), ('au', 'function', 'fr'), ('aux', 'function', 'fr'),
  ('sur', 'function', 'fr'), ('pour', 'function', 'fr'), ('dans', 'function', 'fr'), ('del', 'function', 'es'), ('el', 'function', 'es'),
  ('los', 'function', 'es'), ('las', 'function', 'es'), ('para', 'function', 'es'), ('di', 'function', 'it'), ('della', 'function', 'it'),
  ('delle', 'function', 'it'), ('dei', 'function', 'it'), ('degli', 'function', 'it'), ('il', 'function', 'it'), ('lo', 'function', 'it'),
  ('gli', 'function', 'it'), ('nel', 'function', 'it'), ('per', 'function', 'it'), ('do', 'function', 'pt'), ('dos', 'function', 'pt'),
  ('da', 'function', 'pt'), ('ao', 'function', 'pt'), ('van', 'function', 'nl'), ('het', 'function', 'nl'), ('een', 'function', 'nl'),
  ('voor', 'function', 'nl'), ('och', 'function', 'sv'), ('av', 'function', 'sv'), ('og', 'function', 'da'), ('til', 'function', 'da'),
  ('ja', 'function', 'fi'), ('si', 'function', 'ro'), ('ve', 'function', 'tr'), ('els', 'function', 'ca'), ('na', 'function', 'pl'),
  ('dla', 'function', 'pl');

INSERT INTO name_word (word, class, language) VALUES
  ('cluster', 'generic', 'en'), ('clusters', 'generic', 'en'), ('supercluster', 'generic', 'en'), ('network', 'generic', 'en'),
  ('networks', 'generic', 'en'), ('association', 'generic', 'en'), ('associations', 'generic', 'en'), ('society', 'generic', 'en'),
  ('technology', 'generic', 'en'), ('technologies', 'generic', 'en'), ('technological', 'generic', 'en'), ('innovation', 'generic', 'en'),
  ('innovations', 'generic', 'en'), ('innovative', 'generic', 'en'), ('initiative', 'generic', 'en'), ('initiatives', 'generic', 'en'),
  ('park', 'generic', 'en'), ('science', 'generic', 'en'), ('centre', 'generic', 'en'), ('center', 'generic', 'en'), ('centres', 'generic', 'en'),
  ('centers', 'generic', 'en'), ('consortium', 'generic', 'en'), ('platform', 'generic', 'en'), ('foundation', 'generic', 'en'),
  ('institute', 'generic', 'en'), ('university', 'generic', 'en'), ('college', 'generic', 'en'), ('group', 'generic', 'en'),
  ('alliance', 'generic', 'en'), ('federation', 'generic', 'en'), ('government', 'generic', 'en'), ('council', 'generic', 'en'),
  ('chamber', 'generic', 'en'), ('ministry', 'generic', 'en'), ('agency', 'generic', 'en'), ('competence', 'generic', 'en'),
  ('competitiveness', 'generic', 'en'), ('industry', 'generic', 'en'), ('industries', 'generic', 'en'), ('industrial', 'generic', 'en'),
  ('international', 'generic', 'en'), ('european', 'generic', 'en'), ('business', 'generic', 'en'), ('hub', 'generic', 'en'),
  ('partnership', 'generic', 'en'), ('partners', 'generic', 'en'), ('company', 'generic', 'en'), ('development', 'generic', 'en'),
  ('enterprise', 'generic', 'en'), ('enterprises', 'generic', 'en'), ('region', 'generic', 'en'), ('regional', 'generic', 'en'),
  ('national', 'generic', 'en'), ('research', 'generic', 'en'), ('escp', 'generic', 'en'), ('netzwerk', 'generic', 'de'),
  ('kompetenznetz', 'generic', 'de'), ('kompetenznetzwerk', 'generic', 'de'), ('verein', 'generic', 'de'), ('verband', 'generic', 'de'),
  ('gesellschaft', 'generic', 'de'), ('zentrum', 'generic', 'de'), ('technologie', 'generic', 'de'), ('technologien', 'generic', 'de'),
  ('technologiepark', 'generic', 'de'), ('plattform', 'generic', 'de'), ('stiftung', 'generic', 'de'), ('institut', 'generic', 'de'),
  ('universitat', 'generic', 'de'), ('agentur', 'generic', 'de'), ('gruppe', 'generic', 'de'), ('allianz', 'generic', 'de'),
  ('forschung', 'generic', 'de'), ('wirtschaft', 'generic', 'de'), ('pole', 'generic', 'fr'), ('poles', 'generic', 'fr'), ('reseau', 'generic', 'fr'),
  ('grappe', 'generic', 'fr'), ('technopole', 'generic', 'fr'), ('technopoles', 'generic', 'fr'), ('competitivite', 'generic', 'fr'),
  ('recherche', 'generic', 'fr'), ('plateforme', 'generic', 'fr'), ('fondation', 'generic', 'fr'), ('universite', 'generic', 'fr'),
  ('agence', 'generic', 'fr'), ('groupe', 'generic', 'fr'), ('gouvernement', 'generic', 'fr'), ('parc', 'generic', 'fr'),
  ('entreprises', 'generic', 'fr'), ('red', 'generic', 'es'), ('asociacion', 'generic', 'es'), ('parque', 'generic', 'es'),
  ('centro', 'generic', 'es'), ('tecnologico', 'generic', 'es'), ('tecnologica', 'generic', 'es'), ('tecnologia', 'generic', 'es'),
  ('tecnologias', 'generic', 'es'), ('innovacion', 'generic', 'es'), ('plataforma', 'generic', 'es'), ('fundacion', 'generic', 'es'),
  ('instituto', 'generic', 'es'), ('universidad', 'generic', 'es'), ('agencia', 'generic', 'es'), ('grupo', 'generic', 'es'),
  ('alianza', 'generic', 'es'), ('consorcio', 'generic', 'es'), ('distrito', 'generic', 'es'), ('distretto', 'generic', 'it'),
  ('rete', 'generic', 'it'), ('associazione', 'generic', 'it'), ('parco', 'generic', 'it'), ('tecnologie', 'generic', 'it'),
  ('innovazione', 'generic', 'it'), ('piattaforma', 'generic', 'it'), ('fondazione', 'generic', 'it'), ('istituto', 'generic', 'it'),
  ('universita', 'generic', 'it'), ('agenzia', 'generic', 'it'), ('gruppo', 'generic', 'it'), ('consorzio', 'generic', 'it'),
  ('polo', 'generic', 'pt'), ('rede', 'generic', 'pt'), ('associacao', 'generic', 'pt'), ('inovacao', 'generic', 'pt'), ('fundacao', 'generic', 'pt'),
  ('universidade', 'generic', 'pt'), ('netwerk', 'generic', 'nl'), ('vereniging', 'generic', 'nl'), ('stichting', 'generic', 'nl'),
  ('centrum', 'generic', 'nl'), ('instituut', 'generic', 'nl'), ('universiteit', 'generic', 'nl'), ('kluster', 'generic', 'sv'),
  ('natverk', 'generic', 'sv'), ('forening', 'generic', 'sv'), ('innovationer', 'generic', 'sv'), ('stiftelsen', 'generic', 'sv'),
  ('universitet', 'generic', 'sv'), ('klynge', 'generic', 'da'), ('netvaerk', 'generic', 'da'), ('klusteri', 'generic', 'fi'),
  ('verkosto', 'generic', 'fi'), ('yhdistys', 'generic', 'fi'), ('klaster', 'generic', 'pl'), ('stowarzyszenie', 'generic', 'pl'),
  ('fundacja', 'generic', 'pl'), ('klastr', 'generic', 'cs'), ('sdruzeni', 'generic', 'cs'), ('klaszter', 'generic', 'hu'),
  ('egyesulet', 'generic', 'hu'), ('dernegi', 'generic', 'tr'), ('kumelenmesi', 'generic', 'tr'), ('asociatia', 'generic', 'ro'),
  ('grozd', 'generic', 'sl'), ('klasteris', 'generic', 'lt'), ('asociacija', 'generic', 'lt');
