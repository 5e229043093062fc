// SPDX-License-Identifier: EUPL-1.2
#include "cli/create.hpp"

#include <filesystem>
#include <system_error>

#include "cli/context.hpp"
#include "core/file.hpp"
#include "store/bundled.hpp"
#include "store/migrate.hpp"

namespace liaison {

void create_database(const DatabasePath& path, Contents contents) {
  if (!path.named) {
    std::error_code ignored;  // write_file says what is wrong, with the path
    std::filesystem::create_directories(std::filesystem::path(path.path).parent_path(), ignored);
  }
  if (contents == Contents::empty) {
    write_file(path.path, empty_image(), Privacy::owner_only, Overwrite::no);
    return;
  }
  (void)open_bundled();  // says so where there is no data set
  write_file(path.path, bundled_database(), Privacy::owner_only, Overwrite::no);
}

}  // namespace liaison
