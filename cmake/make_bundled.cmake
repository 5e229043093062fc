# SPDX-License-Identifier: EUPL-1.2
# Makes the bundled database: an empty one, then all seeds, in one load. Run by the build:
#
#   cmake -D LIAISON=PROGRAM -D ROOT=DIR -D LIST=FILE -D OUTPUT=FILE.db -P make_bundled.cmake
#
# LIST names the seeds, one a line, sorted, relative to ROOT. The file is made under another name and
# replaces the old one only when complete and different: a failed load leaves nothing half made, and a
# change of code that does not change the data relinks nothing.
cmake_minimum_required(VERSION 3.25)

set(new "${OUTPUT}.new")
file(REMOVE "${new}" "${new}-journal")

# What the user has set for liaison must not leak into the build.
unset(ENV{LIAISON_DB})

# The paths stay relative to the root, so that no path of the building machine enters the database.
function(run)
  execute_process(
    COMMAND "${LIAISON}" --db "${new}" ${ARGN}
    WORKING_DIRECTORY "${ROOT}"
    RESULT_VARIABLE result
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    file(REMOVE "${new}" "${new}-journal")
    list(GET ARGN 0 command)
    message(NOTICE "${output}")  # as it is; FATAL_ERROR would wrap the lines
    message(FATAL_ERROR "making the bundled database: 'liaison ${command}' ended with ${result}")
  endif()
endfunction()

file(STRINGS "${LIST}" seeds)
run(init --empty)
if(seeds)
  run(load --yes ${seeds})
endif()

set(changed TRUE)
if(EXISTS "${OUTPUT}")
  file(SHA256 "${OUTPUT}" old_hash)
  file(SHA256 "${new}" new_hash)
  if(old_hash STREQUAL new_hash)
    set(changed FALSE)
  endif()
endif()
if(changed)
  file(RENAME "${new}" "${OUTPUT}")
else()
  file(REMOVE "${new}")
endif()
