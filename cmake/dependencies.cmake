# SPDX-License-Identifier: EUPL-1.2
# Finds the libraries. SQLite, SQLiteCpp, libyaml, libmd, utf8proc and xxHash are linked statically,
# which halves the start-up time; CLI11 is headers only, and fmt is compiled here.

find_package(Threads REQUIRED)

# liaison_find_static(NAME TARGET HEADER): an imported target for lib<NAME>.a and its header.
function(liaison_find_static name target header)
  find_library(LIAISON_${name}_LIBRARY NAMES lib${name}.a REQUIRED)
  find_path(LIAISON_${name}_INCLUDE_DIR NAMES ${header} REQUIRED)
  mark_as_advanced(LIAISON_${name}_LIBRARY LIAISON_${name}_INCLUDE_DIR)
  add_library(${target} STATIC IMPORTED)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION "${LIAISON_${name}_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${LIAISON_${name}_INCLUDE_DIR}")
endfunction()

liaison_find_static(md md::md sha2.h)
liaison_find_static(utf8proc utf8proc::utf8proc utf8proc.h)
liaison_find_static(xxhash xxhash::xxhash xxhash.h)
liaison_find_static(yaml yaml::yaml yaml.h)

# FindSQLite3 takes the shared library unless its cache variable is set before. SQLiteCpp links to the
# target SQLite::SQLite3, so it gets the static one too. The static one needs libm (and, before glibc
# 2.34, libdl), which its target does not say.
find_library(SQLite3_LIBRARY NAMES libsqlite3.a REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
set_property(TARGET SQLite::SQLite3 APPEND PROPERTY
  INTERFACE_LINK_LIBRARIES Threads::Threads ${CMAKE_DL_LIBS} m)
find_package(SQLiteCpp 3.2 REQUIRED)

find_package(CLI11 2.1 REQUIRED)

# Debian has fmt as headers and as a shared library. cmake/fmt.cpp compiles what the headers leave open.
find_package(fmt 9 REQUIRED)
add_library(liaison_fmt STATIC "${PROJECT_SOURCE_DIR}/cmake/fmt.cpp")
target_include_directories(liaison_fmt SYSTEM PUBLIC
  $<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>)
target_link_libraries(liaison_fmt PRIVATE liaison_flags)
