import { ETH_P_8021Q } from '@sock/packet';
import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Seen {
  near: string;
  ping: { ping: string; packets: { outgoing: boolean; type: number; sequence: number }[]; times: string[] };
  read: string[];
  arping: string;
  tcpdump: string;
  compared: { theirs: unknown; ours: unknown };
  vlan: { vlan: unknown; payload: string; protocol: number };
}

const setup = `${quietCable}\nip address add 10.7.0.1/24 dev near\n`;
const ECHO_REPLY = 0;
const ECHO = 8;

describe.runIf(process.platform === 'linux')('with another host', () => {
  const seen = observation<Seen>(new URL('network/peers.ts', import.meta.url), setup);
  beforeEach(needsNetwork);
  for (const program of ['nsenter', 'ping', 'arping', 'tcpdump', 'python3']) beforeEach(needs(program));

  test('a ring sees what ping sends, and the answers', async () => {
    const { ping, packets } = (await seen()).ping;
    expect(ping).toContain('3 received');
    expect(packets).toEqual(
      [1, 2, 3].flatMap((sequence) => [
        { outgoing: false, type: ECHO, sequence },
        { outgoing: true, type: ECHO_REPLY, sequence },
      ]),
    );
  });

  test('tcpdump reads the file of a capture, to the nanosecond', async () => {
    const { read, ping } = await seen();
    expect(read).toHaveLength(7);
    expect(read.slice(0, 6).filter((line) => line.includes('ICMP echo request'))).toHaveLength(3);
    expect(read.slice(0, 6).filter((line) => line.includes('ICMP echo reply'))).toHaveLength(3);
    const times = read.slice(0, 6).map((line) => line.split(' ')[0]?.replace('.', ''));
    expect(times).toEqual(ping.times);
  });

  test('tcpdump finds the VLAN tag in the file, which was not in the packet', async () => {
    const { read, vlan } = await seen();
    expect(vlan.vlan).toEqual({ id: 0x123, priority: 3, dropEligible: false, protocol: ETH_P_8021Q });
    expect(vlan).toMatchObject({ protocol: 0x88b5, payload: 'tagged' });
    expect(read[6]).toMatch(/802\.1Q .*vlan 291, p 3, ethertype .*88b5/);
  });

  test('arping believes the answers for a host that is not there', async () => {
    const { arping, near } = await seen();
    // Two programs have this name, that of the package arping and that of iputils.
    expect(arping).toMatch(/2 packets received|Received 2 response/);
    expect(arping).toMatch(new RegExp(`from (${near} \\(10.7.0.77\\)|10.7.0.77 \\[${near}\\])`, 'i'));
    expect(arping).toContain('ended with 0');
  });

  test('tcpdump there sees what is sent here', async () => {
    const { tcpdump, near } = await seen();
    expect(tcpdump).toContain(`${near} > ff:ff:ff:ff:ff:ff`);
    expect(tcpdump).toContain('7365 656e 2062 7920'); // seen by
  });

  test('python3 has the same of a packet', async () => {
    const { theirs, ours } = (await seen()).compared;
    expect(ours).toEqual(theirs);
  });
});
