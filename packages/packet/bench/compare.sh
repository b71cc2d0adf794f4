#!/bin/sh
# Packets a second through a veth pair, received by a C program and by this package: sh compare.sh [seconds] [length]
# It takes root, a C compiler and the built packages. The nanoseconds are the receiver's processor time for a packet.
set -eu
seconds=${1:-5} length=${2:-64}
folder=$(dirname "$0")
programs=$(mktemp -d)
trap 'rm -r "$programs"' EXIT
for program in flood receive; do cc -O2 -o "$programs/$program" "$folder/$program.c"; done

measure() {
  # shellcheck disable=SC2016
  unshare --net --mount --pid --fork --kill-child sh -c '
    sysctl -q net.ipv6.conf.default.disable_ipv6=1
    ip link add near type veth peer name far
    ip link set near up
    ip link set far up
    flood=$1 seconds=$2 length=$3
    shift 3
    (sleep 1; "$flood" near "$seconds" "$length" >/dev/null) &
    exec "$@" far "$((seconds + 2))"' sh "$programs/flood" "$seconds" "$length" "$@"
}

measure "$programs/receive" >"$programs/c.json"
measure node "$folder/receive.mjs" >"$programs/ring.json"
node -e '
  const [c, ring] = process.argv.slice(1).map((path) => JSON.parse(require("fs").readFileSync(path, "utf8")));
  for (const [name, { packets, drops, cpu }] of Object.entries({ "C program": c, "@sock/packet": ring }))
    console.log(`${name}: ${packets} packets, ${drops} lost, ${((cpu / packets) * 1e9).toFixed(0)} ns each`);
  console.log(`packets, against the C program: ${(ring.packets / c.packets).toFixed(2)}`);
' "$programs/c.json" "$programs/ring.json"
