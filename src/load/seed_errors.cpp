// SPDX-License-Identifier: EUPL-1.2
// Collects the errors of one seed file. What is beyond the cap is counted and costs nothing.
#include "load/seed_errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "liaison/error.hpp"
#include "load/seed.hpp"

namespace liaison {

SeedErrors::SeedErrors(std::shared_ptr<const SeedFile> file, ErrorCode code)
    : file_(std::move(file)), code_(code) {}

void SeedErrors::add(const Mark& mark, std::string message, std::string hint) {
  ++count_;
  if (errors_.size() < kMaxErrorsPerFile) {
    errors_.push_back({.code = code_,
                       .message = std::move(message),
                       .where = where_of(*file_, mark),
                       .hint = std::move(hint)});
  }
}

std::vector<Error> SeedErrors::take() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
    return std::tie(a.where->line, a.where->offset) < std::tie(b.where->line, b.where->offset);
  });
  if (count_ > errors_.size()) {
    const std::size_t more = count_ - errors_.size();
    errors_.push_back(
        {.code = code_,
         .message = fmt::format("{} more error{} in '{}'", more, more == 1 ? "" : "s", file_->path),
         .where = Where{.file = file_->path},
         .hint = "correct those above first"});
  }
  count_ = 0;
  return std::exchange(errors_, {});
}

}  // namespace liaison
