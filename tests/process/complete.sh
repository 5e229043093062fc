#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the test of a completion script in its own shell; 77 where that shell is not installed.
#
#   complete.sh SHELL PROGRAM SCRIPT
set -euo pipefail

shell=$1
if ! command -v "$shell" >/dev/null; then
  echo "skipped: $shell is not installed"
  exit 77
fi
test=$(dirname "$0")/complete.$shell
case $shell in
  bash) exec bash --norc "$test" "$2" "$3" ;;
  zsh) exec zsh -f "$test" "$2" "$3" ;;
  fish) exec fish --no-config "$test" "$2" "$3" ;;
esac
