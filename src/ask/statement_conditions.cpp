// SPDX-License-Identifier: EUPL-1.2
#include "ask/statement_conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "ask/ask.hpp"
#include "ask/statement.hpp"
#include "liaison/table.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// Above and below in a hierarchy are views named after the kind of the value.
constexpr std::string_view kBelowView = "_below";

std::string_view sign_of(Compare compare) {
  switch (compare) {
    case Compare::at_least:
      return ">=";
    case Compare::more_than:
      return ">";
    case Compare::fewer_than:
      return "<";
    case Compare::at_most:
      return "<=";
    case Compare::exactly:
      return "=";
  }
  return "=";
}

const NamedRecord& record_of(const Value& value) {
  return value.records.front();
}

const std::string& kind_of_value(const Value& value) {
  return value.phrase.empty() ? record_of(value).kind : value.phrase.get().noun->kind;
}

// What must hold of a fuzzy date [first, last] against the days of a question, ?1 and ?2: that it
// can be so, or that it is.
std::string_view date_condition(When when, Sure sure) {
  const bool certain = sure == Sure::yes;
  switch (when) {
    case When::before:
      return certain ? "d.last < {0}" : "d.first < {0}";
    case When::after:
      return certain ? "d.first > {1}" : "d.last > {1}";
    case When::since:
      return certain ? "d.first >= {0}" : "d.last >= {0}";
    case When::until:
      return certain ? "d.last <= {1}" : "d.first <= {1}";
    default:
      return certain ? "d.first >= {0} AND d.last <= {1}" : "d.first <= {1} AND d.last >= {0}";
  }
}

}  // namespace

int ConditionWriter::bind(Cell value, const std::string& says) {
  const auto known = std::ranges::find_if(parameters_, [&](const Parameter& parameter) {
    return parameter.value == value && parameter.says == says;
  });
  const auto number = known - parameters_.begin() + 1;
  if (known == parameters_.end()) {
    parameters_.push_back({std::move(value), says});
  }
  return static_cast<int>(number);
}

std::string ConditionWriter::all(const std::vector<Condition>& conditions, const std::string& alias,
                                 Sure sure) {
  return joined(conditions, "\n  AND ", alias, sure);
}

std::string ConditionWriter::joined(const std::vector<Condition>& parts, std::string_view word,
                                    const std::string& alias, Sure sure) {
  std::string text;
  for (const Condition& part : parts) {
    text += text.empty() ? "" : word;
    text += one(part, alias, sure);
  }
  return text;
}

// What is surely not so is what cannot be so.
std::string ConditionWriter::one(const Condition& condition, const std::string& alias, Sure sure) {
  const Sure inner = condition.negated ? (sure == Sure::yes ? Sure::no : Sure::yes) : sure;
  const Sure around = std::exchange(sure_, inner);
  std::string text;
  switch (condition.shape) {
    case Condition::Shape::all:
      text = fmt::format("({})", joined(condition.parts, " AND ", alias, inner));
      break;
    case Condition::Shape::any:
      text = fmt::format("({})", joined(condition.parts, " OR ", alias, inner));
      break;
    case Condition::Shape::relation:
      text = related(condition, alias);
      break;
    case Condition::Shape::sides:
      text = sides(condition, alias);
      break;
    case Condition::Shape::date:
      text = dated(condition.date, alias + ".id", inner);
      break;
    case Condition::Shape::property:
      text = owned(condition, alias);
      break;
    case Condition::Shape::measure:
      text = measured(condition, alias);
      break;
    case Condition::Shape::value:
      text = valued(condition, alias);
      break;
    case Condition::Shape::text:
      text = fmt::format("{}.id IN ({})", alias,
                         ids(condition.found, fmt::format("has the text “{}”", condition.text)));
      break;
    case Condition::Shape::noun:
      text = fmt::format("{}.id IN (SELECT n.id FROM {} AS n)", alias,
                         quote_identifier(condition.noun->plural));
      break;
    case Condition::Shape::except:
      text = fmt::format("{}.id NOT IN ({})", alias, list(condition.values));
      break;
  }
  sure_ = around;
  if (!condition.negated || condition.shape == Condition::Shape::relation) {
    return text;  // a relation is negated value by value
  }
  return fmt::format("NOT ({})", text);
}

std::string ConditionWriter::list(const std::vector<Value>& values) {
  std::string text;
  for (const Value& value : values) {
    if (!value.phrase.empty()) {
      return nested(value.phrase.get());
    }
    const NamedRecord& record = record_of(value);
    text += fmt::format("{}?{}", text.empty() ? "" : ", ",
                        bind(record.id, fmt::format("{} {}", record.kind, record.name)));
  }
  return text;
}

std::string ConditionWriter::list_within(const Row& row, const std::vector<Value>& values) {
  const Row around = std::exchange(around_, row);
  std::string text = list(values);
  around_ = around;
  return text;
}

std::string ConditionWriter::nested(const Phrase& phrase) {
  const std::string alias = fmt::format("t{}", ++depth_);
  const std::string where = joined(phrase.conditions, " AND ", alias, sure_);
  return fmt::format("SELECT {0}.id FROM {1} AS {0}{2}{3}", alias,
                     quote_identifier(phrase.noun->plural), where.empty() ? "" : " WHERE ", where);
}

// What lies below those of the list, now or in the time of which the question asks.
std::string ConditionWriter::below(const std::string& kind, const std::string& list) {
  const Kind* row = vocabulary_.find_kind(kind);
  if (!ask_.as_of || row == nullptr || row->dated.empty()) {
    return fmt::format("SELECT descendant FROM {} WHERE ancestor IN ({})",
                       quote_identifier(kind + std::string(kBelowView)), list);
  }
  const int first = bind(ask_.as_of->first, "the first day asked of");
  const int last = bind(ask_.as_of->last, "the last day asked of");
  return fmt::format(
      "SELECT descendant FROM {} WHERE ancestor IN ({})"
      " AND (since IS NULL OR since <= ?{}) AND (until IS NULL OR until >= ?{})",
      quote_identifier(row->dated), list, last, first);
}

std::string ConditionWriter::reach(const Relation& relation, const std::string& list) {
  switch (relation.hierarchy) {
    case Hierarchy::none:
      return list;
    case Hierarchy::below:
      return below(relation.to_kind, list);
    case Hierarchy::around:
      return fmt::format("{} UNION SELECT ancestor FROM {} WHERE descendant IN ({})",
                         below(relation.to_kind, list),
                         quote_identifier(relation.to_kind + std::string(kBelowView)), list);
  }
  return list;
}

std::string ConditionWriter::how(const Relation& relation, const std::string& list) {
  if (relation.hierarchy == Hierarchy::none) {
    return "e.how";
  }
  return fmt::format(
      "e.how || CASE WHEN e.to_id IN ({0}) THEN ''\n"
      "       WHEN e.to_id IN (SELECT ancestor FROM {1} WHERE descendant IN ({0})) THEN ' above'\n"
      "       ELSE ' below' END",
      list, quote_identifier(relation.to_kind + std::string(kBelowView)));
}

std::string ConditionWriter::related(const Condition& condition, const std::string& alias) {
  if (condition.unlinked) {
    return fmt::format("{}.id NOT IN (SELECT from_id FROM {})", alias,
                       quote_identifier(condition.relation->edge));
  }
  const Row row{.alias = alias, .kind = condition.relation->kind};
  if (condition.combine == Combine::any) {
    return holds(condition, alias, list_within(row, condition.values));
  }
  std::string all;
  for (const Value& value : condition.values) {
    // "not A and B" means neither, as people say it.
    all += fmt::format("{}{}", all.empty() ? "" : " AND ",
                       holds(condition, alias, list_within(row, {value})));
  }
  return fmt::format("({})", all);
}

std::string ConditionWriter::holds(const Condition& condition, const std::string& alias,
                                   const std::string& list) {
  const Relation& relation = *condition.relation;
  std::string only;
  if (condition.only) {
    only =
        fmt::format(" JOIN relation_how AS h ON h.relation = ?{} AND h.only = 1 AND h.how = {}",
                    bind(relation.relation, "the relation, for its labels"), how(relation, list));
  }
  // In "clusters with agreements with Skywin", Skywin has them with others. A source that states
  // what another states is no such partner.
  const std::string another = !condition.negated && around_.kind == relation.to_kind &&
                                      relation.hierarchy == Hierarchy::none &&
                                      vocabulary_.is_party(relation.to_kind)
                                  ? fmt::format(" AND e.to_id <> {}.id", around_.alias)
                                  : "";
  return fmt::format("{}.id {}IN (SELECT e.from_id FROM {} AS e{} WHERE {}{})", alias,
                     condition.negated ? "NOT " : "", quote_identifier(relation.edge), only,
                     links(condition, list), another);
}

std::string ConditionWriter::links(const Condition& condition, const std::string& list) {
  std::string text = fmt::format("e.to_id IN ({})", reach(*condition.relation, list));
  if (condition.date.field != nullptr) {
    text += " AND " + dated(condition.date, "e.via", sure_);
  }
  for (const Condition& place : condition.parts) {
    text +=
        fmt::format(" AND e.via IN (SELECT e.from_id FROM {} AS e WHERE {})",
                    quote_identifier(place.relation->edge), links(place, this->list(place.values)));
  }
  return text;
}

// To how many of its values a relation leads.
std::string ConditionWriter::count(const Condition& condition, const std::string& alias) {
  const Row row{.alias = alias, .kind = condition.relation->kind};
  return fmt::format("(SELECT count(DISTINCT e.to_id) FROM {} AS e WHERE e.from_id = {}.id AND {})",
                     quote_identifier(condition.relation->edge), alias,
                     links(condition, list_within(row, condition.values)));
}

// One party on each side, two different parties.
std::string ConditionWriter::sides(const Condition& condition, const std::string& alias) {
  return fmt::format("{}.id IN (SELECT a.from_id FROM {})", alias, pairs(condition));
}

std::string ConditionWriter::pairs(const Condition& condition) {
  const Value& one = condition.values.at(0);
  const Value& other = condition.values.at(1);
  const std::string& kind = condition.whose->kind;
  const Side* left = vocabulary_.find_side(kind, kind_of_value(one));
  const Side* right = vocabulary_.find_side(kind, kind_of_value(other));
  return fmt::format(
      "{} AS a JOIN {} AS b ON b.from_id = a.from_id AND b.side <> a.side"
      " WHERE a.to_id IN ({}) AND b.to_id IN ({})",
      quote_identifier(left->parties), quote_identifier(right->parties), side(one), side(other));
}

std::string ConditionWriter::via(const Condition& condition) {
  const std::string pairs_of_row = pairs(condition) + " AND a.from_id = t.id";
  return fmt::format(
      "CASE WHEN EXISTS (SELECT 1 FROM {0} AND a.via IS NULL AND b.via IS NULL) THEN NULL ELSE\n"
      "     (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT r.name FROM record AS r WHERE"
      " r.id IN (SELECT a.via FROM {0} UNION SELECT b.via FROM {0}) ORDER BY r.name_key)) END",
      pairs_of_row);
}

std::string ConditionWriter::side(const Value& value) {
  const std::string members = list({value});
  const std::string& kind = kind_of_value(value);
  const Kind* row = vocabulary_.find_kind(kind);
  return row == nullptr || row->below.empty() ? members : below(kind, members);
}

std::string ConditionWriter::dated(const DateTest& test, const std::string& id, Sure sure) {
  if (test.unstated) {
    return fmt::format("({0} IS NULL OR {0} NOT IN (SELECT d.id FROM {1} AS d))", id,
                       quote_identifier(test.field->dates));
  }
  const Sure asked = test.certainly ? Sure::yes : sure;
  const bool needs_first = test.when != When::after && test.when != When::until;
  const bool needs_last = test.when != When::before && test.when != When::since;
  const std::string first =
      needs_first ? fmt::format("?{}", bind(test.days.first, "the first day")) : "";
  const std::string last =
      needs_last ? fmt::format("?{}", bind(test.days.last, "the last day")) : "";
  return fmt::format("{} IN (SELECT d.id FROM {} AS d WHERE {})", id,
                     quote_identifier(test.field->dates),
                     fmt::format(fmt::runtime(date_condition(test.when, asked)), first, last));
}

// That a record has something. It has none only where that is stated, if it can be stated.
std::string ConditionWriter::owned(const Condition& condition, const std::string& alias) {
  const std::string counts = quote_identifier(condition.property->counts);
  if (condition.unlinked) {
    return fmt::format("{}.id NOT IN (SELECT m.id FROM {} AS m)", alias, counts);
  }
  if (condition.property->stated && condition.negated) {
    return fmt::format("{}.id NOT IN (SELECT m.id FROM {} AS m WHERE m.n = 0)", alias, counts);
  }
  return fmt::format("{}.id IN (SELECT m.id FROM {} AS m WHERE m.n > 0)", alias, counts);
}

// How many a record has: 0 where there is no row, unless a row would state it.
std::string ConditionWriter::measured(const Condition& condition, const std::string& alias) {
  const int number = bind(condition.number, "the number");
  const std::string_view sign = sign_of(condition.compare);
  if (condition.relation != nullptr) {
    // It surely has fewer than five if there are fewer than five that could be so.
    const bool least =
        condition.compare == Compare::fewer_than || condition.compare == Compare::at_most;
    const Sure around = sure_;
    sure_ = least ? (around == Sure::yes ? Sure::no : Sure::yes) : around;
    const std::string links = count(condition, alias);
    sure_ = around;
    return fmt::format("{} {} ?{}", links, sign, number);
  }
  const std::string count = fmt::format("(SELECT sum(m.n) FROM {} AS m WHERE m.id = {}.id)",
                                        quote_identifier(condition.property->counts), alias);
  return condition.property->stated ? fmt::format("{} {} ?{}", count, sign, number)
                                    : fmt::format("coalesce({}, 0) {} ?{}", count, sign, number);
}

std::string ConditionWriter::valued(const Condition& condition, const std::string& alias) {
  const AttributeValue& value = *condition.value;
  if (condition.unlinked) {
    return fmt::format("{}.{} IS NULL", alias, quote_identifier(value.attribute));
  }
  if (!value.during.empty()) {
    const Days today{.first = circumstances_.today, .last = circumstances_.today, .text = {}};
    const Days& said = condition.date.days;
    const auto& [first, last, text] = !said.first.empty() ? said : ask_.as_of ? *ask_.as_of : today;
    const int last_day = bind(last, "the last day asked of");
    const int first_day = bind(first, "the first day asked of");
    return fmt::format("{}.id IN (SELECT d.id FROM {} AS d WHERE d.first <= ?{} AND d.last >= ?{})",
                       alias, quote_identifier(value.during), last_day, first_day);
  }
  const Cell wanted = value.numbered() ? Cell(condition.number) : Cell(value.equals);
  return fmt::format("{}.{} = ?{}", alias, quote_identifier(value.attribute),
                     bind(wanted, value.attribute));
}

std::string ConditionWriter::ids(const std::vector<std::int64_t>& ids, const std::string& says) {
  std::string text;
  for (const std::int64_t id : ids) {
    text += fmt::format("{}?{}", text.empty() ? "" : ", ", bind(id, says));
  }
  return text;
}

}  // namespace liaison
