#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The checks of the sources and of the program that take long: cppcheck, and valgrind over a few
# commands, so that what is handed out is looked at too, not only the builds for tests.
set -euo pipefail
cd "$(dirname "$0")/.."

cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c++20 --language=c++ -j "$(nproc)" \
  --enable=warning,performance,portability --suppress=missingIncludeSystem \
  -I include -I src src

cmake --workflow --preset release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LIAISON_DB="$folder/liaison.db"

checked() {
  valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect \
    build/release/liaison "$@" >"$folder/output" || {
    status=$?
    printf 'valgrind: liaison %s ended with %s\n' "$*" "$status" >&2
    exit 1
  }
}

checked --version
checked init
checked status
checked check
checked partnerships targeting Canada in cleantech
checked -f json partnerships targeting Canada in cleantech
unset LIAISON_DB
XDG_DATA_HOME="$folder/none" checked partnerships targeting Canada in cleantech
printf 'valgrind: no error\n'
