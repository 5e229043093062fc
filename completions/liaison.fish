# SPDX-License-Identifier: EUPL-1.2
# Completion for fish. `liaison complete` reads the line as it stands and says what could come next;
# fish itself quotes what it takes.

function __liaison_complete
    set -l line (commandline --cut-at-cursor --current-process)
    set -l program (commandline --tokenize --current-process)[1]
    set -l found ($program complete --line "$line" --unquoted 2>/dev/null)
    if test "$found[1]" = :file
        __fish_complete_path (commandline --cut-at-cursor --current-token)
    else if set -q found[1]
        printf '%s\n' $found
    end
end

complete --command liaison --keep-order --no-files --arguments '(__liaison_complete)'
