// SPDX-License-Identifier: EUPL-1.2
// The evidence of the bundled data: every record, item and field has a citation of its own, or
// stands in a table here that says why it has none.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/table.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::IsEmpty;

/// What may lack a citation of its own, and how often; never more, and none that is not named.
struct Allowed {
  std::string_view field;  ///< kind.field
  std::int64_t at_most = 0;
};

template <std::size_t size>
std::int64_t allowed(const std::array<Allowed, size>& table, std::string_view field) {
  const auto found = std::ranges::find(table, field, &Allowed::field);
  return found == table.end() ? 0 : found->at_most;
}

class PaperEvidence : public testing::Test {
 protected:
  /// The rows of `sql` lack a citation; `most` may.
  void expect_at_most(std::int64_t most, const std::string& what, const std::string& sql) const {
    const std::vector<std::string> uncited = column_of(database, sql);
    EXPECT_LE(static_cast<std::int64_t>(uncited.size()), most)
        << what << ": " << testing::PrintToString(uncited);
  }

  const Database database = open_image(bundled_database(), Contacts::shown);
};

// Reference data is cited as a whole: the list of a standard is the source of the place and of all
// that is told of it, and the common scheme is our own. A contact is quoted without its values.
// Claims about places, sectors of organisations and members of partnerships: see the next tests.
constexpr std::array kItems = std::to_array<Allowed>({
    {.field = "claim.places", .at_most = 20},
    {.field = "contact.points", .at_most = 6},
    {.field = "organisation.sectors", .at_most = 33},
    {.field = "partnership.members", .at_most = 45},
    {.field = "place.within", .at_most = 295},
    {.field = "sector.matches", .at_most = 58},
});

TEST_F(PaperEvidence, HasACitationOfEveryRecord) {
  EXPECT_THAT(column_of(database,
                        "SELECT slug FROM record AS r WHERE NOT EXISTS"
                        " (SELECT 1 FROM citation AS c WHERE c.record = r.id)"),
              IsEmpty());
}

// An item is cited as the seed writes it: by the slug, or by the text or number that is printed. An
// empty bullet of a story has no text; its citation bears none either.
TEST_F(PaperEvidence, HasACitationOfEveryItem) {
  for (const auto& row : database.query("SELECT kind, field, link, value FROM list_field").rows) {
    const auto& kind = std::get<std::string>(row[0]);
    const auto& field = std::get<std::string>(row[1]);
    const std::string link = quote_identifier(std::get<std::string>(row[2]));
    const auto& value = std::get<std::string>(row[3]);
    const bool has_stated =
        database.query_integer(
            fmt::format("SELECT count(*) FROM pragma_table_info('{}') WHERE name = '{}_stated'",
                        std::get<std::string>(row[2]), value)) > 0;
    const std::string item = fmt::format("l.{}", quote_identifier(value));
    // Numbers that are printed are texts in the tables; an integer is a record.
    const std::string written = fmt::format(
        "CASE typeof({0}) WHEN 'integer' THEN (SELECT slug FROM record WHERE id = {0})"
        " ELSE coalesce({0}, '') END",
        item);
    const std::string stated =
        has_stated ? fmt::format(" OR c.item = l.{}", quote_identifier(value + "_stated")) : "";
    expect_at_most(
        allowed(kItems, kind + "." + field), kind + "." + field,
        fmt::format(
            "SELECT r.slug || ' ' || coalesce({1}, '') FROM {0} AS l JOIN record AS r ON r.id"
            " = l.{2} WHERE NOT EXISTS (SELECT 1 FROM citation AS c WHERE c.record = r.id"
            " AND c.field = '{3}' AND (c.item = {1}{4}))",
            link, written, quote_identifier(kind), field, stated));
  }
}

TEST_F(PaperEvidence, QuotesTheListOfEveryMember) {
  EXPECT_THAT(
      column_of(database,
                "SELECT m.organisation_stated FROM partnership_member AS m WHERE NOT EXISTS"
                " (SELECT 1 FROM citation AS c WHERE c.record = m.partnership AND c.field IN"
                " ('', 'members') AND instr(c.quote, m.organisation_stated) > 0)"),
      IsEmpty());
}

TEST_F(PaperEvidence, CitesTheRecordOfEveryItemThatHasNoneOfItsOwn) {
  for (const Allowed& list : kItems) {
    const std::string kind(list.field.substr(0, list.field.find('.')));
    const std::string field(list.field.substr(kind.size() + 1));
    const std::vector<std::string> link = column_of(
        database,
        fmt::format("SELECT link FROM list_field WHERE kind = '{}' AND field = '{}'", kind, field));
    ASSERT_EQ(link.size(), 1U) << list.field;
    EXPECT_THAT(
        column_of(database,
                  fmt::format("SELECT DISTINCT l.{0} FROM {1} AS l WHERE NOT EXISTS (SELECT 1 FROM"
                              " citation AS c WHERE c.record = l.{0} AND c.field IN ('', '{2}'))",
                              quote_identifier(kind), quote_identifier(link[0]), field)),
        IsEmpty())
        << list.field;
  }
}

// Fields that have neither a citation nor a quote of their record. The number of a story or
// supercluster is its place in print. What is told of an organisation follows from the lists that
// name it, where it is not quoted.
constexpr std::array kFields = std::to_array<Allowed>({
    {.field = "organisation.type", .at_most = 58},
    {.field = "organisation.is_cluster", .at_most = 47},
    {.field = "organisation.place", .at_most = 33},
    {.field = "organisation.place_stated", .at_most = 30},
    {.field = "organisation.website", .at_most = 2},
    {.field = "organisation.description", .at_most = 8},
    {.field = "source.type", .at_most = 2},
    {.field = "story.number", .at_most = 3},
    {.field = "supercluster.position", .at_most = 5},
});

// Judgements (notes and identities) and reference data (places, schemes, sectors) state no field of
// the paper. What is printed for a field (place_stated) is cited with the field (place). The text
// of a claim or of advice is its quote, a footnote that of the source it names; a data set cites
// itself.
TEST_F(PaperEvidence, HasACitationOfEveryField) {
  for (const auto& row :
       database
           .query("SELECT k.kind, c.name FROM kind AS k JOIN pragma_table_info(k.kind) AS c"
                  " WHERE c.name <> 'id' AND c.name NOT GLOB '*_first' AND c.name NOT GLOB '*_last'"
                  " AND k.kind NOT IN ('note', 'identity', 'place', 'scheme', 'sector')"
                  " ORDER BY 1, c.cid")
           .rows) {
    const auto& kind = std::get<std::string>(row[0]);
    const auto& field = std::get<std::string>(row[1]);
    expect_at_most(
        allowed(kFields, kind + "." + field), kind + "." + field,
        fmt::format("SELECT r.slug FROM {0} AS k JOIN record AS r ON r.id = k.id WHERE k.{1} IS NOT"
                    " NULL AND NOT EXISTS (SELECT 1 FROM citation AS c WHERE c.record = r.id AND"
                    " (c.field IN ('{2}', replace('{2}', '_stated', '')) OR (c.field = '' AND"
                    " (c.quote IS NOT NULL OR c.source = c.record OR r.kind IN ('claim',"
                    " 'recommendation'))))) AND NOT EXISTS (SELECT 1 FROM source_footnote AS n"
                    " WHERE n.cited = r.id)",
                    quote_identifier(kind), quote_identifier(field), field));
  }
}

// The text of a note is its reason, and a source is the evidence of itself. The data sets of the
// reference list what they are cited for: a country is in ISO 3166-1 because it is.
TEST_F(PaperEvidence, ReasonsWhereverTheBasisIsNotPrinted) {
  EXPECT_THAT(
      column_of(database,
                "SELECT r.slug || ' ' || c.field || ' ' || c.item FROM citation AS c JOIN record AS"
                " r ON r.id = c.record JOIN record AS s ON s.id = c.source WHERE c.basis <>"
                " 'printed' AND c.reason IS NULL AND r.kind <> 'note' AND c.source <> c.record AND"
                " NOT (c.basis = 'external' AND s.slug IN ('iso-3166-1', 'iso-3166-2', 'un-m49',"
                " 'unicode-cldr', 'eu-countries', 'eu-style-guide', 'common-geography',"
                " 'common-scheme-of-sectors')) ORDER BY 1"),
      testing::IsSubsetOf({"saint-hyacinthe  "}));
}

}  // namespace
}  // namespace liaison
