#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Whether the seeds hold the discussion paper on Canada: needs the paper's text, which is not in the tree, and a
# database made of the seeds. Each finding is one line; ends with an error if there is one.
#
#   scripts/check_coverage.sh PAPER [DATABASE]
set -euo pipefail
[ $# -ge 1 ] || { printf 'usage: %s PAPER [DATABASE]\n' "$0" >&2; exit 2; }
paper=$(realpath -- "$1")
database=$(realpath -- "${2:-$(dirname "$0")/../build/release/bundled.db}")
coverage=$(dirname "$(realpath "$0")")/../tests/seeds/coverage-eccp-d3.5-canada.csv
export LC_ALL=C.UTF-8
for file in "$paper" "$database"; do
  [ -r "$file" ] || { printf 'cannot read %s\n' "$file" >&2; exit 66; }
done

digest=$(sed -n 's/^# of //p' "$coverage")
if [ "$(sha256sum <"$paper" | cut -d' ' -f1)" != "$digest" ]; then
  printf '%s is not the text that the coverage is of (%s)\n' "$paper" "$digest" >&2
  exit 1
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# What a quote leaves out: tags, marks of lists and footnotes, emphasis, line feeds.
plain() {
  sed -E 's/<(http[^>]*)>/\1/g; s#</?(ul|p|u)( [^>]*)?># #g; s/\[([^]]*)\]\(#\)/\1/g; s/[⁰¹²³⁴⁵⁶⁷⁸⁹▪○*]//g' | tr -s '[:space:]' ' '
}
plain <"$paper" >"$folder/whole"
grep -v '^[¹²³⁴⁵⁶⁷⁸⁹]' "$paper" | plain >"$folder/running" # footnotes interrupt sentences
awk '{ print NR "," ($0 ~ /[^[:space:]]/) }' "$paper" >"$folder/lines"
grep -v '^#' "$coverage" >"$folder/coverage"

# A text with … joins several pieces, and [contact] stands for a number or an address.
sqlite3 -bail :memory: >"$folder/findings" <<SQL
.mode csv
CREATE TABLE line (line INTEGER, printed INTEGER);
CREATE TABLE part (first INTEGER, last INTEGER, what TEXT, records TEXT);
.import '$folder/lines' line
.import --skip 1 '$folder/coverage' part
ATTACH 'file:$database?immutable=1' AS seeds;
CREATE TABLE paper AS SELECT CAST(readfile('$folder/whole') AS TEXT) AS whole, CAST(readfile('$folder/running') AS TEXT) AS running;
CREATE TABLE stated AS
SELECT r.slug, c.quote AS text FROM citation AS c JOIN record AS r ON r.id = c.record JOIN record AS s ON s.id = c.source
WHERE s.slug = 'eccp-d3-5-canada' AND c.basis <> 'external' AND c.quote IS NOT NULL
UNION SELECT r.slug, p.text FROM story_point AS p JOIN record AS r ON r.id = p.story WHERE p.text IS NOT NULL
UNION SELECT r.slug, c.text FROM claim AS c JOIN record AS r ON r.id = c.id
UNION SELECT r.slug, c.text FROM recommendation AS c JOIN record AS r ON r.id = c.id;
.mode list
WITH RECURSIVE
  piece (slug, text, rest) AS (
    SELECT slug, '', replace(text, '[contact]', ' … ') || ' … ' FROM stated
    UNION ALL SELECT slug, trim(substr(rest, 1, instr(rest, ' … '))), substr(rest, instr(rest, ' … ') + 3) FROM piece WHERE instr(rest, ' … ') > 0
  ),
  record_of (first, slug, rest) AS (
    SELECT first, '', records || ';' FROM part
    UNION ALL SELECT first, substr(rest, 1, instr(rest, ';') - 1), substr(rest, instr(rest, ';') + 1) FROM record_of WHERE rest <> ''
  )
SELECT 'line ' || l.line || ' is in ' || count(p.first) || ' rows' FROM line AS l LEFT JOIN part AS p ON l.line BETWEEN p.first AND p.last
  GROUP BY l.line HAVING count(p.first) <> 1
UNION ALL SELECT 'line ' || l.line || ' is marked ' || p.what || CASE l.printed WHEN 1 THEN ' and has content' ELSE ' and is blank' END
  FROM line AS l JOIN part AS p ON l.line BETWEEN p.first AND p.last WHERE l.printed = (p.what IN ('blank', 'page break'))
UNION ALL SELECT 'line ' || first || ' is marked ' || what || ' and names ' || CASE records WHEN '' THEN 'no record' ELSE records END
  FROM part WHERE (records = '') = (what = 'content')
UNION ALL SELECT 'line ' || first || ' names ' || slug || ', which is no record' FROM record_of
  WHERE slug <> '' AND slug NOT IN (SELECT slug FROM record)
UNION ALL SELECT DISTINCT slug || ': not in the paper: ' || text FROM piece, paper
  WHERE text <> '' AND instr(whole, text) = 0 AND instr(running, text) = 0;
SELECT '#' || (SELECT count(*) FROM line) || ' lines, ' || (SELECT count(*) FROM stated) || ' quotes and texts';
SQL

grep -v '^#' "$folder/findings" >&2 && exit 1
sed -n 's/^#\(.*\)/\1: all there/p' "$folder/findings"
