// SPDX-License-Identifier: EUPL-1.2
// The program: hands the process's arguments and streams to run().
#include "cli/process.hpp"
#include "liaison/run.hpp"

int main(int count, char** arguments) {
  const liaison::Process process(count, arguments);
  return liaison::run(process.arguments(), process.environment());
}
