// SPDX-License-Identifier: EUPL-1.2
// Any bytes through the reader of YAML files: refused with a place, or read into tidy records.
#include <cstddef>
#include <cstdint>
#include <string>

#include "load/seed_file.hpp"
#include "load/yaml.hpp"
#include "seed_checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file =
      liaison::seed_file_of("mous.yaml", std::string(reinterpret_cast<const char*>(data), size));
  if (file) {
    liaison::fuzz::check_seed(liaison::read_yaml(*file));
  }
  return 0;
}
