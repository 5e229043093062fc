// SPDX-License-Identifier: EUPL-1.2
// Times named by today.
#include "ask/calendar.hpp"

#include <gtest/gtest.h>

namespace liaison {
namespace {

TEST(NamedDay, CountsFromToday) {
  EXPECT_EQ(named_day("today", "2019-01-31"), "2019-01-31");
  EXPECT_EQ(named_day("this year", "2019-01-31"), "2019");
  EXPECT_EQ(named_day("last year", "2019-01-31"), "2018");
  EXPECT_EQ(named_day("next year", "2019-01-31"), "2020");
  EXPECT_EQ(named_day("last year", ""), "");
}

TEST(DayBefore, GoesBackByYearsAndMonths) {
  EXPECT_EQ(day_before("2019-01-31", "year", 3), "2016-01-31");
  EXPECT_EQ(day_before("2019-01-31", "month", 1), "2018-12-31");
  EXPECT_EQ(day_before("2019-03-31", "month", 1), "2019-02-28")
      << "no month has more than its days";
  EXPECT_EQ(day_before("2020-03-31", "month", 1), "2020-02-29");
  EXPECT_EQ(day_before("2020-02-29", "year", 1), "2019-02-28");
  EXPECT_EQ(day_before("2000-03-30", "month", 1), "2000-02-29");
  EXPECT_EQ(day_before("1900-03-30", "month", 1), "1900-02-28");
}

TEST(DayBefore, KnowsNoDayWithoutToday) {
  EXPECT_EQ(day_before("", "year", 3), "");
  EXPECT_EQ(day_before("2019-01-31", "year", 2019), "") << "there is no year 0";
  EXPECT_EQ(day_before("2019-01-31", "year", 999'999'999), "");
}

}  // namespace
}  // namespace liaison
