# SPDX-License-Identifier: EUPL-1.2
# The script for zsh in a real zsh: what it does with the words that zsh hands over.
#
#   complete.zsh PROGRAM SCRIPT

program=$1
script=$2
typeset -i failed=0
typeset -a added

# In the place of zsh's own, which work while zsh is completing only.
compadd() { added=("${texts[@]}"); }
_files() { added=(files); }

# expect CANDIDATE WORD…: the last word is at the cursor; in front of an open quotation mark that
# mark is an argument of its own.
expect() {
  local wanted=$1 quote=''
  shift
  if [[ ${@[-2]} == [\"\'] ]]; then
    quote=${@[-2]}
  fi
  added=()
  words=("$program" "${@[1,-2-${#quote}]}" "$quote${@[-1]}")
  CURRENT=${#words} QIPREFIX=$quote PREFIX=${@[-1]}
  source "$script"
  if (( ! ${added[(Ie)$wanted]} )); then
    print -r -- "for [$words] expected [$wanted], got: ${(j:, :)added}"
    failed=1
  fi
}

expect 'status' 'sta'
expect 'Canada' 'partnerships' 'targeting' 'C'
expect 'Québec' 'clusters' 'in' 'Québe'
expect 'to' 'paths' 'from' 'Skywin' ''
expect 'Frontiers in Food' 'members' 'of' 'New' 'Fron'
expect 'members of New Frontiers in Food' 'ask' "'" 'members of New Fron'
expect '--place=United\ States' 'query' 'partnerships-by-target' '--place=Unit'
expect 'United\ States' 'query' 'partnerships-by-target' '--place' 'United\ St'
expect 'csv' 'clusters' '-f' 'c'
expect 'files' 'load' 'see'
exit $failed
