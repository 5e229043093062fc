// SPDX-License-Identifier: EUPL-1.2
// The one door to SQLite: a connection with our settings, statements with bound values,
// transactions. What SQLite or SQLiteCpp throw leaves here as a Failure. How a file is opened
// safely: open.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/identifier.hpp"  // IWYU pragma: export
#include "store/permit.hpp"      // IWYU pragma: export

struct sqlite3;

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace liaison {

/// A prepared statement. Columns and parameters count from 0.
/// Lifetime: must not outlive its Database; a text is valid until the next `step` or `bind`.
class Statement {
 public:
  explicit Statement(std::unique_ptr<SQLite::Statement> statement);
  Statement(Statement&&) noexcept;
  ~Statement();

  /// Binds all parameters in order, after a reset. Text is not copied and must live until the next
  /// `bind`.
  Statement& bind(std::span<const Cell> values);
  /// The next row; false at the end.
  bool step();

  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string column_name(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] Cell cell(int column) const;

 private:
  std::unique_ptr<SQLite::Statement> statement_;
};

/// A connection. Not for use by several threads at once.
class Database {
 public:
  explicit Database(std::unique_ptr<SQLite::Database> connection,
                    Contacts contacts = Contacts::shown);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// An empty database in memory, writable.
  static Database in_memory();

  /// One statement, ours. Throws: Failure(bug) if it does not prepare.
  [[nodiscard]] Statement prepare(std::string_view sql) const;
  /// All rows of one statement. A column is an integer or real if all its values are.
  [[nodiscard]] Table query(std::string_view sql, std::span<const Cell> values = {}) const;
  /// The first value of the first row; nothing if there is no row.
  [[nodiscard]] Cell query_cell(std::string_view sql, std::span<const Cell> values = {}) const;
  [[nodiscard]] std::int64_t query_integer(std::string_view sql,
                                           std::span<const Cell> values = {}) const;
  /// One statement without rows.
  void execute(std::string_view sql, std::span<const Cell> values = {}) const;
  /// Several statements, ours.
  void run_script(std::string_view sql) const;
  /// The file as bytes, as a backup would hold it.
  [[nodiscard]] std::vector<unsigned char> image() const;

  [[nodiscard]] sqlite3* handle() const;
  /// What all its statements may do.
  [[nodiscard]] const Permit& permit() const { return permit_; }

 private:
  std::unique_ptr<SQLite::Database> connection_;
  Permit permit_;
};

/// BEGIN now, ROLLBACK at the end of the scope unless committed.
class Transaction {
 public:
  enum class Mode { read, write };
  Transaction(const Database& database, Mode mode);
  Transaction(const Transaction&) = delete;  // one scope, one transaction
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

/// Gives each column the type integer or real if all of its values are.
void infer_types(Table& table);

}  // namespace liaison
