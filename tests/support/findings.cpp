// SPDX-License-Identifier: EUPL-1.2
// See findings.hpp.
#include "support/findings.hpp"

#include <gtest/gtest.h>

#include <variant>

#include "liaison/error.hpp"
#include "query/checks.hpp"

namespace liaison {

Database small_database_with(const std::vector<SeedText>& seeds) {
  Database database = small_database();
  const LoadReport report = load_texts(database, seeds);
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return database;
}

Database with_partnership(const std::string& fields) {
  return small_database_with(
      {{"partnerships.yaml",
        "source: paper\npartnerships:\n  - {key: new, name: New, " + fields + "}\n"}});
}

std::vector<std::string> findings(const Database& database) {
  std::vector<std::string> all;
  for (const auto& row : run_checks(database).answer.table.rows) {
    all.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]) + " " +
                  std::get<std::string>(row[2]));
  }
  return all;
}

std::vector<std::string> found_by(const Database& database, std::string_view check) {
  std::vector<std::string> found;
  const std::string begin = std::string(check) + ": ";
  for (const std::string& finding : findings(database)) {
    if (finding.starts_with(begin)) {
      found.push_back(finding.substr(begin.size()));
    }
  }
  return found;
}

}  // namespace liaison
