import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Interfaces, addresses, routes and neighbours of many kinds, as ip(8) makes them. */
export const everything = `
ip link add near type veth peer name far
sysctl -q net.ipv6.conf.near.accept_dad=0 net.ipv6.conf.far.accept_dad=0
ip link add bridge0 type bridge
sysctl -q net.ipv6.conf.bridge0.disable_ipv6=1
ip link set near mtu 1400 txqueuelen 77 group 7 alias 'the near end'
ip link property add dev near altname another-name-for-the-near-end altname nah
ip link set far master bridge0
ip link set near up; ip link set far up; ip link set bridge0 up
ip address add 10.7.0.1/24 brd + dev near
ip address add 10.7.0.2/24 dev near
ip address add 10.8.0.1 peer 10.8.0.2/32 dev near label near:x scope link
ip address add 10.9.0.1/24 dev near valid_lft 5000 preferred_lft 4000 metric 55
ip address add fd07::1/64 dev near nodad
ip address add fd08::1/64 dev near valid_lft 5000 preferred_lft 0 nodad
ip route add default via 10.7.0.254 dev near metric 11 mtu 1300 advmss lock 1200
ip route add 10.20.0.0/16 dev near src 10.7.0.2 proto static table 100
ip route add 10.30.0.0/16 nexthop via 10.7.0.3 dev near weight 3 nexthop via 10.7.0.4 dev near onlink
ip route add blackhole 10.40.0.0/16
ip route add unreachable 10.41.0.0/16 tos 0x10
ip route add 10.50.0.0/16 via inet6 fd07::9 dev near
ip -6 route add fd20::/48 via fd07::2 dev near metric 5 pref high
ip -6 route add fd21::/48 via fd07::2 dev near expires 1000
ip -6 route add fd22::/48 nexthop via fd07::3 dev near weight 2 nexthop via fd07::4 dev near
ip -6 route add fd23::/48 from fd07::/64 via fd07::2 dev near
ip neighbour add 10.7.0.9 lladdr 02:00:00:00:00:09 dev near nud permanent
ip neighbour add 10.7.0.10 lladdr 02:00:00:00:00:0a dev near nud stale
ip neighbour add fd07::9 lladdr 02:00:00:00:00:09 dev near router nud reachable
ip neighbour add proxy 10.7.0.77 dev near
bridge fdb add 02:00:00:00:00:33 dev far master static
`;

const missing = spawnSync('unshare', ['--net', 'ip', 'link', 'add', 'type', 'bridge']).status !== 0;

/** For beforeEach: skips tests where no bridge can be made. */
export function needsBridge({ skip }: TestContext): void {
  skip(missing, 'kernel has no bridge; try: modprobe bridge');
}
