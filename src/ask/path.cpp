// SPDX-License-Identifier: EUPL-1.2
#include "ask/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostChains = 100;

using Id = std::int64_t;

// One end of a search: how many steps each record is away, and who is on the rim.
struct Front {
  std::map<Id, std::int64_t> away;
  std::vector<Id> rim;
  std::int64_t steps = 0;

  explicit Front(Id start) : away{{start, 0}}, rim{start} {}
};

class Links {
 public:
  Links(const Database& database, const std::string& kind)
      : database_(database),
        neighbours_(database.prepare(
            fmt::format("SELECT DISTINCT l.to_id FROM {} AS l JOIN record AS r ON r.id = l.to_id"
                        " WHERE l.from_id = ?1 ORDER BY r.name_key, r.slug",
                        quote_identifier(kind + "_link")))),
        shared_(database.prepare(fmt::format(
            "SELECT DISTINCT l.how || ' ' || v.name FROM {} AS l JOIN record AS v ON v.id = l.via"
            " WHERE l.from_id = ?1 AND l.to_id = ?2 ORDER BY l.how, v.name_key",
            quote_identifier(kind + "_link")))) {}

  std::vector<Id> next_to(Id record) {
    const std::array<Cell, 1> values{record};
    neighbours_.bind(values);
    std::vector<Id> found;
    while (neighbours_.step()) {
      found.push_back(neighbours_.integer(0));
    }
    return found;
  }

  // What two records share: "agreement Aéro Montréal – Skywin".
  std::string shared(Id one, Id other) {
    const std::array<Cell, 2> values{one, other};
    shared_.bind(values);
    std::string all;
    while (shared_.step()) {
      all += (all.empty() ? "" : "; ") + std::string(shared_.text(0));
    }
    return all;
  }

  void widen(Front& front) {
    std::vector<Id> rim;
    ++front.steps;
    for (const Id record : front.rim) {
      for (const Id next : next_to(record)) {
        if (front.away.try_emplace(next, front.steps).second) {
          rim.push_back(next);
        }
      }
    }
    front.rim = std::move(rim);
  }

  std::vector<Id> by_name(const std::map<Id, std::string>& records) const {
    std::vector<std::pair<std::string, Id>> keyed;
    for (const auto& [record, text] : records) {
      const std::array<Cell, 1> id{record};
      keyed.emplace_back(std::get<std::string>(database_.query_cell(
                             "SELECT name_key || ' ' || slug FROM record WHERE id = ?1", id)),
                         record);
    }
    std::ranges::sort(keyed);
    std::vector<Id> sorted;
    std::ranges::transform(keyed, std::back_inserter(sorted), &std::pair<std::string, Id>::second);
    return sorted;
  }

  std::string name(Id record) const {
    const std::array<Cell, 1> id{record};
    return std::get<std::string>(database_.query_cell("SELECT name FROM record WHERE id = ?1", id));
  }

 private:
  const Database& database_;
  Statement neighbours_;
  Statement shared_;
};

// All chains of exactly `steps` steps that two searches have found to be the shortest.
class Chains {
 public:
  Chains(Links& links, const Front& begin, const Front& end, std::int64_t steps)
      : links_(links), begin_(begin), end_(end), steps_(steps) {}

  std::vector<std::vector<Id>> from(Id start) {
    chain_ = {start};
    (void)extend(steps_);
    return std::move(chains_);
  }

 private:
  // Goes on from the last record; false if no chain came of it.
  bool extend(std::int64_t left) {
    if (left == 0) {
      chains_.push_back(chain_);
      return true;
    }
    bool leads = false;
    for (const Id next : links_.next_to(chain_.back())) {
      if (chains_.size() == kMostChains) {
        break;
      }
      if (!is_on_a_chain(next, left - 1) || dead_.contains(next)) {
        continue;
      }
      chain_.push_back(next);
      const bool led = extend(left - 1);
      chain_.pop_back();
      if (!led) {
        dead_.insert(next);
      }
      leads = leads || led;
    }
    return leads;
  }

  // As far as the searches know: one of them has reached every record of a shortest chain.
  bool is_on_a_chain(Id record, std::int64_t left) const {
    const auto to_end = end_.away.find(record);
    if (to_end != end_.away.end()) {
      return to_end->second == left;
    }
    if (left <= end_.steps) {
      return false;  // the search from the end would have reached it
    }
    const auto from_begin = begin_.away.find(record);
    return from_begin != begin_.away.end() && from_begin->second == steps_ - left;
  }

  Links& links_;
  const Front& begin_;
  const Front& end_;
  std::int64_t steps_;
  std::vector<Id> chain_ = {};
  std::set<Id> dead_ = {};  // a record lies at one distance only, so it is dead or not
  std::vector<std::vector<Id>> chains_ = {};
};

// How long the shortest chain is; nothing if there is none.
std::int64_t distance(Links& links, Front& from, Front& to, std::int64_t most) {
  while (from.steps + to.steps < most) {
    Front& smaller = from.rim.size() <= to.rim.size() ? from : to;
    const Front& larger = &smaller == &from ? to : from;
    if (smaller.rim.empty()) {
      return -1;
    }
    links.widen(smaller);
    if (std::ranges::any_of(smaller.rim, [&](Id record) { return larger.away.contains(record); })) {
      return from.steps + to.steps;
    }
  }
  return -1;
}

}  // namespace

Table shortest_paths(const Database& database, const NamedRecord& from, const NamedRecord& to,
                     std::int64_t max_steps) {
  Table table;
  table.columns = {{.name = "steps", .type = ColumnType::integer}, {.name = "path", .wraps = true}};
  Links links(database, from.kind);
  Front begin(from.id);
  Front end(to.id);
  const std::int64_t most = max_steps == 0 ? std::numeric_limits<std::int64_t>::max() : max_steps;
  const std::int64_t steps = from.id == to.id ? 0 : distance(links, begin, end, most);
  if (steps < 1) {
    return table;
  }
  for (const std::vector<Id>& found : Chains(links, begin, end, steps).from(from.id)) {
    std::string path = links.name(found.front());
    for (std::size_t index = 1; index < found.size(); ++index) {
      path += fmt::format(" → {} ({})", links.name(found[index]),
                          links.shared(found[index - 1], found[index]));
    }
    table.rows.push_back({steps, std::move(path)});
  }
  return table;
}

Table neighbours(const Database& database, const NamedRecord& record, std::int64_t steps) {
  Table table;
  table.columns = {{.name = "name"},
                   {.name = "steps", .type = ColumnType::integer},
                   {.name = "through", .wraps = true},
                   {.name = "slug", .key = true}};
  Links links(database, record.kind);
  std::set<Id> known{record.id};
  std::vector<Id> rim{record.id};
  for (std::int64_t step = 1; step <= std::max<std::int64_t>(steps, 1) && !rim.empty(); ++step) {
    std::map<Id, std::string> found;
    for (const Id from : rim) {
      for (const Id next : links.next_to(from)) {
        if (!known.contains(next) && !found.contains(next)) {
          found[next] = from == record.id
                            ? links.shared(from, next)
                            : fmt::format("{}: {}", links.name(from), links.shared(from, next));
        }
      }
    }
    rim.clear();
    for (const Id next : links.by_name(found)) {
      const std::array<Cell, 1> id{next};
      table.rows.push_back({links.name(next), step, found[next],
                            database.query_cell("SELECT slug FROM record WHERE id = ?1", id)});
      known.insert(next);
      rim.push_back(next);
    }
  }
  return table;
}

}  // namespace liaison
