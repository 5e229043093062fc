#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs the Debian packages that packages.txt lists in the named sections, and only those that are
# missing. With nothing missing it calls neither apt nor sudo nor the network.
#
#   scripts/setup.sh build test
set -euo pipefail

list="$(dirname "$0")/../packages.txt"

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

# All names of sections, in the order of the list.
sections() {
  sed -n 's/^\[\([a-z]*\)\]$/\1/p' "$list"
}

# The packages of one section.
packages_in() {
  awk -v section="[$1]" '
    { sub(/#.*/, "") }
    /^\[/ { inside = ($1 == section); next }
    inside && NF { print $1 }' "$list"
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# apt as root; DPkg::Lock::Timeout waits for another apt instead of failing at once.
apt() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=600 -q -y "$@"
}

# Whether apt's lists name every package, so that no update is needed before the installation.
lists_know() {
  local package
  for package in "$@"; do
    apt-cache policy "$package" | grep -q '^  Candidate: [^(]' || return 1
  done
}

[ $# -gt 0 ] || fail "name the sections to install, of: $(sections | paste -sd ' ')"

missing=()
for section in "$@"; do
  sections | grep -qxF -- "$section" ||
    fail "packages.txt has no section '$section'; it has: $(sections | paste -sd ' ')"
  command -v dpkg-query >/dev/null ||
    fail "this is no Debian system; install what packages.txt lists under [$section] by hand"
  for package in $(packages_in "$section"); do
    if ! is_installed "$package" && [[ " ${missing[*]-} " != *" $package "* ]]; then
      missing+=("$package")
    fi
  done
done

[ ${#missing[@]} -gt 0 ] || exit 0

printf 'setup: installing %s\n' "${missing[*]}"
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
  fail "not root, and there is no sudo; as root run:" "  apt-get install ${missing[*]}"
fi

updated=no
if ! lists_know "${missing[@]}"; then
  apt update
  updated=yes
fi
if ! apt install --no-install-recommends "${missing[@]}"; then
  # The lists may name versions that the mirror has replaced since.
  [ "$updated" = no ] || fail "apt could not install ${missing[*]}"
  apt update
  apt install --no-install-recommends "${missing[@]}" || fail "apt could not install ${missing[*]}"
fi
