// SPDX-License-Identifier: EUPL-1.2
#include "store/database.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/sqlite_failure.hpp"
#include "store/time_limit.hpp"

namespace liaison {

namespace {

// Every call into SQLiteCpp goes through here, so that no foreign exception leaves this layer.
template <class Call>
auto guarded(const Call& call) {
  try {
    return call();
  } catch (const SQLite::Exception& exception) {
    throw_sqlite_failure(exception);
  }
}

void bind_cell(SQLite::Statement& statement, int index, const Cell& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    statement.bind(index, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    statement.bind(index, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bindNoCopy(index, *text);
  } else {
    statement.bind(index);
  }
}

bool holds_only(const Table& table, std::size_t column, bool (*accepts)(const Cell&)) {
  bool any = false;
  for (const auto& row : table.rows) {
    if (std::holds_alternative<std::monostate>(row[column])) {
      continue;
    }
    if (!accepts(row[column])) {
      return false;
    }
    any = true;
  }
  return any;
}

}  // namespace

Statement::Statement(std::unique_ptr<SQLite::Statement> statement)
    : statement_(std::move(statement)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(std::span<const Cell> values) {
  guarded([&] {
    statement_->reset();
    int index = 0;
    for (const Cell& value : values) {
      bind_cell(*statement_, ++index, value);
    }
  });
  return *this;
}

bool Statement::step() {
  return guarded([&] { return statement_->executeStep(); });
}

int Statement::columns() const {
  return statement_->getColumnCount();
}

std::string Statement::column_name(int column) const {
  return guarded([&] { return std::string(statement_->getColumnName(column)); });
}

bool Statement::is_null(int column) const {
  return guarded([&] { return statement_->isColumnNull(column); });
}

std::int64_t Statement::integer(int column) const {
  return guarded([&] { return statement_->getColumn(column).getInt64(); });
}

std::string_view Statement::text(int column) const {
  return guarded([&] {
    const SQLite::Column value = statement_->getColumn(column);
    const char* bytes = value.getText("");
    return std::string_view(bytes, static_cast<std::size_t>(value.getBytes()));
  });
}

Cell Statement::cell(int column) const {
  return guarded([&]() -> Cell {
    const SQLite::Column value = statement_->getColumn(column);
    switch (value.getType()) {
      case SQLITE_INTEGER:
        return static_cast<std::int64_t>(value.getInt64());
      case SQLITE_FLOAT:
        return value.getDouble();
      case SQLITE_NULL:
        return std::monostate{};
      default:
        return value.getString();
    }
  });
}

Database::Database(std::unique_ptr<SQLite::Database> connection, Contacts contacts)
    : connection_(std::move(connection)), permit_{.contacts = contacts} {
  set_permit(handle(), permit_);
  watch_for_interrupt(handle());
}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::in_memory() {
  return guarded([] {
    auto connection = std::make_unique<SQLite::Database>(
        ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    connection->exec("PRAGMA foreign_keys = ON");
    return Database(std::move(connection));
  });
}

Statement Database::prepare(std::string_view sql) const {
  return guarded([&] {
    return Statement(std::make_unique<SQLite::Statement>(*connection_, std::string(sql)));
  });
}

Table Database::query(std::string_view sql, std::span<const Cell> values) const {
  Statement statement = prepare(sql);
  statement.bind(values);
  Table table;
  for (int column = 0; column < statement.columns(); ++column) {
    table.columns.push_back({.name = statement.column_name(column)});
  }
  while (statement.step()) {
    auto& row = table.rows.emplace_back();
    row.reserve(table.columns.size());
    for (int column = 0; column < statement.columns(); ++column) {
      row.push_back(statement.cell(column));
    }
  }
  infer_types(table);
  return table;
}

Cell Database::query_cell(std::string_view sql, std::span<const Cell> values) const {
  Statement statement = prepare(sql);
  statement.bind(values);
  return statement.step() ? statement.cell(0) : Cell{};
}

std::int64_t Database::query_integer(std::string_view sql, std::span<const Cell> values) const {
  const Cell cell = query_cell(sql, values);
  const auto* integer = std::get_if<std::int64_t>(&cell);
  if (integer == nullptr) {
    throw Failure(ErrorCode::bug, "a statement that counts gave no number: " + std::string(sql));
  }
  return *integer;
}

void Database::execute(std::string_view sql, std::span<const Cell> values) const {
  Statement statement = prepare(sql);
  statement.bind(values);
  while (statement.step()) {
    // a pragma answers with rows that nobody asked for
  }
}

void Database::run_script(std::string_view sql) const {
  guarded([&] { connection_->exec(std::string(sql)); });
}

std::vector<unsigned char> Database::image() const {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(handle(), "main", &size, 0), &sqlite3_free);
  if (!bytes) {
    throw Failure(ErrorCode::io_failure, "not enough memory to copy the database");
  }
  // cppcheck-suppress returnDanglingLifetime ; the vector holds a copy
  return {bytes.get(), bytes.get() + size};
}

sqlite3* Database::handle() const {
  return connection_->getHandle();
}

Transaction::Transaction(const Database& database, Mode mode) : database_(database) {
  database_.execute(mode == Mode::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (open_ && sqlite3_get_autocommit(database_.handle()) == 0) {
    // A failed rollback leaves the journal, and the next start recovers from it: nothing to report.
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

void infer_types(Table& table) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (holds_only(table, column,
                   [](const Cell& cell) { return std::holds_alternative<std::int64_t>(cell); })) {
      table.columns[column].type = ColumnType::integer;
    } else if (holds_only(table, column, [](const Cell& cell) {
                 return !std::holds_alternative<std::string>(cell);
               })) {
      table.columns[column].type = ColumnType::real;
    }
  }
}

std::string quote_identifier(std::string_view name) {
  std::string quoted = "\"";
  for (const char letter : name) {
    quoted.append(letter == '"' ? 2U : 1U, letter);
  }
  quoted += '"';
  return quoted;
}

}  // namespace liaison
