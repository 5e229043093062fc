# SPDX-License-Identifier: EUPL-1.2
# The target `tidy`: clang-tidy over src and include. Only from the preset of that name: clang-tidy
# does not know the warning flags of gcc.

find_program(LIAISON_RUN_CLANG_TIDY NAMES run-clang-tidy-19)
find_program(LIAISON_CLANG_TIDY NAMES clang-tidy-19)
mark_as_advanced(LIAISON_RUN_CLANG_TIDY LIAISON_CLANG_TIDY)

if(LIAISON_RUN_CLANG_TIDY AND LIAISON_CLANG_TIDY AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  include(ProcessorCount)
  ProcessorCount(cores)
  add_custom_target(tidy
    COMMAND ${LIAISON_RUN_CLANG_TIDY} -quiet -j ${cores}
      -clang-tidy-binary ${LIAISON_CLANG_TIDY} -p ${PROJECT_BINARY_DIR}
      "^${PROJECT_SOURCE_DIR}/src/.*\\.cpp$"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "clang-tidy over src and include"
    USES_TERMINAL
    VERBATIM)
endif()
