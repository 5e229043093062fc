// SPDX-License-Identifier: EUPL-1.2
// See test_database.hpp.
#include "support/test_database.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <variant>

#include "liaison/error.hpp"
#include "store/migrate.hpp"
#include "support/scratch.hpp"

namespace liaison {

namespace {

std::string cell_text(const Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    return std::to_string(*integer);
  }
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "" : *text;
}

}  // namespace

Database empty_database() {
  Database database = Database::in_memory();
  migrate(database);
  return database;
}

LoadReport load_texts(const Database& database, const std::vector<SeedText>& seeds) {
  const ScratchFolder folder;
  std::vector<std::string> paths;
  for (const SeedText& seed : seeds) {
    write_bytes(seed.name, seed.text);
    paths.push_back(seed.name);
  }
  return load_seeds(database, paths, [](const LoadReport&) { return true; });
}

Database small_database() {
  Database database = empty_database();
  const LoadReport report = load_texts(database, small_seeds());
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return database;
}

SeedText paper() {
  return {"sources.csv", "key,name,type,as_of,source\npaper,The paper,document,2019-01,paper\n"};
}

SeedText organisations(const std::string& rows) {
  return {"organisations.csv", "# source: paper\n" + rows};
}

SeedText aliases(const std::string& rows) {
  return {"organisations-aliases.csv", "# source: paper\nkey,aliases\n" + rows};
}

LoadReport load_organisations(const Database& database, const std::string& rows) {
  return load_texts(database, {organisations(rows)});
}

std::vector<std::string> places_of(const LoadReport& report) {
  std::vector<std::string> places;
  for (const Error& error : report.errors) {
    const std::string text = to_text(error);
    places.push_back(text.substr(0, text.find(": error[")) + " " +
                     std::string(kind_of(error.code).id));
  }
  return places;
}

std::vector<std::string> column_of(const Database& database, std::string_view sql) {
  std::vector<std::string> values;
  for (const auto& row : database.query(sql).rows) {
    values.push_back(cell_text(row.front()));
  }
  return values;
}

void write_bytes(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  ASSERT_TRUE(file.good()) << path;
}

std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string_view as_text(const std::vector<unsigned char>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace liaison
