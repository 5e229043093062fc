// SPDX-License-Identifier: EUPL-1.2
// See transcript.hpp. Reading the page; what a command does is in transcript_command.cpp.
#include "support/transcript.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <utility>

#include "support/fixtures.hpp"
#include "support/line_diff.hpp"
#include "support/transcript_command.hpp"

namespace liaison {
namespace {

constexpr std::string_view kPrompt = "$ ";

// The line that opens a block of code, or closes it.
struct Fence {
  std::size_t indent = 0;
  std::size_t ticks = 0;  ///< 0: the line is no fence
  std::string_view language;
  std::map<std::string, std::string, std::less<>> attributes;

  [[nodiscard]] bool has(std::string_view name) const { return attributes.contains(name); }
  [[nodiscard]] std::string value(std::string_view name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? "" : found->second;
  }
};

Fence fence_of(std::string_view line) {
  constexpr std::size_t kLeastTicks = 3;
  Fence fence;
  fence.indent = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(fence.indent);
  fence.ticks = std::min(line.find_first_not_of('`'), line.size());
  if (fence.ticks < kLeastTicks) {
    return {};
  }
  line.remove_prefix(fence.ticks);
  bool first = true;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    if (first) {
      fence.language = word;
    } else if (const std::size_t equals = word.find('='); equals != std::string_view::npos) {
      fence.attributes.emplace(word.substr(0, equals), word.substr(equals + 1));
    }
    first = false;
  }
  return fence;
}

// A block of code with the number of its first line in the page.
struct Block {
  Fence fence;
  std::vector<std::string> lines;  ///< without the indent of the fence
  std::size_t first_line = 0;
};

class Page {
 public:
  Page(std::string_view name, std::string_view text) : name_(name), lines_(lines_of(text)) {}

  Transcript run() {
    while (at_ < lines_.size()) {
      const std::string_view line = lines_[at_++];
      keep(line);
      if (Fence fence = fence_of(line); fence.ticks > 0) {
        run_block(read_block(std::move(fence)));
        if (at_ < lines_.size()) {
          keep(lines_[at_++]);  // the fence that closes the block
        }
      }
    }
    return std::move(transcript_);
  }

 private:
  Block read_block(Fence fence) {
    Block block{.fence = std::move(fence), .lines = {}, .first_line = at_ + 1};
    for (; at_ < lines_.size(); ++at_) {
      std::string_view line = lines_[at_];
      const Fence end = fence_of(line);
      if (end.ticks >= block.fence.ticks && end.language.empty()) {
        return block;
      }
      line.remove_prefix(std::min({block.fence.indent, line.find_first_not_of(' '), line.size()}));
      block.lines.emplace_back(line);
    }
    problem(block.first_line - 1, "the block of code is not closed");
    return block;
  }

  void run_block(const Block& block) {
    if (block.fence.has("file")) {
      write_seed(block);
    }
    if (block.fence.language == "console") {
      run_console(block);
    } else {
      for (const std::string& line : block.lines) {
        keep_indented(block, line);
      }
    }
  }

  void write_seed(const Block& block) {
    const std::filesystem::path path = block.fence.value("file");
    if (path.empty() || path.is_absolute() || path.lexically_normal().begin()->string() == "..") {
      problem(block.first_line - 1, "a file of a page lies in the working directory");
      return;
    }
    if (path.has_parent_path()) {
      std::filesystem::create_directories(path.parent_path());
    }
    std::ofstream file(path, std::ios::binary);
    for (const std::string& line : block.lines) {
      file << line << '\n';
    }
  }

  void run_console(const Block& block) {
    prepare_fixtures(block);
    std::size_t at = 0;
    for (; at < block.lines.size() && !block.lines[at].starts_with(kPrompt); ++at) {
      problem(block.first_line + at, "there is no command before this line");
      keep_indented(block, block.lines[at]);
    }
    while (at < block.lines.size()) {
      const std::size_t command = at++;
      std::string expected;
      for (; at < block.lines.size() && !block.lines[at].starts_with(kPrompt); ++at) {
        expected += block.lines[at] + '\n';
      }
      run_command(block, command, expected);
    }
  }

  void prepare_fixtures(const Block& block) {
    const std::string name = block.fence.value("fixture");
    if (!name.empty() && !prepare_fixture(name)) {
      problem(block.first_line - 1, fmt::format("there is no fixture '{}'", name));
    }
  }

  void run_command(const Block& block, std::size_t index, const std::string& expected) {
    const std::string& line = block.lines[index];
    keep_indented(block, line);
    const Result<std::string> got = run_shown_command(std::string_view(line).substr(kPrompt.size()),
                                                      block.fence.value("input"));
    if (!got) {
      problem(block.first_line + index, fmt::format("{}\n  {}", got.error().message, line));
    } else if (*got != expected) {
      problem(block.first_line + index,
              fmt::format("the output differs (- expected, + got)\n{}\n{}", line,
                          line_diff(expected, *got)));
    }
    for (const std::string_view shown : lines_of(got ? *got : expected)) {
      keep_indented(block, shown);
    }
  }

  void keep(std::string_view line) { transcript_.updated.append(line).append("\n"); }

  void keep_indented(const Block& block, std::string_view line) {
    keep(line.empty() ? "" : std::string(block.fence.indent, ' ').append(line));
  }

  void problem(std::size_t line, std::string_view message) {
    transcript_.problems.push_back(fmt::format("{}:{}: {}", name_, line, message));
  }

  std::string name_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  Transcript transcript_;
};

}  // namespace

Transcript run_transcript(std::string_view name, std::string_view page) {
  return Page(name, page).run();
}

}  // namespace liaison
