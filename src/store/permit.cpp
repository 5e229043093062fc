// SPDX-License-Identifier: EUPL-1.2
#include "store/permit.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace liaison {

namespace {

// SQLite keeps a pointer to the permit, so every permit there is stands here for good.
constexpr std::array<Permit, 4> kPermits{{{false, Contacts::shown},
                                          {false, Contacts::withheld},
                                          {true, Contacts::shown},
                                          {true, Contacts::withheld}}};

// Shows the pages of the file, and with them everything.
constexpr std::string_view kPages = "sqlite_dbpage";

// Functions that reach out of the database.
constexpr std::array<std::string_view, 2> kForbidden{"load_extension", "fts3_tokenizer"};

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

int may_read(const Permit& permit, std::string_view table, std::string_view column,
             std::string_view view) {
  if (permit.contacts == Contacts::shown) {
    return SQLITE_OK;
  }
  for (const WithheldColumn& withheld : kWithheld) {
    if (table == withheld.table && column == withheld.column) {
      return !view.empty() && view == withheld.view ? SQLITE_IGNORE : SQLITE_DENY;
    }
  }
  return table == kPages ? SQLITE_DENY : SQLITE_OK;
}

// It stays on while a statement steps, because some statements (VACUUM INTO) ask only then.
int authorize(void* data, int action, const char* first, const char* second, const char* /*file*/,
              const char* view) {
  const Permit& permit = *static_cast<const Permit*>(data);
  switch (action) {
    case SQLITE_READ:
      return may_read(permit, text_of(first), text_of(second), text_of(view));
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION: {
      const bool forbidden = std::ranges::find(kForbidden, text_of(second)) != kForbidden.end();
      return permit.only_reading && forbidden ? SQLITE_DENY : SQLITE_OK;
    }
    default:
      return permit.only_reading ? SQLITE_DENY : SQLITE_OK;
  }
}

}  // namespace

void set_permit(sqlite3* handle, const Permit& permit) {
  const auto* const kept = std::ranges::find_if(kPermits, [&](const Permit& one) {
    return one.only_reading == permit.only_reading && one.contacts == permit.contacts;
  });
  const bool all = !permit.only_reading && permit.contacts == Contacts::shown;
  // SQLite's signature lacks a const; the authorizer above only reads.
  sqlite3_set_authorizer(handle, all ? nullptr : &authorize, const_cast<Permit*>(kept));
}

}  // namespace liaison
