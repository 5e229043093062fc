#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Started without a standard stream, the program takes its number, so that no file gets it; and writes
# nothing into the database.
#
#   closed_streams.sh PROGRAM
set -uo pipefail

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
database="$folder/test.db"

fail() {
  printf '%s\n' "$1"
  exit 1
}

"$program" --quiet --db "$database" init || fail 'init failed'
cp "$database" "$folder/before.db"

# It waits for its statement, and has opened nothing but the pipe that it comes from. SQLite would
# look after the numbers too, but only from its own first file on.
mkfifo "$folder/statement"
exec 9<>"$folder/statement"
"$program" --db "$database" sql --file "$folder/statement" <&- >&- 2>&- 9>&- &
process=$!
sleep 0.7
for number in 0 1 2; do
  held=$(readlink "/proc/$process/fd/$number")
  [ "$held" = /dev/null ] || fail "the stream $number is '$held'"
done
printf 'DELETE FROM record\n' >&9
exec 9>&-
wait "$process"
status=$?
[ "$status" -eq 2 ] || fail "without streams it ended with $status"

for closed in '<&-' '2>&-'; do
  said=$(eval "\"$program\" --db \"$database\" sql 'SELECT 1 AS one' $closed")
  [ "$said" = $'one\n1' ] || fail "with $closed it said '$said'"
done
"$program" --db "$database" sql 'SELECT 1' >&- 2>"$folder/errors"
status=$?
[ "$status" -eq 74 ] || fail "without stdout it ended with $status"
"$program" --db "$database" sql - <&- 2>"$folder/errors"
grep -q 'there is no statement' "$folder/errors" || fail 'an absent stdin was not read as empty'

cmp "$database" "$folder/before.db" || fail 'the database was changed'
