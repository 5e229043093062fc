// SPDX-License-Identifier: EUPL-1.2
// The process as a world for run(): its arguments, streams, environment and terminal.
#pragma once

#include <string>
#include <vector>

#include "liaison/run.hpp"

namespace liaison {

class Process {
 public:
  Process(int count, char** arguments);

  [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }
  [[nodiscard]] const Environment& environment() const { return environment_; }

 private:
  std::vector<std::string> arguments_;
  Environment environment_;
};

}  // namespace liaison
