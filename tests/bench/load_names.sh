#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What it costs to load many new organisations, each of which is compared with all the others: beside
# the sqlite3 shell, which imports the same file into one table. The names are synthetic.
# Prints the medians and their ratio; ends with 1 if a row costs more than the limit.
#
#   tests/bench/load_names.sh PROGRAM [ROWS [LIMIT_MICROSECONDS_PER_ROW]]
set -euo pipefail

program=$(realpath "$1")
rows=${2:-4000}
limit=${3:-1500}
runs=3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder" LC_ALL=C
cd "$folder"

# One word or two of made-up syllables and a word that many names have; no two the same without spaces.
awk -v rows="$rows" 'BEGIN {
  srand(20190131)
  n = split("ka lo mi ter von dra sel pi gru nex bal ost fin ar qui zem tol ves hin cor", syllable, " ")
  g = split("Cluster Network Association Valley Technology Forum Energy Health", generic, " ")
  c = split("France Germany Canada Italy", country, " ")
  print "# source: eccp-d3-5-canada"
  print "name,place"
  while (made < rows) {
    name = ""
    for (w = 0; w < 1 + int(rand() * 2); ++w) {
      for (s = 0; s < 2 + int(rand() * 3); ++s) name = name syllable[1 + int(rand() * n)]
      name = name " "
    }
    name = name generic[1 + int(rand() * g)]
    key = tolower(name)
    gsub(" ", "", key)
    if (!(key in seen)) { seen[key] = 1; ++made; print name "," country[1 + int(rand() * c)] }
  }
}' > organisations.csv
"$program" -q init

# Milliseconds of one command, the median of several runs.
cost() {
  local run begin end
  for ((run = 0; run < runs; run++)); do
    begin=$EPOCHREALTIME
    "$@" > out 2> err || true
    end=$EPOCHREALTIME
    echo $(((${end/./} - ${begin/./}) / 1000))
  done | sort -n | sed -n "$((runs / 2 + 1))p"
}
import_rows() {
  rm -f floor.db
  sqlite3 floor.db 'CREATE TABLE organisation (name TEXT, place TEXT)' '.mode csv' '.import --skip 2 organisations.csv organisation'
}

# The load stops with what it must ask, after all names have been compared.
ours=$(cost "$program" load organisations.csv --yes)
asked=$(sed -n 's/ names need an answer.*//p' err)
floor=$(cost import_rows)
printf 'rows          %s, of which %s are asked about\n' "$rows" "${asked:-0}"
printf 'liaison       %s ms\n' "$ours"
printf 'sqlite3       %s ms\n' "$floor"
awk -v ours="$ours" -v floor="$floor" -v rows="$rows" -v limit="$limit" 'BEGIN {
  each = ours * 1000 / rows
  printf "ratio         %.0f to sqlite3; %.0f microseconds a row (limit %d)\n", ours / (floor > 0 ? floor : 1), each, limit
  exit each > limit }'
