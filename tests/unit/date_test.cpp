// SPDX-License-Identifier: EUPL-1.2
// Partial dates: every form that is read with its bounds, every form that is refused with its way
// out.
#include "liaison/date.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "liaison/error.hpp"

namespace liaison {
namespace {

struct Read {
  std::string_view text;
  std::string_view first;
  std::string_view last;
};

struct Refused {
  std::string_view text;
  std::string_view message;
  std::string_view hint;
};

void expect_read(const Result<PartialDate>& date, const Read& expected) {
  ASSERT_TRUE(date.has_value()) << expected.text << ": " << date.error().message;
  EXPECT_EQ(date->text, expected.text);
  EXPECT_EQ(date->first, expected.first) << expected.text;
  EXPECT_EQ(date->last, expected.last) << expected.text;
}

void expect_refused(const Refused& expected) {
  const auto date = parse_date(expected.text);
  ASSERT_FALSE(date.has_value()) << expected.text;
  EXPECT_EQ(date.error().code, ErrorCode::bad_value);
  EXPECT_FALSE(date.error().where.has_value());
  EXPECT_EQ(date.error().message, expected.message);
  EXPECT_EQ(date.error().hint, expected.hint) << expected.text;
}

constexpr std::string_view kForms =
    "write a date as 2007, 2018-10, 2017-01-31, 2017/2019 or 2018/..";

TEST(ParseDate, ReadsEachFormWithItsBounds) {
  constexpr auto kCases = std::to_array<Read>({
      {"2007", "2007-01-01", "2007-12-31"},
      {"0987", "0987-01-01", "0987-12-31"},
      {"2018-10", "2018-10-01", "2018-10-31"},
      {"2018-04", "2018-04-01", "2018-04-30"},
      {"2017-01-31", "2017-01-31", "2017-01-31"},
      {"2017/2019", "2017-01-01", "2019-12-31"},
      {"2017-03/2017-03-15", "2017-03-01", "2017-03-15"},
      {"2018-10/..", "2018-10-01", "9999-12-31"},
      {"../2019", "0000-01-01", "2019-12-31"},
      {"2018?", "2018-01-01", "2018-12-31"},
      {"2018-02~", "2018-02-01", "2018-02-28"},
      {"2013~/2015?", "2013-01-01", "2015-12-31"},
      {"201X", "2010-01-01", "2019-12-31"},
      {"20XX", "2000-01-01", "2099-12-31"},
      {"201X?", "2010-01-01", "2019-12-31"},
      {"201X/2021", "2010-01-01", "2021-12-31"},
      {"2018-XX", "2018-01-01", "2018-12-31"},
      {"2018-XX-XX", "2018-01-01", "2018-12-31"},
      {"2018-02-XX", "2018-02-01", "2018-02-28"},
  });
  for (const Read& expected : kCases) {
    expect_read(parse_date(expected.text), expected);
  }
}

TEST(ParseDate, KnowsLeapYears) {
  EXPECT_EQ(parse_date("2016-02")->last, "2016-02-29");
  EXPECT_EQ(parse_date("2000-02")->last, "2000-02-29");
  EXPECT_EQ(parse_date("1600-02")->last, "1600-02-29");
  EXPECT_EQ(parse_date("1900-02")->last, "1900-02-28");
  EXPECT_EQ(parse_date("2019-02")->last, "2019-02-28");
  EXPECT_TRUE(parse_date("2016-02-29").has_value());
  EXPECT_FALSE(parse_date("2018-02-29").has_value());
  EXPECT_FALSE(parse_date("2100-02-29").has_value());
}

TEST(ParseDate, KnowsTheLengthOfEachMonth) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    std::string text = month < 10 ? "2019-0" : "2019-";
    text += std::to_string(month);
    const std::string days = std::to_string(kDays[static_cast<std::size_t>(month) - 1]);
    EXPECT_EQ(parse_date(text)->last, text + "-" + days);
  }
}

TEST(ParseDate, DropsWhiteSpaceAround) {
  expect_read(parse_date(" \t2018-10\r\n"), {"2018-10", "2018-10-01", "2018-10-31"});
}

TEST(ParseDate, RefusesDaysThatDoNotExist) {
  expect_refused({"2018-13", "'2018-13' is no date: there is no month 13", "months are 01 to 12"});
  expect_refused({"2018-00", "'2018-00' is no date: there is no month 00", "months are 01 to 12"});
  expect_refused({"2018-02-30", "'2018-02-30' is no date: there is no day 30 in 2018-02",
                  "that month has 28 days"});
  expect_refused({"2018-04-00", "'2018-04-00' is no date: there is no day 00 in 2018-04",
                  "that month has 30 days"});
  expect_refused(
      {"2017-31-01", "'2017-31-01' is no date: there is no month 31", "write 2017-01-31"});
  expect_refused(
      {"2017-13-40", "'2017-13-40' is no date: there is no month 13", "months are 01 to 12"});
  expect_refused(
      {"0000", "'0000' is no date: there is no year 0000", "write the year with four digits"});
}

TEST(ParseDate, RefusesRangesThatSayNothing) {
  expect_refused({"2019/2017", "the range '2019/2017' runs backwards", "write 2017/2019"});
  expect_refused(
      {"2019-05/2019-03", "the range '2019-05/2019-03' runs backwards", "write 2019-03/2019-05"});
  expect_refused({"../..", "a range that is open at both ends says nothing", "leave the date out"});
  expect_refused(
      {"2018-13/2019", "'2018-13' is no date: there is no month 13", "months are 01 to 12"});
}

TEST(ParseDate, RefusesSeasonsAndQuartersByName) {
  expect_refused({"2018-21", "'2018-21' is a season or a quarter, and those are not read",
                  "write its months, as in 2018-03/2018-05"});
  expect_refused({"Spring 2018", "'Spring 2018' is a season or a quarter, and those are not read",
                  "write its months, as in 2018-03/2018-05"});
  expect_refused({"Q3 2018", "'Q3 2018' is a season or a quarter, and those are not read",
                  "write its months, as in 2018-03/2018-05"});
}

TEST(ParseDate, RefusesUncertainAndApproximateAtOnce) {
  expect_refused({"2018%", "'%' (uncertain and approximate at once) is not read: '2018%'",
                  "write 2018~ or 2018?"});
  expect_refused({"2018%/2019", "'%' (uncertain and approximate at once) is not read: '2018%/2019'",
                  "write ~ (approximate) or ? (uncertain)"});
}

TEST(ParseDate, RefusesLevel2ByName) {
  for (const std::string_view text : {"[2018,2019]", "{2018,2019}", "2018?-10", "?2018-10", "1X99",
                                      "2018-1X", "2018-XX-31", "Y170000002", "1950S2", "2018~?"}) {
    expect_refused({text,
                    "'" + std::string(text) +
                        "' is a date of EDTF level 2, and only level 1 "
                        "is read",
                    kForms});
  }
}

TEST(ParseDate, SuggestsTheDateThatWasMeant) {
  struct Case {
    std::string_view text;
    std::string_view hint;
  };
  constexpr auto kCases = std::to_array<Case>({
      {"31/01/2017", "write 2017-01-31"},
      {"31.01.2017", "write 2017-01-31"},
      {"31-01-2017", "write 2017-01-31"},
      {"01/31/2017", "write 2017-01-31"},
      {"04/04/2019", "write 2019-04-04"},
      {"04/02/2019", "write 2019-02-04 if the day stands first, 2019-04-02 if the month does"},
      {"2017-1-31", "write 2017-01-31"},
      {"2017/01/31", "write 2017-01-31"},
      {"20170131", "write 2017-01-31"},
      {"2017-1", "write 2017-01"},
      {"10/2018", "write 2018-10"},
      {"2018/10", "write 2018-10"},
      {"201810", "write 2018-10"},
      {"January 2019", "write 2019-01"},
      {"Jan. 2019", "write 2019-01"},
      {"31 January 2017", "write 2017-01-31"},
      {"January 31st, 2017", "write 2017-01-31"},
      {"1-Feb-2017", "write 2017-02-01"},
      {"2017-2019", "write 2017/2019"},
      {"2017 – 2019", "write 2017/2019"},
      {"2017 / 2019", "write 2017/2019"},
      {"March 2017 to May 2019", "write 2017-03/2019-05"},
      {"circa 2013", "write 2013~"},
      {"c. 2013", "write 2013~"},
      {"since January 2019", "write 2019-01/.."},
      {"2018-10/", "write 2018-10/.."},
      {"/2019", "write ../2019"},
      {"2013-", "write 2013/.."},
      {"until 2019", "write ../2019"},
      {"2010s", "write 201X"},
      {"201x", "write 201X"},
      {"2018-10-05T10:00", "write 2018-10-05"},
  });
  for (const Case& expected : kCases) {
    const auto date = parse_date(expected.text);
    ASSERT_FALSE(date.has_value()) << expected.text;
    EXPECT_EQ(date.error().hint, expected.hint) << expected.text;
  }
}

TEST(ParseDate, SuggestsNothingThatIsNoDate) {
  for (const std::string_view text :
       {"31/02/2017", "32.01.2017", "31.01.17", "17", "soon", "not stated", "February 30, 2018",
        "2019-2017", "May 2018 or 2019", "-0100", "12345", "2018--10", "2018-10-05-07", "XXXX"}) {
    const auto date = parse_date(text);
    ASSERT_FALSE(date.has_value()) << text;
    EXPECT_EQ(date.error().hint, kForms) << text;
  }
}

TEST(ParseDate, NamesAMissingAndAnEndlessText) {
  expect_refused({"", "a date is missing", kForms});
  expect_refused({"  ", "a date is missing", kForms});
  expect_refused({std::string(5000, '2'), "this text is too long for a date", kForms});
}

TEST(ParseDateInTable, TakesTheDaysOfEuropeanSpreadsheets) {
  expect_read(parse_date_in_table("31.01.2017"), {"2017-01-31", "2017-01-31", "2017-01-31"});
  expect_read(parse_date_in_table(" 1.2.2017 "), {"2017-02-01", "2017-02-01", "2017-02-01"});
  expect_read(parse_date_in_table("2018-10"), {"2018-10", "2018-10-01", "2018-10-31"});
}

TEST(ParseDateInTable, RefusesWhatIsAmbiguousOrNoDay) {
  for (const std::string_view text : {"31/01/2017", "04/02/2019", "30.02.2017", "31.01.17",
                                      "2017.01.31", "1. 2. 2017", "31.01-2017", "31.01.2017~"}) {
    EXPECT_FALSE(parse_date_in_table(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace liaison
