# SPDX-License-Identifier: EUPL-1.2
# What the program carries with it: the SQL files as text, and the seeds as a database.

# liaison_list_files(LIST_FILE FILES_VARIABLE PATTERN…): collects the files that match, relative to the
# root and sorted, into a variable and into a file, one a line. Only data is globbed, never C++; a new
# file is seen by the next build. The file is rewritten only when the list changes.
function(liaison_list_files list_file files_variable)
  list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/")
  file(GLOB_RECURSE files RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS ${ARGN})
  list(SORT files)
  list(JOIN files "\n" text)
  file(CONFIGURE OUTPUT "${list_file}" CONTENT "${text}\n" @ONLY NEWLINE_STYLE LF)
  set(${files_variable} ${files} PARENT_SCOPE)
endfunction()

# liaison_embed_text(OUTPUT PATTERN…): a C++ file with the definition of src/store/embedded.hpp.
function(liaison_embed_text output)
  liaison_list_files("${output}.list" files ${ARGN})
  list(TRANSFORM files PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -D "ROOT=${PROJECT_SOURCE_DIR}" -D "LIST=${output}.list"
      -D "OUTPUT=${output}" -P "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake"
    DEPENDS ${files} "${output}.list" "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake"
    COMMENT "Embedding SQL"
    VERBATIM)
endfunction()

# liaison_bundle_database(OUTPUT PROGRAM PATTERN…): the database that PROGRAM makes of the seeds.
function(liaison_bundle_database output program)
  liaison_list_files("${output}.list" files ${ARGN})
  list(TRANSFORM files PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -D "LIAISON=$<TARGET_FILE:${program}>" -D "ROOT=${PROJECT_SOURCE_DIR}"
      -D "LIST=${output}.list" -D "OUTPUT=${output}"
      -P "${PROJECT_SOURCE_DIR}/cmake/make_bundled.cmake"
    DEPENDS ${program} ${files} "${output}.list" "${PROJECT_SOURCE_DIR}/cmake/make_bundled.cmake"
    COMMENT "Loading the seeds into the bundled database"
    VERBATIM)
endfunction()
