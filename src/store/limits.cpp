// SPDX-License-Identifier: EUPL-1.2
#include "store/limits.hpp"

#include <sqlite3.h>

#include <cstddef>

namespace liaison {

namespace {

// What withheld.cpp writes before a statement to look at its compiled form.
constexpr int kExplainBytes = 8;

constexpr std::array<SqlLimit, 8> kLimits{{
    {SQLITE_LIMIT_LENGTH, kMostTextBytes, "string or blob too big",
     "a text may have one million bytes"},
    {SQLITE_LIMIT_SQL_LENGTH, kMostSqlBytes + kExplainBytes, {}, {}},
    {SQLITE_LIMIT_COLUMN, 200, "too many columns", "a result may have 200 columns"},
    {SQLITE_LIMIT_EXPR_DEPTH, 100, "Expression tree is too large",
     "an expression may be nested 100 deep"},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50, "too many terms in compound SELECT",
     "one statement may join 50 SELECTs with UNION, INTERSECT and EXCEPT"},
    {SQLITE_LIMIT_ATTACHED, 0, {}, {}},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200, "LIKE or GLOB pattern too complex",
     "a pattern of LIKE or GLOB may have 200 bytes"},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100, "variable number must be between",
     "a statement may have 100 parameters"},
}};

}  // namespace

const std::array<SqlLimit, 8>& sql_limits() {
  return kLimits;
}

LimitScope::LimitScope(sqlite3* handle) : handle_(handle) {
  for (std::size_t i = 0; i < kLimits.size(); ++i) {
    before_.at(i) = sqlite3_limit(handle_, kLimits.at(i).id, kLimits.at(i).most);
  }
  heap_before_ = sqlite3_hard_heap_limit64(sqlite3_memory_used() + kMostHeapBytes);
}

LimitScope::~LimitScope() {
  sqlite3_hard_heap_limit64(heap_before_);
  for (std::size_t i = 0; i < kLimits.size(); ++i) {
    sqlite3_limit(handle_, kLimits.at(i).id, before_.at(i));
  }
}

}  // namespace liaison
