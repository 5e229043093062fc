// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers and e-mail addresses are found in a text, and taken out of errors.
#include "core/contacts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Case {
  std::string_view text;
  std::string_view with_plus;
  std::string_view all;
};

TEST(WithoutContacts, FindsThemByTheirShape) {
  const auto cases = std::to_array<Case>({
      {"", "", ""},
      {"one@example.org", "[contact]", "[contact]"},
      {"write to <one@example.org>, please", "write to <[contact]>, please",
       "write to <[contact]>, please"},
      {"mailto:one@example.org", "mailto:[contact]", "mailto:[contact]"},
      {"a@b@c", "[contact]", "[contact]"},
      {"one@", "[contact]", "[contact]"},
      {"members of @elbe", "members of @elbe", "members of @elbe"},
      {"+32 0 000", "[contact]", "[contact]"},
      {"'+32 (0)0 000-00'", "'[contact]'", "'[contact]'"},
      {"x;+32\u00a00\u00a0000;y", "x;[contact];y", "x;[contact];y"},
      {"+32 0 000 or one@example.org", "[contact] or [contact]", "[contact] or [contact]"},
      {"00 32 00 00", "00 32 00 00", "[contact]"},
      {"value: 000/00 00 00", "value: 000/00 00 00", "value: [contact]"},
      {"C++20", "C++20", "C++20"},
      {"2019-01", "2019-01", "2019-01"},
      {"2018-13-41", "2018-13-41", "2018-13-41"},
      {"2017-01-31/2018", "2017-01-31/2018", "2017-01-31/2018"},
      {"31.01.2017", "31.01.2017", "31.01.2017"},
      {"4/2/2019", "4/2/2019", "4/2/2019"},
      {"0000-00-00", "0000-00-00", "[contact]"},
      {"12/34/0000", "12/34/0000", "[contact]"},
      {"1234", "1234", "1234"},
      {"abc12345", "abc12345", "abc12345"},
      {"error 12, line 3", "error 12, line 3", "error 12, line 3"},
  });
  for (const Case& one : cases) {
    EXPECT_EQ(without_contacts(one.text, Numbers::with_plus), one.with_plus) << one.text;
    EXPECT_EQ(without_contacts(one.text, Numbers::all), one.all) << one.text;
  }
}

std::string prose_contact(std::string_view text) {
  const std::optional<Piece> piece = contact_in_prose(text);
  return piece ? std::string(text.substr(piece->begin, piece->end - piece->begin)) : "-";
}

TEST(ContactInProse, FindsNumbersAndAddresses) {
  EXPECT_EQ(prose_contact("write to one@example.org."), "one@example.org");
  EXPECT_EQ(prose_contact("<mailto:one.two+x@mail.example.org>"), "one.two+x@mail.example.org");
  EXPECT_EQ(prose_contact("https://example.org/?to=one@example.org"), "one@example.org");
  EXPECT_EQ(prose_contact("(tel. +32 0 000)"), "+32 0 000");
  EXPECT_EQ(prose_contact("+32\u00a00\u00a000\u00a000\u00a000"),
            "+32\u00a00\u00a000\u00a000\u00a000");
  EXPECT_EQ(prose_contact("call 0032 10 00 00 00"), "0032 10 00 00 00");
  EXPECT_EQ(prose_contact("call 0032100000000 now"), "0032100000000");
  EXPECT_EQ(prose_contact("Tel: 010/00 00 00 00"), "010/00 00 00 00");
  EXPECT_EQ(prose_contact("010.00.00.00.00"), "010.00.00.00.00");
  EXPECT_EQ(prose_contact("514-555-0100"), "514-555-0100");
  EXPECT_EQ(prose_contact("(514) 555-0100"), "514) 555-0100");
}

TEST(ContactInProse, TakesNothingElseForOne) {
  for (const std::string_view text : {"",
                                      "@elbe",
                                      "a@b",
                                      "[contact]",
                                      "+5",
                                      "+5 %",
                                      "+125 000 jobs",
                                      "+1 000 000",
                                      "C++20",
                                      "2007 2008 2009",
                                      "2018-10-05",
                                      "01.02.2019",
                                      "../2019",
                                      "2014-2020",
                                      "1 000 000 000",
                                      "https://example.org/2018/0123456789",
                                      "https://example.org/0123-456-789-01?x=0032100000000",
                                      "https://user@example.org/",
                                      "https://example.org/@user",
                                      "https://example.org/a@2.0",
                                      "ISBN 978-92-0000-000-0",
                                      "ISBN 0-19-853453-1",
                                      "ISSN 0028-0836",
                                      "0000-0002-1825-0097",
                                      "EASME/COSME/2017/014",
                                      "10.1000/182000000",
                                      "D3.5",
                                      "001234567890x",
                                      "id_0032100000000",
                                      "20 000 000 to 30 000 000"}) {
    EXPECT_EQ(prose_contact(text), "-") << text;
  }
}

struct CaretCase {
  std::string_view text;
  std::size_t offset;
  std::size_t length;
  std::string_view shown;
  std::string_view marked;
  int column;
};

TEST(WithholdContacts, KeepsTheCaretWhereItPoints) {
  const auto cases = std::to_array<CaretCase>({
      {"one@example.org,XX,z", 16, 2, "[contact],XX,z", "XX", 17},
      {"XX,one@example.org", 0, 2, "XX,[contact]", "XX", 1},
      {"a,one@example.org", 2, 15, "a,[contact]", "[contact]", 3},
      {"a,one@example.org,b", 6, 3, "a,[contact],b", "[contact]", 7},
      {"é,+32 0 000,b", 13, 1, "é,[contact],b", "b", 13},
      {"one@example.org;+32 0 000", 25, 0, "[contact];[contact]", "", 26},
  });
  for (const CaretCase& one : cases) {
    Error error{.code = ErrorCode::bad_value,
                .message = "'one@example.org' is not a date",
                .where = Where{.file = "seed.csv",
                               .line = 3,
                               .text = std::string(one.text),
                               .offset = one.offset,
                               .length = one.length},
                .hint = "write +32 0 000"};
    withhold_contacts(error, Numbers::with_plus);
    EXPECT_EQ(error.message, "'[contact]' is not a date");
    EXPECT_EQ(error.hint, "write [contact]");
    EXPECT_EQ(error.where->text, one.shown);
    EXPECT_EQ(error.where->text.substr(error.where->offset, error.where->length), one.marked)
        << one.text;
    EXPECT_THAT(to_text(error), HasSubstr("seed.csv:3:" + std::to_string(one.column) + ":"))
        << "the column is that of the file";
  }
}

// Each seed breaks a rule on a line that shows a value.
std::vector<SeedText> broken_seeds() {
  const std::string head = "key,name,person,organisation,lawful_basis,last_seen,points,source\n";
  const std::string yaml = "source: paper\ncontacts:\n  - {key: one, name: One, ";
  return {{"contacts.csv", head + "one,One,nobody,skywin,public task,2019-13,00 32 00 00,paper\n"},
          {"contacts.csv",
           head + "one,One,nobody,skywin,public task,2019,+32 0 000;one@example.org,\n"},
          {"contacts.csv", head + "one,One,\"nobody,skywin,0123 45 67,2019,one@example.org\n"},
          {"contacts-more.csv", "phone,name\n0123 45 67,one@example.org\n"},
          {"contacts.csv", "name,one@example.org\n0123 45 67,x\n"},
          {"contacts.csv", head + "one@example.org,0123 45 67,a,b,c,d,e,f\n"},
          {"more.yaml", yaml + "points: [{channel: fax, value: 0123 45 67}]}\n"},
          {"more.yaml", yaml + "pionts: [{channel: phone, value: 0123 45 67}]}\n"},
          {"more.yaml", yaml + "points: [{channel: phone, value: 0123 45 67, value: 2}]}\n"},
          {"more.yaml", yaml + "points: [{channel: phone, value: &a 0123 45 67}]}\n"},
          {"more.yaml", yaml + "last_seen: 0123 45 67, person: one@example.org}\n"},
          {"more.yaml", yaml + "points: [{channel: phone, value: 0123 45 67 \xff}]}\n"},
          {"more.yaml", "{source: paper, contacts: [{key: one, last_seen: 0123 45 67}]}\n"},
          {"more.yaml", "source: paper\n? contacts\n: - {key: one, last_seen: 0123 45 67}\n"},
          {"more.yaml", "source: paper\n\"c\\x6fntacts\": [{key: one, last_seen: 0123 45 67}]\n"},
          {"more.yaml", "source: paper\nContacts: [{key: one, last_seen: 0123 45 67}]\n"},
          {"contact.csv", "last_seen,name\n0123 45 67,x\n"},
          {"organisations.csv", "key,name,place,source\nx,X,one@example.org,paper\n"}};
}

TEST(LoadSeeds, ShowsNoContactInAnError) {
  for (const SeedText& seed : broken_seeds()) {
    const Database database = small_database();
    const LoadReport report = load_texts(database, {seed});
    EXPECT_FALSE(report.errors.empty()) << seed.text;
    std::string all;
    for (const Error& error : report.errors) {
      all += to_text(error) + to_json(error) + "\n";
    }
    for (const std::string_view value : {"example.org", "00 32 00 00", "0123 45 67", "+32 0 000"}) {
      EXPECT_THAT(all, Not(HasSubstr(value))) << seed.text;
    }
    EXPECT_THAT(all, HasSubstr("[contact]")) << seed.text;
  }
}

TEST(LoadSeeds, RefusesAContactOutsideOfItsPlace) {
  const std::string contact =
      "    person: second\n    organisation: skywin\n    lawful_basis: consent\n"
      "    last_seen: 2019-01\n    points: [{channel: email, value: three@example.org}]\n";
  for (const SeedText& seed : std::vector<SeedText>{
           {"notes.yaml",
            "source: paper\nnotes: [{key: n, name: N, text: call +32 0 000 00 00}]\n"},
           {"notes.yaml", "source: paper\nnotes: [{key: n, name: one@example.org, text: x}]\n"},
           {"notes.csv", "# source: paper\nkey,name,text\nn,N,x (one@example.org)\n"},
           {"organisations.yaml",
            "organisations:\n  - key: o\n    name: O\n    citations:\n"
            "      - {source: paper, quote: \"Tel. 0032 10 00 00 00\"}\n"},
           {"organisations.yaml",
            "organisations:\n  - key: o\n    name: O\n    source: paper\n    aliases: "
            "[one@example.org]\n"},
           {"contacts.yaml",
            "source: paper\ncontacts:\n  - key: c\n    name: C\n    role: one@example.org\n" +
                contact}}) {
    const Database database = small_database();
    (void)load_texts(database, contact_seeds());
    const LoadReport report = load_texts(database, {seed});
    ASSERT_EQ(report.errors.size(), 1U) << seed.text;
    EXPECT_EQ(report.errors.front().code, ErrorCode::bad_value);
    EXPECT_THAT(report.errors.front().hint, HasSubstr("write [contact]"));
    EXPECT_THAT(to_text(report.errors.front()), Not(HasSubstr("example.org"))) << seed.text;
  }
  const Database database = small_database();
  (void)load_texts(database, contact_seeds());
  EXPECT_TRUE(
      load_texts(database, {{"contacts.yaml",
                             "source: paper\ncontacts:\n  - key: c\n    name: C\n" + contact}})
          .committed);
}

TEST(LoadSeeds, ShowsOtherNumbersAsTheyAre) {
  const Database database = small_database();
  const LoadReport report = load_texts(
      database, {{"organisations.csv", "key,name,members,source\nx,X 12 34 56,1 000 000,paper\n"}});
  ASSERT_EQ(report.errors.size(), 1U);
  EXPECT_EQ(report.errors.front().message, "'1 000 000' is not a whole number");
  EXPECT_EQ(report.errors.front().where->text, "x,X 12 34 56,1 000 000,paper");
}

}  // namespace
}  // namespace liaison
