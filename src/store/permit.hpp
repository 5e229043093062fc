// SPDX-License-Identifier: EUPL-1.2
// What every statement of a connection may read: SQLite asks its authorizer, and the authorizer
// looks here. What SQL that a person typed may do besides: only_reading.hpp. A file that somebody
// has can be read by other means; this guards our door.
#pragma once

#include <array>
#include <string_view>

struct sqlite3;

namespace liaison {

/// Whether telephone numbers and e-mail addresses can be read.
enum class Contacts { withheld, shown };

struct Permit {
  Contacts contacts = Contacts::shown;
};

/// A column that is withheld. Inside `view` it is null instead, so that the view can say so and
/// counts stay right; a statement that reads it anywhere else is refused. Without a view it is
/// refused everywhere.
struct WithheldColumn {
  std::string_view table;
  std::string_view column;
  std::string_view view;
};

inline constexpr std::array<WithheldColumn, 3> kWithheld{{{"contact_point", "value", "contacts"},
                                                          {"load_value", "before", ""},
                                                          {"load_value", "after", ""}}};

/// SQLite's answer to a statement that would read a column: yes, no, or null in its place.
int may_read(const Permit& permit, std::string_view table, std::string_view column,
             std::string_view view);

/// Lets the statements that are prepared from now on do what the permit says.
void set_permit(sqlite3* handle, const Permit& permit);

/// Another permit until the end of the scope.
/// Lifetime: must not outlive the connection.
class PermitScope {
 public:
  PermitScope(sqlite3* handle, const Permit& now, const Permit& afterwards)
      : handle_(handle), afterwards_(afterwards) {
    set_permit(handle_, now);
  }
  PermitScope(const PermitScope&) = delete;  // one scope, one permit
  PermitScope& operator=(const PermitScope&) = delete;
  ~PermitScope() { set_permit(handle_, afterwards_); }

 private:
  sqlite3* handle_;
  Permit afterwards_;
};

}  // namespace liaison
