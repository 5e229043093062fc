# SPDX-License-Identifier: EUPL-1.2
# A thin front: the scripts install and check, the presets of CMake build and test.

MAKEFLAGS += --no-print-directory
JOBS := $(shell nproc)
export CMAKE_BUILD_PARALLEL_LEVEL := $(JOBS)

setup := scripts/setup.sh
workflow := cmake --workflow --preset

.PHONY: help demo test fuzz lint tidy-fix verify bench format clean

help:
	@echo 'make demo      install what is missing, build, and answer a question over the bundled seeds'
	@echo 'make test      install what is missing, build, run the tests'
	@echo 'make lint      formatting, clang-tidy, spelling, length of files'
	@echo 'make fuzz      ten seconds a fuzzer'
	@echo 'make verify    sanitizers, the second compiler, more rounds, valgrind, cppcheck, coverage'
	@echo 'make bench     the time of the flagship question beside that of the sqlite3 shell'
	@echo 'make format    format the C++'
	@echo 'make tidy-fix  let clang-tidy correct what it can'
	@echo 'make clean     remove build/'

demo:
	@$(setup) build
	$(workflow) release
	@scripts/demo.sh build/release/liaison

test:
	@$(setup) build test
	$(workflow) dev

fuzz:
	@$(setup) build fuzz
	$(workflow) fuzz

lint:
	@$(setup) build lint
	scripts/format.sh --check
	scripts/check_files.sh
	$(workflow) tidy

tidy-fix:
	@$(setup) build lint
	cmake --preset tidy
	-run-clang-tidy-19 -quiet -j $(JOBS) -p build/tidy -fix '/src/.*\.cpp$$'
	scripts/format.sh

verify:
	@$(setup) build test fuzz verify
	$(workflow) asan
	$(workflow) fuzz
	$(workflow) clang
	scripts/verify_program.sh
	$(workflow) coverage
	scripts/coverage.sh build/coverage

bench:
	@$(setup) build verify
	$(workflow) release
	tests/bench/flagship.sh build/release/liaison

format:
	@$(setup) lint
	scripts/format.sh

clean:
	rm -rf build
