import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  claimJ1939Address,
  J1939_PGN_ADDRESS_COMMANDED,
  type J1939ClaimOptions,
  j1939NameBytes,
  openJ1939,
  recvJ1939,
} from '@sock/can';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Candump, cansend } from '../support/can-utils.js';
import { ip, j1939Bus, listeners, needsCan } from '../support/interfaces.js';
import { J1939acd } from '../support/j1939-tools.js';
import { kept } from '../support/protocols.js';

beforeEach(needsCan);

const PGN = 0x12300;
const opened = (...parameters: Parameters<typeof openJ1939>) => kept(openJ1939(...parameters));

describe('address claims', () => {
  const small = 0x1122334455667788n;
  const large = 0x9122334455667788n;

  async function claimed(name: string, options: J1939ClaimOptions) {
    const claim = await claimJ1939Address(name, { listen: 100, ...options });
    onTestFinished(() => claim.close());
    return claim;
  }

  /** candump of claims and requests, the address of each claim with the first byte of its NAME. */
  async function watched(name: string): Promise<Candump> {
    const dump = new Candump(name);
    await listeners(name, 1);
    return dump;
  }

  test('go over the bus as j1939acd makes them, and are given up', async () => {
    const name = j1939Bus();
    const dump = await watched(name);
    const claim = await claimed(name, { name: small, addresses: [0x80, 0x81] });
    expect(claim.address).toBe(0x80);
    const bytes = j1939NameBytes(small).toString('hex').toUpperCase();
    expect(await dump.lines(2)).toEqual(['18EAFFFE#00EE00', `18EEFF80#${bytes}`]);

    cansend(name, '18EAFF20#00EE00');
    expect(await dump.lines(2)).toEqual(['18EAFF20#00EE00', `18EEFF80#${bytes}`]);
    cansend(name, '18EA8020#00EE00');
    expect(await dump.lines(2)).toEqual(['18EA8020#00EE00', `18EEFF80#${bytes}`]);

    claim.close();
    claim.close();
    expect(await dump.line()).toBe(`18EEFFFE#${bytes}`);
    expect(claim.address).toBeUndefined();
  });

  test('other sockets send and receive by NAME', async () => {
    const name = j1939Bus();
    const [left, right] = [
      await claimed(name, { name: small, addresses: [0x80], listen: 0 }),
      await claimed(name, { name: large, addresses: [0x90], listen: 0 }),
    ];
    const [sender, receiver] = [opened(name, { name: small }), opened(name, { name: large })];
    await sender.sendto('by name', { interface: name, name: large, pgn: PGN });
    expect(await recvJ1939(receiver, 100)).toMatchObject({
      data: Buffer.from('by name'),
      source: { addr: left.address, name: small },
      destination: { addr: right.address, name: large },
    });
    right.close();
    await expect(sender.sendto('x', { interface: name, name: large, pgn: PGN })).rejects.toThrow(
      /EADDRNOTAVAIL.*250 ms/,
    );
  });

  test('j1939acd yields to a smaller NAME', async () => {
    const name = j1939Bus();
    const daemon = new J1939acd(name, large, '0x80-0x81');
    await daemon.says('claimed 0x80');
    const claim = await claimed(name, { name: small, addresses: [0x80] });
    expect(claim.address).toBe(0x80);
    await daemon.says('claimed 0x81');
  });

  test('a larger NAME yields to j1939acd, before the claim and after it', async () => {
    const name = j1939Bus();
    const daemon = new J1939acd(name, small, '0x80');
    await daemon.says('claimed 0x80');
    const claim = await claimed(name, { name: large, addresses: [0x80, 0x81, 0x82] });
    expect(claim.address).toBe(0x81);
    await expect(
      claimJ1939Address(name, { name: large + 1n, addresses: [0x80], listen: 100 }),
    ).rejects.toThrow(/EADDRINUSE 128.*smaller NAMEs/);

    const moved = once(claim, 'address');
    const second = new J1939acd(name, small + 1n, '0x81');
    await second.says('claimed 0x81');
    expect(await moved).toEqual([0x82]);
    expect(claim.address).toBe(0x82);

    const lost = once(claim, 'lost');
    cansend(name, '18EEFF82#0100000000000000');
    await lost;
    expect(claim.address).toBeUndefined();
  });

  test('a commanded address is taken', async () => {
    const name = j1939Bus();
    const claim = await claimed(name, { name: large, addresses: [0x80], listen: 0 });
    const moved = once(claim, 'address');
    const tool = opened(name, { addr: 0x20, broadcast: true });
    const command = Buffer.concat([j1939NameBytes(large), Buffer.of(0x42)]);
    await tool.sendto(command, { interface: name, pgn: J1939_PGN_ADDRESS_COMMANDED });
    expect(await moved).toEqual([0x42]);
  });

  test('a signal ends the wait, and an interface that goes down ends the claim', async () => {
    const name = j1939Bus();
    const controller = new AbortController();
    setTimeout(30).then(() => controller.abort(new Error('enough')));
    const waiting = claimJ1939Address(name, { name: small, addresses: [1], signal: controller.signal });
    await expect(waiting).rejects.toThrow('enough');

    const claim = await claimed(name, { name: small, addresses: [1], listen: 0 });
    const failed = once(claim, 'error');
    ip(`link set ${name} down`);
    expect(await failed).toMatchObject([{ code: 'ENETDOWN' }]);
    expect(claim.address).toBeUndefined();
    await expect(claimJ1939Address(name, { name: small, addresses: [1] })).rejects.toThrow(/^bind ENETDOWN/);
  });
});
