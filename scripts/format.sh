#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Formats the C++ of the tree after .clang-format; with --check only says what is not formatted.
# LLVM 19, because 14 (Debian's default) does not know all of the options.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1-}" in
  '') mode=(-i) ;;
  --check) mode=(--dry-run -Werror) ;;
  *) printf 'usage: scripts/format.sh [--check]\n' >&2; exit 2 ;;
esac

find include src tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
  sort -z | xargs -0 clang-format-19 "${mode[@]}" --
