// SPDX-License-Identifier: EUPL-1.2
#include "query/checks.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"

namespace liaison {

namespace {

constexpr std::string_view kFolder = "schema/checks/";
constexpr std::string_view kTitle = "-- title: ";
constexpr std::string_view kEnding = ".sql";

// A finding is known if a note names the check, the record and words of the finding. A note without
// such words knows all findings of that check about the record; one with them goes first.
constexpr std::string_view kKnown =
    "SELECT n.text FROM note AS n JOIN record AS r ON r.id = n.about WHERE n.finding = ?1 AND"
    " r.slug = ?2 AND (n.item IS NULL OR instr(?3, n.item) > 0)"
    " ORDER BY n.item IS NULL, n.id LIMIT 1";

std::string_view title_of(std::string_view path, std::string_view sql) {
  if (!sql.starts_with(kTitle)) {
    throw Failure(ErrorCode::bug, fmt::format("'{}' does not begin with its title", path));
  }
  return sql.substr(kTitle.size(), sql.find('\n') - kTitle.size());
}

}  // namespace

std::vector<Check> checks() {
  std::vector<Check> all;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with(kFolder)) {
      const std::string_view name = file.path.substr(kFolder.size());
      all.push_back({.name = name.substr(0, name.size() - kEnding.size()),
                     .title = title_of(file.path, file.text),
                     .sql = file.text});
    }
  }
  return all;
}

CheckReport run_checks(const Database& database) {
  CheckReport report;
  report.answer.table.columns = {{.name = "check"},
                                 {.name = "record"},
                                 {.name = "finding", .wraps = true},
                                 {.name = "known", .wraps = true}};
  int known_findings = 0;
  for (const Check& check : checks()) {
    for (const auto& row : database.query(check.sql).rows) {
      const std::array<Cell, 3> key{std::string(check.name), row[0], row[1]};
      Cell note = database.query_cell(kKnown, key);
      const bool is_known = !std::holds_alternative<std::monostate>(note);
      (is_known ? known_findings : report.new_findings) += 1;
      report.answer.table.rows.push_back(
          {std::string(check.name), row[0], row[1], std::move(note)});
    }
  }
  report.answer.reading = fmt::format("{} checks: {} new, {} known", checks().size(),
                                      report.new_findings, known_findings);
  return report;
}

}  // namespace liaison
