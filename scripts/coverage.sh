#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Which lines of src and include the tests ran, after the coverage workflow. Ends with an error when
# it is less than the share below.
#
#   scripts/coverage.sh BUILD_FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

least_percent=95

gcovr --root . --object-directory "$1" --filter src/ --filter include/ \
  --exclude-throw-branches --exclude-unreachable-branches \
  --html-details "$1/coverage.html" --print-summary --txt \
  --fail-under-line "$least_percent"
