#!/bin/sh
# FLOOD SECONDS COMMAND…: runs the command on one end of a cable, in a network of its own, and floods the other for so long.
set -eu
sysctl -q net.ipv6.conf.default.disable_ipv6=1
ip link add near type veth peer name far
ip link set near up
ip link set far up
flood=$1 seconds=$2
shift 2
(sleep 1 && exec "$flood" near "$seconds" 64 >/dev/null) &
exec "$@" far
