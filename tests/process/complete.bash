# SPDX-License-Identifier: EUPL-1.2
# The script for Bash in a real Bash: what it does with the words that Bash hands over.
#
#   complete.bash PROGRAM SCRIPT
set -uo pipefail

program=$1
failed=0
compopt() { opted="$*"; }  # only allowed while Bash itself is completing
# shellcheck source=/dev/null
source "$2"

# expect LINE WORD CANDIDATE: of the line with the cursor at its end Bash replaces WORD.
expect() {
  COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=() opted=''
  _liaison "$program" "$2" ''
  local candidate
  for candidate in "${COMPREPLY[@]}" "$opted"; do
    [[ $candidate == "$3" ]] && return
  done
  printf 'for [%s] expected [%s], got:\n' "$1" "$3"
  printf '  [%s]\n' "${COMPREPLY[@]}"
  failed=1
}

expect 'liaison sta' 'sta' 'status'
expect 'liaison partnerships targeting C' 'C' 'Canada'
expect 'liaison clusters in Québe' 'Québe' 'Québec'
expect 'liaison paths from Skywin ' '' 'to'
expect 'liaison members of New Fron' 'Fron' 'Frontiers in Food'
expect "liaison ask 'members of New Fron" 'members of New Fron' 'members of New Frontiers in Food'
expect 'liaison query partnerships-by-target --place=Unit' 'Unit' 'United\ States'
expect 'liaison query partnerships-by-target --place=' '' 'Albania'
expect "liaison query partnerships-by-target --place 'Unit" 'Unit' 'United States'
expect 'liaison query partnerships-by-target --place United\ St' 'United\ St' 'United\ States'
expect 'liaison show @skyw' '@skyw' '@skywin'
expect 'liaison clusters -f c' 'c' 'csv'
expect 'liaison load see' 'see' '-o default'

# A cursor within the line: what stands behind it does not count.
COMP_LINE='liaison clusters in Fr or Spain' COMP_POINT=22 COMPREPLY=()
_liaison "$program" 'Fr' ''
[[ " ${COMPREPLY[*]} " == *' France '* ]] || { echo 'the cursor is passed over'; failed=1; }

complete -p liaison | grep -q -- '-F _liaison' || { echo 'nothing is declared'; failed=1; }
exit "$failed"
