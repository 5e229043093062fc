# SPDX-License-Identifier: EUPL-1.2
# liaison_flags: how all our C++ is compiled and linked. An interface target, so that nothing is set
# for the directory or for what others build. Warnings become errors in the presets, not here.

add_library(liaison_flags INTERFACE)

set(cxx $<COMPILE_LANGUAGE:CXX>)
set(gcc $<COMPILE_LANG_AND_ID:CXX,GNU>)
set(clang $<COMPILE_LANG_AND_ID:CXX,Clang>)
set(released $<CONFIG:Release,RelWithDebInfo>)

target_compile_features(liaison_flags INTERFACE cxx_std_20)

set(warnings
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference
  -Wdouble-promotion)
# Without -Wuseless-cast: it calls a cast between types that are one only on this platform useless.
set(gcc_warnings -Wduplicated-cond -Wlogical-op)
# The std::stable_sort of libstdc++ 12 uses what libstdc++ itself calls deprecated; clang says so.
set(clang_warnings -Wno-deprecated-declarations)
# When gcc 12 optimises, these raise false alarms inside std::vector, std::string and std::variant.
set(unreliable_warnings -Wno-maybe-uninitialized -Wno-null-dereference -Wno-restrict)

# Bounds in the standard library and the stack are checked in every build: it costs little. Fortified
# libc calls need the optimiser and hide errors from the sanitizers. The prefix map keeps the paths of
# the building machine out of what is handed out.
target_compile_definitions(liaison_flags INTERFACE
  _GLIBCXX_ASSERTIONS
  $<${released}:_FORTIFY_SOURCE=2>)
target_compile_options(liaison_flags INTERFACE
  "$<${cxx}:${warnings}>"
  "$<${gcc}:${gcc_warnings}>"
  "$<${clang}:${clang_warnings}>"
  "$<$<AND:${gcc},${released}>:${unreliable_warnings}>"
  $<${cxx}:-fstack-protector-strong>
  $<$<AND:${cxx},${released}>:-fstack-clash-protection>
  $<$<AND:${cxx},${released}>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=>)

# With libstdc++ inside, a process starts faster and runs on systems with another one.
target_link_options(liaison_flags INTERFACE
  LINKER:-z,relro
  $<${released}:LINKER:-z,now>
  $<${released}:-static-libstdc++>
  $<${released}:-static-libgcc>)

if(LIAISON_SANITIZE)
  target_compile_options(liaison_flags INTERFACE
    "$<${gcc}:${unreliable_warnings}>"
    $<${cxx}:-fsanitize=${LIAISON_SANITIZE}>
    $<${cxx}:-fno-sanitize-recover=all>
    $<${cxx}:-fno-omit-frame-pointer>)
  target_link_options(liaison_flags INTERFACE -fsanitize=${LIAISON_SANITIZE})
endif()

if(LIAISON_COVERAGE)
  target_compile_options(liaison_flags INTERFACE $<${cxx}:--coverage>)
  target_link_options(liaison_flags INTERFACE --coverage)
endif()
