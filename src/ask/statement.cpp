// SPDX-License-Identifier: EUPL-1.2
#include "ask/statement.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "ask/ask.hpp"
#include "liaison/table.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// Above and below in a hierarchy are views named after the kind of the value.
constexpr std::string_view kBelowView = "_below";

class Composer {
 public:
  Composer(const Ask& ask, const Vocabulary& vocabulary) : ask_(ask), vocabulary_(vocabulary) {}

  ComposedStatement run() {
    // Conditions first: they number the parameters that the columns use again.
    std::string where;
    std::vector<std::vector<int>> marks;
    for (const Filter& filter : ask_.filters) {
      marks.push_back(bind_values(filter));
      where += where.empty() ? "\nWHERE " : "\n  AND ";
      where += condition(filter, marks.back());
    }
    const std::string columns = ask_.count ? count_column() : row_columns(marks);
    statement_.sql = fmt::format("SELECT {}\nFROM {} AS t{}", columns,
                                 quote_identifier(ask_.noun->plural), where);
    if (!ask_.count) {
      statement_.sql += "\nORDER BY t.name_key, t.slug";
    }
    return std::move(statement_);
  }

 private:
  int bind(Cell value, std::string says) {
    statement_.parameters.push_back({std::move(value), std::move(says)});
    return static_cast<int>(statement_.parameters.size());
  }

  std::vector<int> bind_values(const Filter& filter) {
    std::vector<int> marks;
    for (const Value& value : filter.values) {
      const NamedRecord& record = value.records.front();
      marks.push_back(bind(record.id, fmt::format("{} {}", record.kind, record.name)));
    }
    return marks;
  }

  static std::string list_of(const std::vector<int>& marks) {
    std::string list;
    for (const int mark : marks) {
      list += fmt::format("{}?{}", list.empty() ? "" : ", ", mark);
    }
    return list;
  }

  // The ids that an edge may lead to for these values.
  static std::string reach(const Relation& relation, const std::string& list) {
    const std::string below = quote_identifier(relation.to_kind + std::string(kBelowView));
    switch (relation.hierarchy) {
      case Hierarchy::none:
        return list;
      case Hierarchy::below:
        return fmt::format("SELECT descendant FROM {} WHERE ancestor IN ({})", below, list);
      case Hierarchy::around:
        return fmt::format(
            "SELECT descendant FROM {0} WHERE ancestor IN ({1}) UNION "
            "SELECT ancestor FROM {0} WHERE descendant IN ({1})",
            below, list);
    }
    return list;
  }

  static std::string holds(const Filter& filter, const std::string& list) {
    return fmt::format("t.id {}IN (SELECT e.from_id FROM {} AS e WHERE e.to_id IN ({}))",
                       filter.negated ? "NOT " : "", quote_identifier(filter.relation->edge),
                       reach(*filter.relation, list));
  }

  static std::string condition(const Filter& filter, const std::vector<int>& marks) {
    if (filter.unlinked) {
      return fmt::format("t.id NOT IN (SELECT from_id FROM {})",
                         quote_identifier(filter.relation->edge));
    }
    if (filter.combine == Combine::any) {
      return holds(filter, list_of(marks));
    }
    std::string all;
    for (const int mark : marks) {
      // "not A and B" means neither, as people say it.
      all += fmt::format("{}{}", all.empty() ? "" : " AND ", holds(filter, list_of({mark})));
    }
    return fmt::format("({})", all);
  }

  std::string count_column() {
    statement_.columns.push_back({.name = ask_.noun->plural, .type = ColumnType::integer});
    return fmt::format("count(*) AS {}", quote_identifier(ask_.noun->plural));
  }

  std::string row_columns(const std::vector<std::vector<int>>& marks) {
    std::string columns;
    for (const Attribute& attribute : vocabulary_.attributes) {
      if (attribute.kind != ask_.noun->kind || attribute.answer == 0) {
        continue;
      }
      add(columns, fmt::format("t.{}", quote_identifier(attribute.attribute)), attribute.attribute,
          attribute.type);
      if (attribute.answer == 1) {
        add_how(columns, marks);
      }
    }
    add(columns, "t.slug", "slug", ColumnType::text);
    statement_.columns.back().key = true;
    return columns;
  }

  void add(std::string& columns, const std::string& expression, const std::string& name,
           ColumnType type) {
    columns += fmt::format("{}{} AS {}", columns.empty() ? "" : ",\n  ", expression,
                           quote_identifier(name));
    statement_.columns.push_back({.name = name, .type = type});
  }

  // How a row matched: only the first relation that tells, so that no column stands twice.
  void add_how(std::string& columns, const std::vector<std::vector<int>>& marks) {
    for (std::size_t index = 0; index < ask_.filters.size(); ++index) {
      const Filter& filter = ask_.filters[index];
      if (filter.negated || filter.unlinked || filter.relation->how.empty()) {
        continue;
      }
      statement_.how = filter.relation;
      const std::string list = list_of(marks[index]);
      add(columns, how_column(*filter.relation, list, marks[index].size() > 1),
          filter.relation->how, ColumnType::text);
      if (!filter.relation->detail.empty()) {
        add(columns, detail_column(*filter.relation, list), filter.relation->detail,
            ColumnType::text);
        statement_.columns.back().wraps = true;
      }
      return;
    }
  }

  std::string how_column(const Relation& relation, const std::string& list, bool several) {
    const int mark = bind(relation.relation, "the relation, for its labels");
    std::string how = "e.how";
    if (relation.hierarchy != Hierarchy::none) {
      how = fmt::format(
          "e.how || CASE WHEN e.to_id IN ({0}) THEN ''\n"
          "       WHEN e.to_id IN (SELECT ancestor FROM {1} WHERE descendant IN ({0})) THEN ' "
          "above'\n"
          "       ELSE ' below' END",
          list, quote_identifier(relation.to_kind + std::string(kBelowView)));
    }
    // Of one place that was asked for the label says all; of several it must say which.
    const std::string through =
        several ? "': ' || r.name"
                : fmt::format("CASE WHEN e.to_id IN ({}) THEN '' ELSE ': ' || r.name END", list);
    return fmt::format(
        "(SELECT group_concat(text, '; ') FROM (\n"
        "     SELECT h.label || {0} AS text\n"
        "     FROM {1} AS e JOIN record AS r ON r.id = e.to_id\n"
        "     JOIN relation_how AS h ON h.relation = ?{2} AND h.how = {3}\n"
        "     WHERE e.from_id = t.id AND e.to_id IN ({4})\n"
        "     ORDER BY h.strength, r.name_key))",
        through, quote_identifier(relation.edge), mark, how, reach(relation, list));
  }

  static std::string detail_column(const Relation& relation, const std::string& list) {
    return fmt::format(
        "(SELECT group_concat(detail, '; ') FROM (\n"
        "     SELECT DISTINCT e.detail AS detail FROM {} AS e\n"
        "     WHERE e.from_id = t.id AND e.detail IS NOT NULL AND e.to_id IN ({}) ORDER BY 1))",
        quote_identifier(relation.edge), reach(relation, list));
  }

  const Ask& ask_;
  const Vocabulary& vocabulary_;
  ComposedStatement statement_;
};

}  // namespace

ComposedStatement compose_statement(const Ask& ask, const Vocabulary& vocabulary) {
  return Composer(ask, vocabulary).run();
}

}  // namespace liaison
