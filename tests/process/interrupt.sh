#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Ctrl-C ends a running statement, and one whose answer nobody reads, with 130 and a sentence.
#
#   interrupt.sh PROGRAM
set -uo pipefail

program=$1
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

expect_interrupted() {
  if [ "$1" -ne 130 ] || ! grep -q 'error\[X01\]: interrupted' "$errors"; then
    printf '%s: the program ended with %s\n' "$2" "$1"
    cat "$errors"
    exit 1
  fi
}

endless='WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter)
         SELECT count(*) FROM counter'
# On a busy machine the signal can come before the program is up, and then nothing is said.
for seconds in 0.3 1 3; do
  timeout --foreground --preserve-status --signal=INT --kill-after=20 "$seconds" "$program" sql "$endless" 2>"$errors"
  status=$?
  [ -s "$errors" ] && break
done
expect_interrupted "$status" 'a statement without end'

# More than a pipe holds, to a reader that never reads.
long='WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter LIMIT 100000)
      SELECT n FROM counter'
{
  timeout --foreground --preserve-status --signal=INT --kill-after=20 0.5 "$program" sql "$long" -f csv 2>"$errors"
  echo $? >"$errors.status"
} | sleep 1.5
status=$(cat "$errors.status")
rm -f "$errors.status"
expect_interrupted "$status" 'an answer that nobody reads'
