// SPDX-License-Identifier: EUPL-1.2
// The small data set of the tests. Each record is there for a question: two places called Québec of
// which one lies in the other, two called Georgia of which none does, IT that is a sector and a
// country, a region that is targeted, and names with keywords in them.
#include "support/test_database.hpp"

namespace liaison {

std::vector<SeedText> small_seeds() {
  return {paper(),
          {"places.csv", R"(# source: paper
key,name,type,within,codes,adjectives,aliases
europe,Europe,region,,,European,
north-america,North America,region,,,,
belgium,Belgium,country,europe,BE,Belgian,
france,France,country,europe,FR,French,
germany,Germany,country,europe,DE,German,
italy,Italy,country,europe,IT,Italian,
canada,Canada,country,north-america,CA,Canadian,
united-states,United States,country,north-america,US,American,USA
quebec,Québec,province,canada,CA-QC,Québécois,
quebec-city,Québec,city,quebec,,,
georgia,Georgia,country,,GE,Georgian,
georgia-us,Georgia,province,united-states,US-GA,,
)"},
          {"schemes.csv", R"(# source: paper
key,name,common
common,Common scheme,1
printed,Headings of the paper,0
)"},
          {"sectors.yaml", R"(source: paper
sectors:
  - {key: clean, name: Clean technologies, scheme: common, aliases: [cleantech]}
  - {key: energy, name: Energy, scheme: common, parent: clean}
  - {key: health, name: Health, scheme: common}
  - {key: it, name: Information technology, scheme: common, acronyms: [IT]}
  - key: marine
    name: Marine renewable energy
    scheme: printed
    matches: [{common: energy, match: narrower}]
  - {key: printed-health, name: Health, scheme: printed, matches: [{common: health, match: exact}]}
)"},
          {"organisations.csv", R"(# source: paper
key,name,type,is_cluster,place,sectors,aliases
skywin,Skywin,cluster,1,BE,,
aero-montreal,Aéro Montréal,cluster,1,quebec,,
ecotech-quebec,Écotech Québec,cluster,1,quebec-city,clean,
tenerdis,Tenerdis,cluster,1,France,energy,Tenerrdis
energy-valley,Energy Valley,cluster,1,germany,energy,
food-valley,Food Valley,cluster,1,germany,,
clean-valley,Clean Valley,company,0,italy,,
wood-pellets,Wood Pellet Association of Canada,association,0,canada,,WPAC
georgian-trade,Georgian Trade Office,agency,0,georgia,,
atlanta-health,Atlanta Health,cluster,1,georgia-us,health,
)"},
          {"programmes.csv", "# source: paper\nkey,name\nescp-4i,ESCP-4i\n"},
          {"partnerships.yaml", R"(source: paper §4
partnerships:
  - key: elbe
    name: ELBE
    programme: escp-4i
    launched: 2018
    members: [Tenerdis, Skywin]
    targets: [{place: canada, strength: activity, condition: only in tidal energy}]
    sectors: [marine]
  - key: new-frontiers-in-food
    name: New Frontiers in Food
    programme: escp-4i
    strand: 1
    members: [Food Valley, Skywin]
    targets: [{place: canada, strength: named}, {place: USA, strength: named}]
    sectors: [printed-health]
  - key: reina-plus
    name: REINA PLUS
    launched: 2018
    members: [Energy Valley, Tenerdis]
    targets: [{place: North America, strength: named}]
    sectors: [{sector: clean, fit: also}]
  - key: atlantic-bridge
    name: Atlantic Bridge
    members: [Aéro Montréal, Skywin]
    members_listed: some
    sectors: [it]
)"}};
}

}  // namespace liaison
