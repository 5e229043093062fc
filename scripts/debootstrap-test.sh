#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Shows that the tree needs nothing that packages.txt does not list: makes a bare Debian 12 in a
# temporary folder, clones the committed tree into it, runs the two commands of the README there, and
# says how long each took. Not part of the continuous tests: it fetches a gigabyte and needs root.
#
#   sudo scripts/debootstrap-test.sh [FOLDER]     FOLDER must be on a disk with 5 GB free
#
# The mirror and its proxy are those that apt uses on this machine.
set -euo pipefail
cd "$(dirname "$0")/.."

release=bookworm

fail() {
  printf 'debootstrap-test: %s\n' "$*" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail 'must run as root: it changes the root folder and mounts /proc'
command -v debootstrap >/dev/null || fail 'needs the package debootstrap'
[ -z "$(git status --porcelain)" ] || printf 'debootstrap-test: changes that are not committed are not tested\n' >&2

# The first mirror of the release itself, without -security and -updates.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $release" |
  head -n 1)
[ -n "$mirror" ] || fail "apt knows no mirror of Debian $release; is apt-get update due?"

# Mounts are made in a namespace of their own: they are gone when the script is, however it ends.
if [ -z "${LIAISON_OWN_MOUNTS-}" ]; then
  LIAISON_OWN_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

root=$(mktemp -d "${1:-${TMPDIR:-/tmp}}/liaison-debian.XXXXXX")
times=
leave() {
  printf '\n%s' "$times"
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap leave EXIT

# Prints how long a step took, in whole seconds.
timed() {
  local name=$1 start=$SECONDS
  shift
  printf '== %s\n' "$name"
  "$@"
  printf '== %s: %s s\n' "$name" "$((SECONDS - start))"
  times+="$(printf '%6s s  %s' "$((SECONDS - start))" "$name")"$'\n'
}

# A clean environment; only what says how to reach the mirror goes in.
inside() {
  local name pass=()
  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name-}" ] || pass+=("$name=${!name}")
  done
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    "${pass[@]}" "$@"
}

timed 'a bare Debian' debootstrap --variant=minbase "$release" "$root" "$mirror"
chmod 755 "$root"  # as on a real disk: others may look into it
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# A proxy that is set in apt's own files instead of the environment.
apt-config dump | grep -E '^Acquire::[a-z]+::Proxy' >"$root/etc/apt/apt.conf.d/80proxy" || true
# A mirror by https needs the certificates of this machine; it may be behind a proxy with its own.
if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
  mkdir -p "$root/etc/ssl/certs"
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
fi

git clone --quiet --no-local . "$root/liaison"
# The command `make` is the one thing that must be there before the first command.
inside apt-get -q -y update
inside apt-get -q -y install --no-install-recommends make

timed 'make demo, from nothing' inside make -C /liaison demo
timed 'make demo, again' inside make -C /liaison demo
timed 'make test' inside make -C /liaison test
timed 'make test, again' inside make -C /liaison test
