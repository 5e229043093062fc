#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What a question costs where the database knows a million names: processor time beyond that of opening the
# file. The names are synthetic. Usage: names.sh LIAISON [NAMES]. Ends with 1 above the limit.
set -euo pipefail

liaison=$(realpath "$1")
names=${2:-1000000}
limit_ms=20
runs=21
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder" LC_ALL=C
db="$folder/names.db"

"$liaison" --db "$db" -q init > "$folder/log" 2>&1
# As the loader writes them: a record, its kind, its names and their words.
sqlite3 "$db" > "$folder/log" <<SQL
BEGIN;
CREATE TEMP TABLE synthetic AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $names)
SELECT (SELECT max(id) FROM record) + i AS id, printf('synthetic cluster %x %x', i * 2654435761 % 1048576, i) AS name FROM n;
INSERT INTO record (id, kind, slug, name, name_key) SELECT id, 'organisation', 'synthetic-' || id, name, name FROM synthetic;
INSERT INTO organisation (id, type) SELECT id, 'cluster' FROM synthetic;
INSERT INTO name (key, record, text, form) SELECT name, id, name, 'name' FROM synthetic;
DELETE FROM name_token;
INSERT INTO name_token SELECT * FROM name_token_definition;
COMMIT;
ANALYZE;
SQL

# Milliseconds of processor time of one run: the median of several.
cost() {
  local run user system
  for ((run = 0; run < runs; run++)); do
    { TIMEFORMAT='%3U %3S'; time "$liaison" --db "$db" "$@" > "$folder/out" 2> "$folder/err" || true; } 2>&1
  done | while read -r user system; do
    echo $((10#${user/./} + 10#${system/./}))
  done | sort -n | sed -n "$((runs / 2 + 1))p"
}

worst=0
opening=$(cost sql "SELECT 1" -q)
printf '%d names; opening the file and SELECT 1: %d ms\n' "$names" "$opening"
# measure WHAT ARGUMENT…
measure() {
  local what=$1 spent
  shift
  spent=$(($(cost "$@") - opening))
  printf '%5d ms beyond that: %s\n' "$spent" "$what"
  worst=$((spent > worst ? spent : worst))
}
measure 'a question' agreements with Skywin -q
measure 'a question with a place and a sector' partnerships targeting Canada in cleantech -q
known=$(sqlite3 "$db" "SELECT name FROM record WHERE slug = 'synthetic-' || (SELECT max(record) FROM name)")
measure 'the name of one of them' agreements with "$known" -q
measure 'completion of a name' complete --line 'liaison agreements with synthetic cl' --point 36
measure 'completion of a word' complete --line 'liaison partnerships targ' --point 25
# Not an answer: all words of all names are compared.
printf '%5d ms beyond that: a misspelled word\n' "$(($(cost agreements with Skywni) - opening))"
[ "$worst" -le "$limit_ms" ] || { printf 'more than %d ms\n' "$limit_ms"; exit 1; }
