// SPDX-License-Identifier: EUPL-1.2
// One draft into its rows: what is new is inserted, what differs updated, the rest left alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/field_sources.hpp"
#include "load/restated.hpp"
#include "load/rows.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

/// Each function says whether it wrote anything. Requires: a matched draft, a write transaction
/// with deferred foreign keys. Lifetime: must not outlive what it is made of.
class RecordWriter {
 public:
  RecordWriter(const Database& database, const TableSchema& citations, const Draft& draft)
      : database_(database),
        citations_(citations),
        draft_(draft),
        sources_(database, draft),
        restated_(database, draft.id) {}

  bool write_rest();
  [[nodiscard]] const std::vector<FieldChange>& conflicts() const;
  [[nodiscard]] const std::vector<Restatement>& restated() const { return restated_.all(); }
  bool write_record();

 private:
  bool rename();
  bool write_fields();
  Row changed_fields(const TableSchema& table, const Row& given) const;
  Row without_conflicts(const TableSchema& table, const Row& given, const Row& changed);
  std::string stored_text(const TableSchema& table, const std::string& column) const;
  void fill(Row& row, const TableSchema& table, const DraftRow& fields) const;
  bool is_plain_name(const DraftField& field) const;
  bool write_names();
  std::map<std::string, const NameForm*> forms_of_names() const;
  bool write_name(const std::string& key, const std::string& text, const std::string& form);
  bool write_list(const DraftList& list);
  std::vector<Row> list_rows(const DraftList& list) const;
  bool same_rows(const DraftList& list, const std::vector<Row>& rows) const;
  bool write_citations();

  const Database& database_;
  const TableSchema& citations_;
  const Draft& draft_;
  FieldSources sources_;
  RestatedRecord restated_;
  bool keeps_name_ = false;
};

}  // namespace liaison
