// SPDX-License-Identifier: EUPL-1.2
// The conditions of a question as SQL, for statement.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "ask/statement.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Whether a condition asks for the rows of which it could be true, or for those of which it is
/// sure.
enum class Sure { no, yes };

class ConditionWriter {
 public:
  ConditionWriter(const Ask& ask, const Vocabulary& vocabulary, const Circumstances& circumstances,
                  std::vector<Parameter>& parameters)
      : ask_(ask),
        vocabulary_(vocabulary),
        circumstances_(circumstances),
        parameters_(parameters) {}

  /// All conditions of the rows of `alias`, one a line; empty if there are none.
  std::string all(const std::vector<Condition>& conditions, const std::string& alias, Sure sure);
  /// The number of a parameter with the value; the same for the same.
  int bind(Cell value, const std::string& says);
  /// The ids of the values of a condition, as what can stand behind IN.
  std::string list(const std::vector<Value>& values);
  /// The ids that an edge may lead to for such a list.
  std::string reach(const Relation& relation, const std::string& list);
  /// What must hold of an edge `e` of a relation that leads to one of the list, when it is asked.
  std::string links(const Condition& condition, const std::string& list);
  /// How many links of a relation the row of `alias` has.
  std::string count(const Condition& condition, const std::string& alias);
  /// How an edge `e` leads to one of the list, as relation_how names it.
  std::string how(const Relation& relation, const std::string& list);

  /// Through which records the parties of two sides of `t` stand there; null where one pair stands
  /// by itself.
  std::string via(const Condition& condition);

 private:
  std::string one(const Condition& condition, const std::string& alias, Sure sure);
  std::string joined(const std::vector<Condition>& parts, std::string_view word,
                     const std::string& alias, Sure sure);
  std::string related(const Condition& condition, const std::string& alias);
  std::string holds(const Condition& condition, const std::string& alias, const std::string& list);
  struct Row {
    std::string alias = {};
    std::string kind = {};
  };
  std::string list_within(const Row& row, const std::vector<Value>& values);
  std::string nested(const Phrase& phrase);
  std::string below(const std::string& kind, const std::string& list);
  std::string sides(const Condition& condition, const std::string& alias);
  std::string pairs(const Condition& condition);
  std::string side(const Value& value);
  std::string dated(const DateTest& test, const std::string& id, Sure sure);
  std::string owned(const Condition& condition, const std::string& alias);
  std::string measured(const Condition& condition, const std::string& alias);
  std::string valued(const Condition& condition, const std::string& alias);
  std::string ids(const std::vector<std::int64_t>& ids, const std::string& says);

  const Ask& ask_;
  const Vocabulary& vocabulary_;
  const Circumstances& circumstances_;
  std::vector<Parameter>& parameters_;
  int depth_ = 0;
  Row around_ = {};       // whose condition a noun phrase is part of
  Sure sure_ = Sure::no;  // of the condition in which a noun phrase is nested
};

}  // namespace liaison
