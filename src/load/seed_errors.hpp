// SPDX-License-Identifier: EUPL-1.2
// Collects what is wrong with one seed file: all of it in one run, in the order of the file, and no
// more than a person would read.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "load/seed.hpp"

namespace liaison {

/// How many errors of one file are shown; the others are counted.
inline constexpr std::size_t kMaxErrorsPerFile = 100;

/// The errors of one file, all of one code.
class SeedErrors {
 public:
  SeedErrors(std::shared_ptr<const SeedFile> file, ErrorCode code);

  void add(const Mark& mark, std::string message, std::string hint);

  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// All errors in the order of the file; behind the hundredth, one that counts the others.
  std::vector<Error> take();

 private:
  std::shared_ptr<const SeedFile> file_;
  ErrorCode code_;
  std::size_t count_ = 0;
  std::vector<Error> errors_ = {};
};

}  // namespace liaison
