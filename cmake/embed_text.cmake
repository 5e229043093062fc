# SPDX-License-Identifier: EUPL-1.2
# Writes a C++ file that holds text files as raw strings, the definition of src/store/embedded.hpp.
# Run by the build, never included:
#
#   cmake -D ROOT=DIR -D LIST=FILE -D OUTPUT=FILE.cpp -P embed_text.cmake
#
# LIST names the text files, one a line, sorted, relative to ROOT. The texts are never treated as
# CMake lists, so that semicolons, brackets, backslashes and ${…} in them survive. A literal of string_view
# knows its length: a compiler that counts characters in a constant expression gives up at a million.
cmake_minimum_required(VERSION 3.25)

# Ends a raw string; a text that holds it would end early and be taken for C++.
set(terminator ")~text~\"")

file(STRINGS "${LIST}" paths)
list(LENGTH paths count)
set(rows "")
foreach(path IN LISTS paths)
  file(READ "${ROOT}/${path}" text)
  string(FIND "${text}" "${terminator}" position)
  if(NOT position EQUAL -1)
    message(FATAL_ERROR "${path} contains ${terminator}, which ends the string that it is embedded as")
  endif()
  string(APPEND rows "    {\"${path}\", R\"~text~(${text})~text~\"sv},\n")
endforeach()

file(WRITE "${OUTPUT}"
  "// Written by cmake/embed_text.cmake.\n"
  "#include \"store/embedded.hpp\"\n"
  "\n"
  "#include <array>\n"
  "#include <string_view>\n"
  "\n"
  "namespace liaison {\n"
  "namespace {\n"
  "\n"
  "using namespace std::string_view_literals;\n"
  "\n"
  "constexpr std::array<EmbeddedFile, ${count}> kFiles = {{\n"
  "${rows}"
  "}};\n"
  "\n"
  "}  // namespace\n"
  "\n"
  "std::span<const EmbeddedFile> embedded_files() { return kFiles; }\n"
  "\n"
  "}  // namespace liaison\n")
