// SPDX-License-Identifier: EUPL-1.2
// One function a command, each in the file of its name. The table is in commands.cpp.
#pragma once

#include "cli/command.hpp"

namespace liaison {

int run_ask(const Call& call);
int run_check(const Call& call);
int run_complete(const Call& call);
int run_export(const Call& call);
int run_init(const Call& call);
int run_load(const Call& call);
int run_log(const Call& call);
int run_match(const Call& call);
int run_migrate(const Call& call);
int run_query(const Call& call);
int run_save(const Call& call);
int run_schema(const Call& call);
int run_show(const Call& call);
int run_sql(const Call& call);
int run_status(const Call& call);
int run_template(const Call& call);
int run_undo(const Call& call);
int run_why(const Call& call);

}  // namespace liaison
