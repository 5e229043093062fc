#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A reader that leaves early (`| head`) is no error: the program ends with 0 and says nothing about it.
#
#   broken_pipe.sh PROGRAM
set -uo pipefail

program=$1
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# Far more than a pipe holds (64 KiB), so that the program is still writing when its reader is gone.
statement='WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter LIMIT 200000)
           SELECT n FROM counter'

lines=$("$program" sql "$statement" -f csv 2>"$errors" | head -n 2)
status=$?

if [ "$lines" != $'n\n1' ]; then
  printf 'expected the header and the first row, got: %s\n' "$lines"
  cat "$errors"
  exit 1
fi
if [ "$status" -ne 0 ]; then
  printf 'the program ended with %s\n' "$status"
  cat "$errors"
  exit 1
fi
if grep -q -i -e 'pipe' -e 'error' "$errors"; then
  cat "$errors"
  exit 1
fi
