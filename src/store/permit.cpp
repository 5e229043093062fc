// SPDX-License-Identifier: EUPL-1.2
#include "store/permit.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace liaison {

namespace {

// SQLite keeps a pointer to the permit, so every permit there is stands here for good.
constexpr std::array<Permit, 2> kPermits{{{Contacts::shown}, {Contacts::withheld}}};

// Shows the pages of the file, and with them everything.
constexpr std::string_view kPages = "sqlite_dbpage";

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

int authorize(void* data, int action, const char* first, const char* second, const char* /*file*/,
              const char* view) {
  const Permit& permit = *static_cast<const Permit*>(data);
  return action == SQLITE_READ ? may_read(permit, text_of(first), text_of(second), text_of(view))
                               : SQLITE_OK;
}

}  // namespace

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

void set_permit(sqlite3* handle, const Permit& permit) {
  const auto* const kept = std::ranges::find(kPermits, permit.contacts, &Permit::contacts);
  const bool all = permit.contacts == Contacts::shown;
  // SQLite's signature lacks a const; the authorizer above only reads.
  sqlite3_set_authorizer(handle, all ? nullptr : &authorize, const_cast<Permit*>(kept));
}

}  // namespace liaison
