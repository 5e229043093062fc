// SPDX-License-Identifier: EUPL-1.2
// The short form of a citation.
#include "load/locator.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace liaison {
namespace {

TEST(ParseLocator, ReadsASourceAlone) {
  const Locator locator = parse_locator("paper").value();
  EXPECT_EQ(locator.source, "paper");
  EXPECT_EQ(locator.section, "");
  EXPECT_EQ(locator.page, "");
  EXPECT_EQ(locator.footnote, "");
  EXPECT_EQ(locator.basis, "");
}

TEST(ParseLocator, ReadsAllPartsInAnyOrder) {
  for (const std::string_view text :
       {"paper §3.1 p.6 fn.7 (inferred)", "paper fn.7 (inferred) p.6 §3.1",
        "  paper  §3.1  p.6 fn.7 (inferred) "}) {
    const Locator locator = parse_locator(text).value();
    EXPECT_EQ(locator.source, "paper") << text;
    EXPECT_EQ(locator.section, "3.1") << text;
    EXPECT_EQ(locator.page, "6") << text;
    EXPECT_EQ(locator.footnote, "7") << text;
    EXPECT_EQ(locator.basis, "inferred") << text;
  }
}

TEST(ParseLocator, RefusesWhatIsNoPartOfACitation) {
  for (const std::string_view text : {"paper 3.1", "paper §", "paper p.", "paper §3 §4",
                                      "paper (guessed)", "paper chapter 3", "paper pp.3"}) {
    const Result<Locator> locator = parse_locator(text);
    ASSERT_FALSE(locator.has_value()) << text;
    EXPECT_EQ(locator.error().code, ErrorCode::bad_value);
    EXPECT_FALSE(locator.error().hint.empty());
  }
}

TEST(ParseLocator, RefusesACitationOfNothing) {
  EXPECT_FALSE(parse_locator("").has_value());
  EXPECT_FALSE(parse_locator("  ").has_value());
}

}  // namespace
}  // namespace liaison
