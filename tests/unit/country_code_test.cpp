// SPDX-License-Identifier: EUPL-1.2
// Data rules about country codes: misleading, unknown, and valid but contradicted by name and
// context.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/findings.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kMisleading = "misleading-country-code";
constexpr std::string_view kUnknown = "unknown-country-code";
constexpr std::string_view kSuspicious = "suspicious-country-code";

/// Countries whose codes are mixed up, clusters of them, and more of a partnership, story or
/// network.
Database with_clusters(const std::string& more) {
  return small_database_with({{"places.yaml", R"(source: paper
places:
  - {key: iran, name: Iran, type: country, codes: [IR], adjectives: [Iranian]}
  - {key: ireland, name: Ireland, type: country, within: [europe], codes: [IE], adjectives: [Irish]}
  - {key: iceland, name: Iceland, type: country, within: [europe], codes: [IS], translations: [Island]}
  - {key: coney-island, name: Coney Island, type: city, within: [united-states]}
  - {key: austria, name: Austria, type: country, within: [europe], codes: [AT], stated_codes: [OE]}
  - {key: tokelau, name: Tokelau, type: country, codes: [TK]}
  - {key: turkey, name: Turkey, type: country, codes: [TR], adjectives: [Turkish]}
  - {key: hessen, name: Hessen, type: region, within: [germany], aliases: [Hesse]}
)"},
                              {"organisations.yaml", R"(source: paper
organisations:
  - {key: geoscience-ireland, name: Geoscience Ireland}
  - {key: optence, name: Optence}
  - {key: optics-hessen, name: Optische Technologien Hessen/Rheinland-Pfalz}
  - {key: turkish-power, name: Turkish Power Association}
  - {key: jesder, name: Jeotermal Derneği}
  - {key: island-energy, name: Island Energy}
  - {key: georgia-energy, name: Energy of Georgia}
  - {key: canada-france, name: Canada France Chamber}
)"},
                              {"more.yaml", "source: paper\n" + more}});
}

Database with_members(const std::string& members) {
  return with_clusters("partnerships:\n  - {key: new, name: New, members: [" + members + "]}\n");
}

TEST(CountryCodes, MisleadWhereTheyAreAnotherCountrys) {
  EXPECT_THAT(
      found_by(with_partnership(
                   "members: [{organisation: skywin, country: belgium, country_stated: CA}]"),
               kMisleading),
      ElementsAre("new Skywin bears CA, the code of Canada; Belgium is meant"));
  EXPECT_THAT(findings(with_partnership(
                  "members: [{organisation: skywin, country: belgium, country_stated: BE}]")),
              IsEmpty());
}

TEST(CountryCodes, MisleadInStoriesNetworksAndHomes) {
  const Database database = with_clusters(R"(stories:
  - key: story
    name: Story
    partners: [{partner: skywin, country: belgium, country_stated: CA}]
organisations:
  - {key: net, name: Net, network_members: [{member: tenerdis, place: france, place_stated: IR}]}
  - {key: home, name: Home, place: quebec, place_stated: US}
  - {key: right, name: Right, place: quebec, place_stated: CA}
)");
  EXPECT_THAT(found_by(database, kMisleading),
              ElementsAre("home Home bears US, the code of United States; Québec is meant",
                          "net Tenerdis bears IR, the code of Iran; France is meant",
                          "story Skywin bears CA, the code of Canada; Belgium is meant"));
}

TEST(CountryCodes, AreToldOfAHomeOnlyWhereNoListPrintsThem) {
  const Database database = with_clusters(R"(organisations:
  - {key: home, name: Home, place: turkey, place_stated: TK}
partnerships:
  - {key: new, name: New, members: [{organisation: home, country: turkey, country_stated: TK}]}
)");
  EXPECT_THAT(found_by(database, kMisleading),
              ElementsAre("new Home bears TK, the code of Tokelau; Turkey is meant"));
}

TEST(CountryCodes, AreUnknownWhereNoTableHasThem) {
  EXPECT_THAT(
      found_by(with_members("{organisation: skywin, country: belgium, country_stated: BX},"
                            " {organisation: optence, country: austria, country_stated: OE}"),
               kUnknown),
      ElementsAre("new Skywin bears BX; Belgium is meant"));
}

TEST(CountryCodes, AreSuspiciousWhereTheNameSaysAnotherCountry) {
  EXPECT_THAT(
      found_by(with_members("{organisation: geoscience-ireland, country: IR, country_stated: IR},"
                            " {organisation: turkish-power, country: TK, country_stated: TK},"
                            " {organisation: optics-hessen, country: AT, country_stated: AT}"),
               kSuspicious),
      ElementsAre(
          "new Geoscience Ireland bears IR and is taken for Iran; its name says Ireland",
          "new Turkish Power Association bears TK and is taken for Tokelau; its name says Turkey",
          "new Optische Technologien Hessen/Rheinland-Pfalz bears AT and is taken for Austria;"
          " its name says Germany"));
}

TEST(CountryCodes, AreNotSuspiciousWhereTheNameAgreesOrSaysNothing) {
  EXPECT_THAT(
      found_by(with_members("{organisation: geoscience-ireland, country: IE, country_stated: IR},"
                            " {organisation: jesder, country: TK, country_stated: TK},"
                            " {organisation: island-energy, country: CA, country_stated: CA},"
                            " {organisation: georgia-energy, country: US, country_stated: US},"
                            " {organisation: canada-france, country: FR, country_stated: FR}"),
               kSuspicious),
      IsEmpty());
}

TEST(CountryCodes, AreSuspiciousWhereHomeOrOtherEntriesSayAnotherCountry) {
  const Database database = with_clusters(R"(stories:
  - {key: story, name: Story, partners: [{partner: optence, country: DE, country_stated: DE}]}
partnerships:
  - key: new
    name: New
    members:
      - {organisation: optence, country: AT, country_stated: AT}
      - {organisation: tenerdis, country: AT, country_stated: AT}
      - {organisation: aero-montreal, country: CA, country_stated: CA}
)");
  EXPECT_THAT(found_by(database, kSuspicious),
              ElementsAre("new Optence bears AT and is taken for Austria; Story says Germany",
                          "new Tenerdis bears AT and is taken for Austria; its record says France",
                          "story Optence bears DE and is taken for Germany; New says Austria"));
}

TEST(CountryCodes, AreSuspiciousAtHomeAndInNetworks) {
  const Database database = with_clusters(R"(organisations:
  - {key: irish-wind, name: Irish Wind, place: iran, place_stated: IR}
  - {key: net, name: Net, network_members: [{member: geoscience-ireland, place: iran}]}
)");
  EXPECT_THAT(found_by(database, kSuspicious),
              ElementsAre("irish-wind Irish Wind bears IR and is taken for Iran; its name says"
                          " Ireland",
                          "net Geoscience Ireland is taken for Iran; its name says Ireland"));
}

}  // namespace
}  // namespace liaison
