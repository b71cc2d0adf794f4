import type { InterfaceAddress, Link, Neighbour, Route } from '@sock/netlink';
import * as netlink from '@sock/netlink';
import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { everything, needsBridge } from './support/everything.js';

type Json = Record<string, unknown>;

interface Report {
  ours: {
    links: Link[];
    addresses: InterfaceAddress[];
    routes: Route[];
    neighbours: Neighbour[];
    bridge: Neighbour[];
  };
  ip: { links: Json[]; addresses: Json[]; routes: Json[]; neighbours: Json[]; bridge: Json[] };
}

const seen = observation<Report>(new URL('network/lists.ts', import.meta.url), everything);

/** Only what one list has as well: the others' further fields say nothing about ours. */
const only = (fields: readonly string[], object: Json) =>
  Object.fromEntries(fields.filter((name) => object[name] !== undefined).map((name) => [name, object[name]]));

const FOREVER = 4294967295;
const families: Record<number, string> = { 2: 'inet', 10: 'inet6' };
const states = ['UNKNOWN', 'NOTPRESENT', 'DOWN', 'LOWERLAYERDOWN', 'TESTING', 'DORMANT', 'UP'];
const orNothing = <T>(value: T, nothing: unknown = '') => (value === nothing ? undefined : value);

/** Names of the bits of a number that begin so: `named('NUD_', 0x82)` are those of NUD_PERMANENT and NUD_REACHABLE. */
const named = (prefix: string, bits: number) =>
  Object.entries(netlink)
    .filter(([name, value]) => name.startsWith(prefix) && typeof value === 'number' && (bits & value) !== 0)
    .map(([name]) => name.slice(prefix.length));

describe.runIf(process.platform === 'linux')(
  'what is listed, in either form, field by field as ip(8) tells it',
  () => {
    beforeEach(needsNetwork);
    beforeEach(needsBridge);
    beforeEach(needs('bridge'));

    test('links', async () => {
      const { ours, ip } = await seen();
      const name = (index: number | undefined) => ours.links.find((link) => link.index === index)?.name;
      const fields = (link: Link) => ({
        ifindex: link.index,
        ifname: link.name,
        flags: flagNames(link).sort(),
        mtu: link.mtu,
        qdisc: link.qdisc,
        operstate: states[link.operState],
        group: String(link.group),
        txqlen: link.txQueueLength,
        link_type: `[${link.hardwareType}]`,
        address: link.address,
        broadcast: link.broadcast,
        promiscuity: link.promiscuity,
        min_mtu: link.minMtu,
        max_mtu: link.maxMtu,
        num_tx_queues: link.txQueues,
        num_rx_queues: link.rxQueues,
        link: name(link.link),
        master: name(link.master),
        ifalias: orNothing(link.alias),
        altnames: link.altNames.length > 0 ? link.altNames : undefined,
        kind: orNothing(link.kind),
        slaveKind: orNothing(link.slaveKind),
        stats64: statistics(link),
      });
      const expected = ip.links.map((link) => {
        const { info_kind: kind, info_slave_kind: slaveKind } = (link.linkinfo ?? {}) as Json;
        const flat: Json = { ...link, kind, slaveKind, flags: (link.flags as string[]).sort() };
        return only(Object.keys(fields(ours.links[0] as Link)), flat);
      });
      expect(ours.links.map((link) => plain(fields(link)))).toEqual(expected);
      expect(expected.map(({ ifname }) => ifname)).toEqual(['lo', 'far', 'near', 'bridge0']);
    });

    /** As iproute2 shows them: without RUNNING, but with its opposite. */
    function flagNames({ flags, up, running }: Link): string[] {
      const names = named('IFF_', flags).filter((name) => name !== 'RUNNING');
      return up && !running ? ['NO-CARRIER', ...names] : names;
    }

    function statistics({ statistics: all }: Link) {
      if (!all) return undefined;
      return {
        rx: {
          bytes: all.rxBytes,
          packets: all.rxPackets,
          errors: all.rxErrors,
          dropped: all.rxDropped,
          over_errors: all.rxOverErrors,
          multicast: all.multicast,
        },
        tx: {
          bytes: all.txBytes,
          packets: all.txPackets,
          errors: all.txErrors,
          dropped: all.txDropped,
          carrier_errors: all.txCarrierErrors,
          collisions: all.collisions,
        },
      };
    }

    test('addresses', async () => {
      const { ours, ip } = await seen();
      const fields = (address: InterfaceAddress) => ({
        family: families[address.family],
        local: address.address,
        address: orNothing(address.peer),
        prefixlen: address.prefixLength,
        metric: orNothing(address.metric, 0),
        broadcast: orNothing(address.broadcast),
        scope: { 0: 'global', 253: 'link', 254: 'host' }[address.scope],
        label: orNothing(address.label),
        // IPv4's bit of that name; IPv6 calls it temporary.
        ...Object.fromEntries(
          named('IFA_F_', address.flags)
            .filter((name) => !['PERMANENT', 'TEMPORARY', 'NOPREFIXROUTE'].includes(name))
            .map((name) => [name.toLowerCase(), true]),
        ),
        dynamic: address.flags & netlink.IFA_F_PERMANENT ? undefined : true,
        valid_life_time: address.validLifetime ?? FOREVER,
        preferred_life_time: address.preferredLifetime ?? FOREVER,
      });
      const expected = ip.addresses.flatMap(({ ifindex, addr_info }) =>
        (addr_info as Json[]).map((info) => ({ ifindex, ...info })),
      );
      const byName = (list: Json[]) =>
        list.sort((a, b) => (String(a.local) + a.ifindex < String(b.local) + b.ifindex ? -1 : 1));
      const found = ours.addresses.map((address) => ({ ifindex: address.index, ...plain(fields(address)) }));
      // Between the lists a second may begin.
      expect(byName(found.map(rounded))).toEqual(byName(expected.map(rounded)));
      expect(expected.length).toBeGreaterThan(9);
    });

    test('routes', async () => {
      const { ours, ip } = await seen();
      const device = (index: number | undefined) => ours.links.find((link) => link.index === index)?.name;
      const bits = (family: number) => (family === 2 ? 32 : 128);
      const network = (address: string, length: number, family: number) =>
        length === bits(family) ? address : `${address}/${length}`;
      const fields = (route: Route) => ({
        type: String(route.type),
        dst:
          route.destinationLength === 0
            ? 'default'
            : network(route.destination, route.destinationLength, route.family),
        from: route.sourceLength ? network(route.source, route.sourceLength, route.family) : undefined,
        tos: route.tos ? `0x${route.tos.toString(16)}` : undefined,
        ...gateway(route),
        dev: device(route.interface),
        table: String(route.table),
        protocol: String(route.protocol),
        scope: String(route.scope),
        prefsrc: orNothing(route.preferredSource),
        metric: route.family === 10 || route.priority ? route.priority : undefined,
        metrics: metrics(route),
        nexthops: route.nextHops.length > 0 ? route.nextHops.map(nextHop) : undefined,
        pref: { 0: 'medium', 1: 'high', 3: 'low' }[route.preference ?? -1],
        expires: route.expires && Math.round(route.expires / 10),
      });
      const nextHop = (hop: netlink.NextHop) => ({
        gateway: hop.gateway,
        dev: device(hop.interface),
        weight: hop.weight,
        flags: hop.flags & netlink.RTNH_F_ONLINK ? ['onlink'] : [],
      });
      const expected = ip.routes.map(({ expires, flags, ...route }) => {
        expect(flags).toEqual([]);
        return { ...route, ...(expires === undefined ? {} : { expires: Math.round(Number(expires) / 10) }) };
      });
      expect(ours.routes.map((route) => plain(fields(route)))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(25);
    });

    function gateway({ gateway, family }: Route) {
      if (gateway.includes(':') && family === 2) return { via: { family: 'inet6', host: gateway } };
      return { gateway: orNothing(gateway) };
    }

    function metrics({ metrics }: Route) {
      const names: Record<number, string> = { [netlink.RTAX_MTU]: 'mtu', [netlink.RTAX_ADVMSS]: 'advmss' };
      const entries = Object.entries(metrics as unknown as Record<number, number>);
      const known = entries.flatMap(([type, value]) => (names[+type] ? [[names[+type], value]] : []));
      return known.length > 0 ? [Object.fromEntries(known)] : undefined;
    }

    test('neighbours', async () => {
      const { ours, ip } = await seen();
      const device = (index: number) => ours.links.find((link) => link.index === index)?.name;
      const fields = (neighbour: Neighbour) => ({
        dst: neighbour.address,
        dev: device(neighbour.index),
        lladdr: orNothing(neighbour.hardwareAddress),
        ...(neighbour.flags & netlink.NTF_ROUTER ? { router: null } : {}),
        state: named('NUD_', neighbour.state),
      });
      const shown = ours.neighbours.filter(({ state }) => (state & netlink.NUD_NOARP) === 0);
      expect(shown.map((neighbour) => plain(fields(neighbour)))).toEqual(ip.neighbours);
      expect(ip.neighbours.length).toBeGreaterThan(2);
    });

    test('the entries of bridges', async () => {
      const { ours, ip } = await seen();
      const device = (index: number | undefined) => ours.links.find((link) => link.index === index)?.name;
      const fields = ({ hardwareAddress, index, flags, master, state }: Neighbour) => ({
        mac: hardwareAddress,
        ifname: device(index),
        flags: flags & netlink.NTF_SELF ? ['self'] : [],
        master: device(master),
        state: { [netlink.NUD_PERMANENT]: 'permanent', [netlink.NUD_NOARP]: 'static' }[state] ?? '',
      });
      expect(ours.bridge.map((entry) => plain(fields(entry)))).toEqual(ip.bridge);
      expect(ip.bridge).toContainEqual(
        expect.objectContaining({ mac: '02:00:00:00:00:33', master: 'bridge0' }),
      );
    });

    const plain = (value: Json) => JSON.parse(JSON.stringify(value)) as Json;

    function rounded(address: Json): Json {
      const tens = (name: string) => ({ [name]: Math.round(Number(address[name]) / 10) });
      return { ...address, ...tens('valid_life_time'), ...tens('preferred_life_time') };
    }
  },
);
