#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The flagship question as a whole process beside the sqlite3 shell, which runs the statement that
# --explain prints, on the same file, in turns. Prints the medians and their ratio; ends with 1 if the
# ratio with a file is over the limit.
#
#   tests/bench/flagship.sh PROGRAM [RUNS [LIMIT]]
set -euo pipefail

program=$1
runs=${2:-201}
limit=${3:-1.5}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LIAISON_DB="$folder/liaison.db"
question=(partnerships targeting Canada in cleantech)

"$program" -q init
# Everything from .parameter on: what a person would paste.
"$program" ask --explain "${question[@]}" | sed -n '/^\.parameter/,$p' >"$folder/question.sql"

# Both must give the same rows, or the comparison is void.
"$program" -f tsv "${question[@]}" | tail -n +2 >"$folder/ours"
{ printf '.mode tabs\n'; cat "$folder/question.sql"; } | sqlite3 "$LIAISON_DB" >"$folder/theirs"
cmp "$folder/ours" "$folder/theirs"

# Milliseconds of one run of a command whose standard input is a file.
once() {
  local input=$1 begin end
  shift
  begin=$EPOCHREALTIME
  "$@" <"$input" >/dev/null
  end=$EPOCHREALTIME
  printf '%s\n' "$((${end/./} - ${begin/./}))"
}

for ((run = 0; run < runs; ++run)); do
  once /dev/null "$program" -f csv "${question[@]}" >>"$folder/liaison.us"
  LIAISON_DB='' XDG_DATA_HOME="$folder/none" once /dev/null "$program" -q -f csv "${question[@]}" >>"$folder/bundled.us"
  once "$folder/question.sql" sqlite3 -csv "$LIAISON_DB" >>"$folder/sqlite3.us"
done

# Median and quartiles in milliseconds.
summary() {
  sort -n "$1" | awk '{ v[NR] = $1 } END {
    printf "%.2f ms (quartiles %.2f to %.2f)", v[int((NR + 1) / 2)] / 1000, v[int((NR + 3) / 4)] / 1000, v[int((3 * NR + 1) / 4)] / 1000 }'
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf 'runs              %s, in turns\n' "$runs"
printf 'liaison, a file   %s\n' "$(summary "$folder/liaison.us")"
printf 'liaison, bundled  %s\n' "$(summary "$folder/bundled.us")"
printf 'sqlite3, a file   %s\n' "$(summary "$folder/sqlite3.us")"
awk -v file="$(median "$folder/liaison.us")" -v bundled="$(median "$folder/bundled.us")" -v peer="$(median "$folder/sqlite3.us")" \
  -v limit="$limit" 'BEGIN {
    printf "ratio             %.2f with a file, %.2f bundled, to sqlite3 (limit %.2f)\n", file / peer, bundled / peer, limit
    exit file / peer > limit }'
