// SPDX-License-Identifier: EUPL-1.2
// `who visited Canada` lists organisations; that partnerships did so too must be told.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ask/answer.hpp"

namespace liaison {

struct Reading;
struct Understood;
struct Vocabulary;

/// The answer to another question, or none if it has no single one.
using AskAgain = std::function<std::optional<Answered>(const std::string& question)>;

/// The records of other kinds that the question word can mean as well (words with the role `also`),
/// by name, and how to ask for them. Empty where there are none, and of questions that count.
std::string also_note(const Vocabulary& vocabulary, const Understood& question,
                      const Reading& reading, const AskAgain& ask_again);

}  // namespace liaison
