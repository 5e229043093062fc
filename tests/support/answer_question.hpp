// SPDX-License-Identifier: EUPL-1.2
// Whole questions on the small data set, for the tests of answers and of errors.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "support/test_database.hpp"

namespace liaison {

class AnswerQuestion : public testing::Test {
 protected:
  [[nodiscard]] Answered answered(std::string_view question) const {
    Result<Answered> result = answer_question(database, question);
    EXPECT_TRUE(result.has_value()) << question << '\n' << (result ? "" : to_text(result.error()));
    return result ? std::move(*result) : Answered{};
  }

  [[nodiscard]] Error refused(std::string_view question) const {
    const Result<Answered> result = answer_question(database, question);
    EXPECT_FALSE(result.has_value()) << question;
    return result ? Error{} : result.error();
  }

  /// The names of the rows.
  [[nodiscard]] std::vector<std::string> names(std::string_view question) const {
    std::vector<std::string> all;
    for (const auto& row : answered(question).answer.table.rows) {
      all.push_back(std::get<std::string>(row.front()));
    }
    return all;
  }

  /// What the error points at.
  [[nodiscard]] std::string marked(std::string_view question) const {
    const Error error = refused(question);
    return error.where ? error.where->text.substr(error.where->offset, error.where->length) : "";
  }

  const Database database = small_database();
};

}  // namespace liaison
