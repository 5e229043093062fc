// SPDX-License-Identifier: EUPL-1.2
// What makes two spellings one: the folding that the loader, questions, completion and sorting
// share, and the slugs made of it. Which words weigh little in a name is not decided here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// The key under which a name is stored and looked up: lower case, without accents, words parted by
/// single spaces. `Clúster d’Énergie` and `cluster energie` have one key, `R&D` is `r and d`,
/// `e.V.` is `ev`, `MOV’EO` is `moveo`. Superscript digits are footnote marks and vanish.
///
/// A text with a letter or a digit never folds to nothing. A text of symbols alone keeps them; only
/// blanks and invisible characters fold to nothing. fold(fold(x)) == fold(x). Invalid bytes are
/// symbols.
///
/// Source: Unicode NFKD and case folding as utf8proc has them; the rest is our own.
std::string fold(std::string_view utf8);

/// The second key of German names, with ae, oe, ue for ä, ö, ü; equal to `fold` if there is none.
std::string fold_german(std::string_view utf8);

/// The words of a folded text.
///
/// Lifetime: the views point into `folded`.
std::vector<std::string_view> split_words(std::string_view folded);

/// A slug for a name: lower-case ASCII letters and digits, words parted by single hyphens. Letters
/// without an ASCII form are left out; `record` if nothing remains. Not unique by itself.
std::string slug_of(std::string_view name);

bool is_valid_utf8(std::string_view text);

/// The text in Unicode normalisation form C; unchanged if it is not valid UTF-8.
std::string nfc(std::string_view text);

}  // namespace liaison
