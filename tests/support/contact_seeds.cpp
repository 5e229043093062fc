// SPDX-License-Identifier: EUPL-1.2
// Contacts whose numbers and addresses nobody has. See test_database.hpp.
#include "support/test_database.hpp"

namespace liaison {

std::vector<SeedText> contact_seeds() {
  return {
      {"persons.csv", "key,name,source\nfirst,First Person,paper\nsecond,Second Person,paper\n"},
      {"contacts.yaml", R"(source: paper
contacts:
  - key: one
    name: First Person, Skywin
    person: first
    organisation: skywin
    lawful_basis: legitimate interest
    last_seen: 2019-01
    points: [{channel: phone, value: +32 0 000}, {channel: email, value: one@example.org}]
  - key: two
    name: Second Person, Food Valley
    person: second
    organisation: food-valley
    lawful_basis: legitimate interest
    last_seen: 2019-01
    points: [{channel: email, value: two@example.org}]
  - key: three
    name: Second Person, Skywin
    person: second
    organisation: skywin
    lawful_basis: legitimate interest
    last_seen: 2019-01
)"}};
}

}  // namespace liaison
