#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes a database from the bundled seeds in a temporary folder, asks it the first question of the
# README, and removes it.
#
#   scripts/demo.sh PROGRAM
set -euo pipefail

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Shown as somebody would type it who has the program on the path.
ask() {
  printf '\n$ liaison %s\n' "$*"
  "$program" "$@"
}

export LIAISON_DB="$folder/liaison.db"
ask init
ask partnerships targeting Canada in cleantech
