# SPDX-License-Identifier: EUPL-1.2
# Completion for Bash. `liaison complete` reads the line as it stands and says what could come next.

_liaison() {
  local line=${COMP_LINE:0:COMP_POINT} word=$2
  # Bash begins a word anew behind : and =, and behind an open quotation mark; $2 is what it will
  # replace, so the candidates begin there too.
  mapfile -t COMPREPLY < <("$1" complete --line "$line" --point "${#line}" --replaces "${#word}" \
    2>/dev/null)
  COMPREPLY=("${COMPREPLY[@]%%$'\t'*}")
  if [[ ${COMPREPLY[0]-} == :file ]]; then
    COMPREPLY=()
    compopt -o default
  fi
}

complete -o nosort -F _liaison liaison
