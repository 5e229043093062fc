// SPDX-License-Identifier: EUPL-1.2
#include "ask/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "ask/ask.hpp"
#include "ask/statement_conditions.hpp"
#include "liaison/table.hpp"
#include "store/identifier.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// Whether a row of the answer can be one that is only possible.
bool has_doubt(const Ask& ask) {
  bool doubt = false;
  visit_conditions(ask, [&doubt](const Condition& condition) {
    doubt = doubt || (condition.date.field != nullptr && !condition.date.certainly);
  });
  return doubt;
}

class Composer {
 public:
  Composer(const Ask& ask, const Vocabulary& vocabulary, const Circumstances& circumstances)
      : ask_(ask),
        vocabulary_(vocabulary),
        circumstances_(circumstances),
        conditions_(ask, vocabulary, circumstances, statement_.parameters) {}

  ComposedStatement run() {
    // Conditions first: they number the parameters that the columns use again.
    const std::string where = conditions();
    const std::string columns = ask_.count            ? count_column()
                                : ask_.groups.empty() ? row_columns()
                                                      : group_columns();
    statement_.sql = fmt::format("SELECT {}\nFROM {} AS t{}{}", columns,
                                 quote_identifier(ask_.noun->plural), joins(), where);
    statement_.sql += ask_.groups.empty() ? "" : fmt::format("\nGROUP BY {}", groups());
    if (!ask_.count) {
      statement_.sql += fmt::format("\nORDER BY {}", order());
    }
    if (ask_.limit) {
      statement_.sql +=
          fmt::format("\nLIMIT ?{}", conditions_.bind(*ask_.limit, "at most so many rows"));
    }
    return std::move(statement_);
  }

 private:
  std::string conditions() {
    std::string where = conditions_.all(ask_.conditions, "t", Sure::no);
    const auto add = [&where](const std::string& condition) {
      where += where.empty() ? condition : "\n  AND " + condition;
    };
    if (ask_.order && ask_.order->most && ranking_of(ask_) == nullptr) {
      add(fmt::format("t.id IN (SELECT m.id FROM {} AS m WHERE m.n > 0)",
                      quote_identifier(ask_.order->property->counts)));
    }
    if (circumstances_.basis == Basis::printed) {
      add("t.id NOT IN (SELECT record FROM unprinted WHERE field = '')");
    }
    return where.empty() ? where : "\nWHERE " + where;
  }

  std::string count_column() {
    statement_.columns.push_back({.name = ask_.noun->plural, .type = ColumnType::integer});
    return fmt::format("count(*) AS {}", quote_identifier(ask_.noun->plural));
  }

  static std::string label(std::size_t index) { return fmt::format("d{}.label", index + 1); }

  std::string labels() const {
    std::string all;
    for (std::size_t index = 0; index < ask_.groups.size(); ++index) {
      all += (index == 0 ? "" : ", ") + label(index);
    }
    return all;
  }

  // Two records can bear one name.
  std::string groups() const {
    std::string all = labels();
    for (std::size_t index = 0; index < ask_.groups.size(); ++index) {
      if (!ask_.groups[index].dimension->of_kind.empty()) {
        all += fmt::format(", d{}.record", index + 1);
      }
    }
    return all;
  }

  // What states no group is a row too, unless some groups are asked for.
  std::string joins() {
    std::string all;
    for (std::size_t index = 0; index < ask_.groups.size(); ++index) {
      const auto& [dimension, only] = ask_.groups[index];
      all += fmt::format("\n{0}JOIN {1} AS d{2} ON d{2}.id = t.id", only.empty() ? "LEFT " : "",
                         quote_identifier(dimension->labels), index + 1);
      if (!only.empty()) {
        all += fmt::format(" AND d{}.record IN ({})", index + 1,
                           conditions_.list({{.phrase = only.get()}}));
      }
    }
    return all;
  }

  std::string group_columns() {
    std::string columns;
    for (std::size_t index = 0; index < ask_.groups.size(); ++index) {
      add(columns, label(index), ask_.groups[index].dimension->words, ColumnType::text);
    }
    add(columns, "count(DISTINCT t.id)", ask_.noun->plural, ColumnType::integer);
    return columns;
  }

  std::string row_columns() {
    std::string columns;
    for (const Attribute& attribute : vocabulary_.attributes) {
      if (attribute.kind != ask_.noun->kind || attribute.answer == 0) {
        continue;
      }
      add(columns, fmt::format("t.{}", quote_identifier(attribute.attribute)), attribute.attribute,
          attribute.type);
      if (attribute.answer == 1) {
        add_possibly(columns);
        add_how(columns);
        add_via(columns);
      }
    }
    add_asked_dates(columns);
    if (ask_.order && ask_.order->by == Order::By::property) {
      add_once(columns, property_count(), heading_of(ask_), ColumnType::integer);
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

  // A column of the same name says it already.
  void add_once(std::string& columns, const std::string& expression, const std::string& name,
                ColumnType type) {
    if (std::ranges::find(statement_.columns, name, &Column::name) == statement_.columns.end()) {
      add(columns, expression, name, type);
    }
  }

  void add_possibly(std::string& columns) {
    if (!has_doubt(ask_)) {
      return;
    }
    statement_.possibly = true;
    add(columns,
        fmt::format("CASE WHEN {} THEN NULL ELSE '{}' END",
                    conditions_.all(ask_.conditions, "t", Sure::yes), kPossibly),
        "possibly", ColumnType::text);
    statement_.columns.back().sparse = true;
  }

  // How a row matched: only the first relation that tells, so that no column stands twice.
  void add_how(std::string& columns) {
    for (const Condition& condition : ask_.conditions) {
      if (condition.shape != Condition::Shape::relation || condition.negated ||
          condition.unlinked || condition.relation->how.empty()) {
        continue;
      }
      const Relation& relation = *condition.relation;
      statement_.how = &relation;
      const std::string list = conditions_.list(condition.values);
      const bool several = condition.values.size() > 1 || !condition.values.front().phrase.empty();
      const std::string links = conditions_.links(condition, list);
      add(columns, how_column(relation, list, links, several), relation.how, ColumnType::text);
      if (!relation.detail.empty()) {
        add(columns, detail_column(relation, links), relation.detail, ColumnType::text);
        statement_.columns.back().wraps = true;
      }
      return;
    }
  }

  std::string how_column(const Relation& relation, const std::string& list,
                         const std::string& links, bool several) {
    const int mark = conditions_.bind(relation.relation, "the relation, for its labels");
    // Of one place that was asked for the label says all; of several it must say which.
    const std::string through =
        several ? "': ' || r.name"
                : fmt::format("CASE WHEN e.to_id IN ({}) THEN '' ELSE ': ' || r.name END", list);
    return fmt::format(
        "(SELECT group_concat(text, '; ') FROM (\n"
        "     SELECT DISTINCT h.label || {0} AS text\n"
        "     FROM {1} AS e JOIN record AS r ON r.id = e.to_id\n"
        "     JOIN relation_how AS h ON h.relation = ?{2} AND h.how = {3}\n"
        "     WHERE e.from_id = t.id AND {4}\n"
        "     ORDER BY h.strength, r.name_key))",
        through, quote_identifier(relation.edge), mark, conditions_.how(relation, list), links);
  }

  static std::string detail_column(const Relation& relation, const std::string& links) {
    return fmt::format(
        "(SELECT group_concat(detail, '; ') FROM (\n"
        "     SELECT DISTINCT e.detail AS detail FROM {} AS e\n"
        "     WHERE e.from_id = t.id AND e.detail IS NOT NULL AND {} ORDER BY 1))",
        quote_identifier(relation.edge), links);
  }

  // Through which record a party stands on its side, where it does not by itself.
  void add_via(std::string& columns) {
    const auto found = std::ranges::find_if(ask_.conditions, [](const Condition& condition) {
      return condition.shape == Condition::Shape::sides && !condition.negated;
    });
    if (found != ask_.conditions.end()) {
      if (const std::string via = conditions_.via(*found); !via.empty()) {
        add_once(columns, via, "via", ColumnType::text);
        statement_.columns.back().sparse = true;
      }
    }
  }

  // `updated in 2013` shows when they were updated, which a row does not say otherwise.
  void add_asked_dates(std::string& columns) {
    for (const DateField* date : asked_dates()) {
      const auto shown = std::ranges::find_if(vocabulary_.attributes, [&](const Attribute& each) {
        return each.kind == ask_.noun->kind && date->kind == each.kind &&
               each.attribute == date->words;
      });
      if (shown != vocabulary_.attributes.end()) {
        add_once(columns, fmt::format("t.{}", quote_identifier(shown->attribute)), shown->attribute,
                 shown->type);
      }
    }
  }

  // Those of conditions, of the order, and those that must be stated: `when was it updated`.
  std::vector<const DateField*> asked_dates() const {
    std::vector<const DateField*> asked;
    for (const DateField& field : vocabulary_.dates) {
      bool is_asked = ask_.order && ask_.order->date == &field;
      visit_conditions(ask_, [&](const Condition& condition) {
        is_asked =
            is_asked || condition.date.field == &field ||
            (condition.property != nullptr && condition.property->property == field.property);
      });
      if (is_asked) {
        asked.push_back(&field);
      }
    }
    return asked;
  }

  std::string property_count() {
    if (const Condition* ranking = ranking_of(ask_); ranking != nullptr) {
      return conditions_.count(*ranking, "t");
    }
    return fmt::format("(SELECT sum(m.n) FROM {} AS m WHERE m.id = t.id)",
                       quote_identifier(ask_.order->property->counts));
  }

  std::string order() {
    if (!ask_.groups.empty()) {
      return group_order();
    }
    std::string by;
    if (ask_.order) {
      const std::string_view direction = ask_.order->descending ? "DESC" : "ASC";
      switch (ask_.order->by) {
        case Order::By::property:
          by = fmt::format(
              "{0} IS NULL, {0} {1}, ",
              ranking_of(ask_) == nullptr ? property_count() : quote_identifier(heading_of(ask_)),
              direction);
          break;
        case Order::By::date:
          by = fmt::format("{0} IS NULL, {0} {1}, ", date_of_order(), direction);
          break;
        case Order::By::dimension:
          by = fmt::format(
              "(SELECT min(d.label) FROM {0} AS d WHERE d.id = t.id) IS NULL,"
              " (SELECT min(d.label) FROM {0} AS d WHERE d.id = t.id) {1}, ",
              quote_identifier(ask_.order->dimension->labels), direction);
          break;
        case Order::By::name:
          break;
      }
    }
    return by + "t.name_key, t.slug";
  }

  // The last day that the newest date can mean, or the first that the oldest can.
  std::string date_of_order() const {
    return fmt::format("(SELECT {} FROM {} AS d WHERE d.id = t.id)",
                       ask_.order->descending ? "max(d.last)" : "min(d.first)",
                       quote_identifier(ask_.order->date->dates));
  }

  // What states no group comes last.
  std::string group_order() const {
    std::string text;
    for (std::size_t index = 0; index < ask_.groups.size(); ++index) {
      text += fmt::format("{} IS NULL, ", label(index));
    }
    const bool ordered = ask_.groups.front().dimension->ordered;
    return text + (ordered ? labels() : fmt::format("count(DISTINCT t.id) DESC, {}", labels()));
  }

  const Ask& ask_;
  const Vocabulary& vocabulary_;
  const Circumstances& circumstances_;
  ComposedStatement statement_ = {};
  ConditionWriter conditions_;
};

}  // namespace

std::string heading_of(const Ask& ask) {
  const std::string& words = ask.order->property->words;
  return ranking_of(ask) == nullptr ? words : fmt::format("such {}", words);
}

ComposedStatement compose_statement(const Ask& ask, const Vocabulary& vocabulary,
                                    const Circumstances& circumstances) {
  return Composer(ask, vocabulary, circumstances).run();
}

}  // namespace liaison
