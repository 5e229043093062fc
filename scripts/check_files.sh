#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The rules for files that no compiler knows. Without arguments it looks at all files of the tree,
# with arguments (as pre-commit gives them) at these only. Each finding is one line.
#
#   text        ends with one line feed; no space before a line feed, no carriage return
#   length      no C++ file of src and include is longer than 400 lines
#   migrations  what a tagged version has applied is never changed, only added to
#   spelling    codespell; not over tests, which misspell on purpose, nor over seeds
set -euo pipefail
cd "$(dirname "$0")/.."

longest=400
# libyaml's own word, 2nd, the misspelling that the docs correct, how ü is also written.
spelled_so=clea,hexdecimal,nd,targetting,ue

findings=0

# Reads findings, one a line, and prints each with the reason.
report() {
  local place
  while read -r place; do
    printf '%s: %s\n' "$place" "$1" >&2
    findings=$((findings + 1))
  done
}

# Runs a command over the files that a pattern does not name, if there are any.
over_all_but() {
  local pattern=$1
  shift
  printf '%s\n' "${files[@]}" | { grep -vE "$pattern" || true; } | xargs -r -d '\n' "$@"
}

if [ $# -gt 0 ]; then
  files=("$@")
else
  listed=$(git ls-files --cached --others --exclude-standard)
  mapfile -t files <<<"$listed"
fi
for i in "${!files[@]}"; do
  [ -s "${files[i]}" ] || unset 'files[i]' # removed, or empty
done
[ ${#files[@]} -gt 0 ] || exit 0

# Transcripts hold the exact output of the program, seeds and licence what others wrote.
corpus='^tests/fuzz/corpus/'
quoted='^(tests/fuzz/corpus|seeds)/|\.md$|^LICENSE$'
misspelt='^(tests|seeds)/|^LICENSE$'

# With -z a file is one line, so that \z is its end.
report 'no line feed at the end' < <(over_all_but "$corpus" grep -I -P -z -L '\n\z')
report 'empty line at the end' < <(over_all_but "$quoted" grep -I -P -z -l '\n\n\z')
report 'carriage return' < <(over_all_but "$quoted" grep -I -l $'\r')
report 'space at the end of the line' < <(
  over_all_but "$quoted" grep -I -H -n -o -E '[[:blank:]]+$' | cut -d: -f1,2)

report "longer than $longest lines; split it" < <(
  printf '%s\n' "${files[@]}" | grep -E '^(src|include)/.*\.[ch]pp$' | xargs -r -d '\n' wc -l |
    awk -v longest="$longest" '$2 != "total" && $1 > longest { print $2 }')

if tag=$(git describe --tags --abbrev=0 2>/dev/null); then
  report "changed since $tag, which databases out there have applied: add a new migration" < <(
    git diff --name-only --no-renames --diff-filter=DMT "$tag" -- migrations)
fi

report 'spelling; a word that is right goes into spelled_so of this script' < <(
  over_all_but "$misspelt" codespell --ignore-words-list="$spelled_so")

[ "$findings" -eq 0 ]
