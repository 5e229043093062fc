// SPDX-License-Identifier: EUPL-1.2
// Which rows of a CSV file have lost a cell. Excel leaves out the last columns of a block of
// sixteen rows in which all of them are empty; such rows are short and whole. Any other short row
// has lost a separator, and its values may stand in wrong columns.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "load/seed.hpp"

namespace liaison {

/// Takes the sizes of all rows of a file and gives back those that are too short.
class ShortRows {
 public:
  static constexpr std::size_t kBlock = 16;

  struct Row {
    Mark end = {};
    std::size_t size = 0;
    bool is_short = false;   ///< shorter than the header
    bool is_broken = false;  ///< its size means nothing
  };

  /// Notes the next row. Returns the short rows of the block before, once that is complete.
  std::vector<Row> note(const Row& row) {
    const std::size_t block = index_++ / kBlock;
    std::vector<Row> refused = block != block_ ? take() : std::vector<Row>{};
    block_ = block;
    is_uneven_ = is_uneven_ || row.is_broken || (size_ != 0 && size_ != row.size);
    size_ = row.size;
    if (row.is_short) {
      short_.push_back(row);
    }
    return refused;
  }

  /// A row that says nothing about the others of its block.
  void skip() { ++index_; }

  /// The short rows of the last block.
  std::vector<Row> take() {
    const std::vector<Row> rows = std::exchange(short_, {});
    size_ = 0;
    return std::exchange(is_uneven_, false) ? rows : std::vector<Row>{};
  }

 private:
  std::size_t index_ = 0;
  std::size_t block_ = 0;
  std::size_t size_ = 0;  // of the row before in this block; 0 at its beginning
  bool is_uneven_ = false;
  std::vector<Row> short_ = {};
};

}  // namespace liaison
