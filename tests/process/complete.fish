# SPDX-License-Identifier: EUPL-1.2
# The script for fish in a real fish, asked as a person at the keyboard would ask it.
#
#   complete.fish PROGRAM SCRIPT

set -g failed 0
set -gx PATH (dirname $argv[1]) $PATH
source $argv[2]

# expect LINE CANDIDATE
function expect
    set -l found (complete -C $argv[1] | string replace -r '\t.*' '')
    if not contains -- $argv[2] $found
        printf 'for [%s] expected [%s], got: %s\n' $argv[1] $argv[2] (string join ', ' $found)
        set -g failed 1
    end
end

expect 'liaison sta' status
expect 'liaison partnerships targeting C' Canada
expect 'liaison clusters in Québe' Québec
expect 'liaison paths from Skywin ' to
expect 'liaison members of New Fron' 'Frontiers in Food'
expect "liaison ask 'members of New Fron" 'members of New Frontiers in Food'
expect 'liaison query partnerships-by-target --place=Unit' '--place=United States'
expect 'liaison query partnerships-by-target --place United\ St' 'United States'
expect 'liaison clusters -f c' csv
exit $failed
