// SPDX-License-Identifier: EUPL-1.2
// Data rules about sources, claims, stories, networks and policies: a row that each finds, and one
// beside it that it does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/findings.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The small data set and these lists of records, all of the source `paper`.
Database with(const std::string& lists) {
  return small_database_with({{"more.yaml", "source: paper\n" + lists}});
}

/// With a report of January 2019 as well, that has sections and footnotes.
Database with_report(const std::string& lists) {
  return small_database_with({{"report.yaml", R"(source: paper
sources:
  - {key: early, name: Early interview, type: interview, published: 2018-08}
  - {key: late, name: Late interview, type: interview, published: 2019-02-04, source: [report §2]}
  - key: report
    name: Report
    type: document
    number: R 1
    published: 2019-01
    sections: [{number: 1, title: One}, {number: 2, title: Two}]
    footnotes: [{number: 7, cited: early, text: Early interview}]
)"},
                              {"more.yaml", "source: paper\n" + lists}});
}

TEST(DataRules, FindAClaimThatTheDataDoesNotBear) {
  EXPECT_THAT(found_by(with(R"(claims:
  - {key: three, name: Three, type: count, text: three, about: canada, value: 3, unit: partnerships, measure: partnerships that target}
  - {key: nine, name: Nine, type: count, text: nine, about: canada, value: 9, unit: partnerships, measure: partnerships that target}
)"),
                       "claim-against-count"),
              ElementsAre("nine says 9 partnerships, the data has 3"));
}

TEST(DataRules, FindAClaimWithAPlaceBesideOneThatContainsIt) {
  EXPECT_THAT(found_by(with(R"(claims:
  - {key: both, name: Both, type: statement, text: both, places: [quebec, canada]}
  - {key: apart, name: Apart, type: statement, text: apart, places: [quebec, france]}
)"),
                       "claim-place-within-place"),
              ElementsAre("both names Québec beside Canada, in which it lies"));
}

TEST(DataRules, FindWhatIsDatedAfterTheSourceThatTellsOfIt) {
  EXPECT_THAT(found_by(with_report(R"(engagements:
  - {key: held, name: Held, type: meeting, status: held, date: 2019-02, source: [report §1]}
  - {key: planned, name: Planned, type: meeting, status: planned, date: 2019-02, source: [report §1]}
  - {key: before, name: Before, type: meeting, status: held, date: 2018, source: [report §1]}
agreements:
  - {key: pact, name: Pact, status: signed, parties: [skywin], milestones: [{event: signed, date: 2020}, {event: ended, date: 2021}], source: [report §1]}
)"),
                       "dated-after-source"),
              ElementsAre("held the meeting is dated 2019-02, after R 1 that tells of it (2019-01)",
                          "late the interview is dated 2019-02-04, after R 1 that tells of it"
                          " (2019-01)",
                          "pact its step signed is dated 2020, after R 1 that tells of it"
                          " (2019-01)"));
}

TEST(DataRules, FindWhatIsHeldAfterItsEvidence) {
  EXPECT_THAT(found_by(with_report(R"(engagements:
  - {key: held, name: Held, type: event, status: held, date: 2018-11, source: [report §1 fn.7]}
  - {key: planned, name: Planned, type: event, status: planned, date: 2018-11, source: [report §1 fn.7]}
  - {key: before, name: Before, type: event, status: held, date: 2018-07, source: [report §1 fn.7]}
)"),
                       "held-after-evidence"),
              ElementsAre("held is told as held in 2018-11; Early interview is of 2018-08"));
}

TEST(DataRules, FindASectionThatTheSourceDoesNotList) {
  EXPECT_THAT(found_by(with_report(R"(claims:
  - {key: there, name: There, type: statement, text: there, source: [report §2]}
  - {key: gone, name: Gone, type: statement, text: gone, source: [report §3]}
  - {key: unlisted, name: Unlisted, type: statement, text: unlisted, source: [paper §3]}
)"),
                       "unknown-section"),
              ElementsAre("gone cites §3 of Report, which lists no such section"));
}

TEST(DataRules, FindAPolicyThatIsUpcomingThoughItApplies) {
  EXPECT_THAT(found_by(with_report(R"(policies:
  - key: applied
    name: Applied
    type: strategy
    status_stated: upcoming
    applies: 2017-09-21
    citations: [{source: report, section: 1, field: status_stated}]
  - key: coming
    name: Coming
    type: strategy
    status_stated: upcoming
    applies: 2020
    citations: [{source: report, section: 1, field: status_stated}]
)"),
                       "policy-upcoming-but-applied"),
              ElementsAre("applied is called upcoming in R 1 (2019-01), and applies since"
                          " 2017-09-21"));
}

TEST(DataRules, FindAPointWithoutAText) {
  EXPECT_THAT(found_by(with(R"(stories:
  - key: story
    name: Story
    points: [{heading: outcome, text: Seven visits}, {heading: policy support}]
)"),
                       "empty-point"),
              ElementsAre("story point 2, under policy support, has no text"));
}

TEST(DataRules, FindABoxWithTheTitleOfAnotherStory) {
  EXPECT_THAT(found_by(with(R"(stories:
  - {key: first, name: First, number: 1, box_title: Skywin}
  - {key: second, name: Second, number: 2, box_title: Skywin}
  - {key: third, name: Third, number: 3, box_title: Tenerdis}
)"),
                       "story-box-title-twice"),
              ElementsAre("second its box is called Skywin, as is that of First"));
}

TEST(DataRules, FindAPartnerThatTheTitleOfAStoryDoesNotName) {
  EXPECT_THAT(found_by(with(R"(stories:
  - {key: story, name: Skywin and Aéro Montréal, partners: [skywin, aero-montreal, tenerdis]}
)"),
                       "story-partner-not-in-title"),
              ElementsAre("story Tenerdis is listed as a partner; the title names others"));
}

TEST(DataRules, FindAPartyThatSignsForAPartnershipOfOthers) {
  EXPECT_THAT(found_by(with(R"(agreements:
  - key: pact
    name: Pact
    status: signed
    parties: [{party: skywin, on_behalf_of: elbe}, {party: aero-montreal, on_behalf_of: elbe}]
)"),
                       "signatory-not-a-member"),
              ElementsAre("pact Aéro Montréal signs for ELBE, which does not list it as a member"));
}

TEST(DataRules, FindANetworkMemberOutsideThePlacesOfTheNetwork) {
  EXPECT_THAT(
      found_by(with(R"(organisations:
  - {key: net, name: Net, regions: [europe], network_members: [skywin, ecotech-quebec]}
  - {key: anywhere, name: Anywhere, network_members: [ecotech-quebec]}
)"),
               "network-member-outside-regions"),
      ElementsAre("net Écotech Québec is in Québec, which lies in none of the places that are"
                  " stated"));
}

TEST(DataRules, FindARecordInTwoSpellingsThatAreBothPrinted) {
  const auto spelled = [](const std::string& quote) {
    return found_by(with("organisations:\n"
                         "  - {key: plastiwin, name: Plastiwin, aliases: [PlastWin, Plastiwinner],"
                         " citations: [{source: paper, quote: '" +
                         quote + "'}]}\n"),
                    "printed-in-two-spellings");
  };
  EXPECT_THAT(spelled("PlastWin, Plastiwinner and Plastiwin"),
              ElementsAre("plastiwin is printed as PlastWin and as Plastiwin"));
  EXPECT_THAT(spelled("Plastiwin"), IsEmpty());
}

TEST(DataRules, FindASuperclusterOutsideThePrioritySectors) {
  EXPECT_THAT(found_by(with(R"(schemes:
  - {key: priorities, name: Priorities}
  - {key: domains, name: Domains}
sectors:
  - {key: p-clean, name: Clean, scheme: priorities, position: 1, matches: [{common: clean, match: exact}]}
  - {key: d-clean, name: Cleantech domain, scheme: domains, matches: [{common: clean, match: exact}]}
  - {key: d-energy, name: Energy domain, scheme: domains, matches: [{common: energy, match: exact}]}
  - {key: d-health, name: Health domain, scheme: domains, matches: [{common: health, match: exact}]}
claims:
  - {key: one, name: One, type: count, text: one, about: priorities, other: domains, measure: sectors of scheme, value: 1, unit: sectors}
superclusters:
  - {key: s-clean, name: Clean supercluster, position: 1, sector: d-clean}
  - {key: s-energy, name: Energy supercluster, position: 2, sector: d-energy}
  - {key: s-health, name: Health supercluster, position: 3, sector: d-health}
)"),
                       "supercluster-outside-sectors"),
              ElementsAre("s-energy its domain Energy domain is none of Priorities, only a part of"
                          " Clean",
                          "s-health its domain Health domain is none of Priorities, and lies in"
                          " none"));
}

// Roles, contacts and signings are told twice, once on the person's card and once where they
// belong.
constexpr std::string_view kPeople = R"(persons:
  - key: kim
    name: Kim
    roles:
      - {capacity: contact, role: Director, organisation: skywin}
      - {capacity: interviewee, about: early, date: 2018-08}
      - {capacity: present at a signing, role: Minister, about: pact, date: 2018}
  - key: lou
    name: Lou
    roles:
      - {capacity: contact, role: Secretary, organisation: skywin}
      - {capacity: interviewee, about: late, date: 2019-02}
      - {capacity: present at a signing, role: Minister, about: pact, date: 2017}
contacts:
  - {key: to-kim, name: To Kim, person: kim, organisation: skywin, role: Director, lawful_basis: legitimate interest, basis_note: published, last_seen: 2019-01}
  - {key: to-lou, name: To Lou, person: lou, organisation: skywin, role: Director, lawful_basis: legitimate interest, basis_note: published, last_seen: 2019-01}
agreements:
  - key: pact
    name: Pact
    status: signed
    parties: [skywin, aero-montreal]
    present:
      - {person: kim, office: Minister, date: 2018}
      - {person: lou, office: Minister, date: 2018}
)";

TEST(DataRules, FindAContactThatItsPersonIsNot) {
  EXPECT_THAT(found_by(with_report(std::string(kPeople)), "contact-against-role"),
              ElementsAre("lou role 1, as a contact, is the role of no contact",
                          "to-lou no role of Lou as a contact has the same organisation, function"
                          " and subject"));
}

TEST(DataRules, FindAnInterviewOfAnotherDay) {
  EXPECT_THAT(found_by(with_report(std::string(kPeople)), "interview-against-role"),
              ElementsAre("lou was interviewed on 2019-02; Late interview is of 2019-02-04"));
}

TEST(DataRules, FindAPresenceThatIsToldInTwoWays) {
  EXPECT_THAT(found_by(with_report(std::string(kPeople)), "presence-against-role"),
              ElementsAre("lou role 3, as present at a signing, is told by no agreement",
                          "pact names Lou as present; no role of that person has the same office"
                          " and date"));
}

}  // namespace
}  // namespace liaison
