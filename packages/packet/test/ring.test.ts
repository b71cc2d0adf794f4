import { ETH_P_8021Q, PACKET_BROADCAST, PACKET_OTHERHOST } from '@sock/packet';
import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Failure {
  name: string;
  code: string;
  message: string;
}

interface Order {
  inOrder: boolean;
  blocks: boolean;
  statistics: unknown;
}

interface Seen {
  contents: { packets: unknown[]; count: number; sequence: number; timedOut: boolean; losing: boolean };
  withoutHeaders: { offset: number; payload: string; sender: unknown };
  cut: unknown;
  order: Order;
  orderSync: Order;
  release: { before: unknown; after: unknown; field: Failure; bytes: Failure; closed: unknown };
  unseen: { message: string; left: number };
  modes: { nonblocking: Failure[]; turned: boolean; timeout: Failure[]; abort: Failure; count: number };
  holding: { nothing: Failure; nothingSync: Failure; payloads: string[] };
  losing: { statistics: { packets: number; drops: number; freezes: number }; blocks: number; next: string };
  closing: Record<'first' | 'later', Failure> & {
    iteration: string;
    sync: number;
    released: boolean;
    left: number;
  };
  closingWhileHeld: { waiting: Failure; iteration: string };
  closingBehindABlock: boolean;
  refused: Record<'nowhere' | 'page' | 'huge', Failure>;
  interfaces: Record<'down' | 'removed' | 'later' | 'plain', Failure> & { payload: string };
  removedWhileDown: string[][];
  mappings: number;
}

const PROTOCOL = 0x88b5;
const contains = (text: string) => expect.stringContaining(text);

describe.runIf(process.platform === 'linux')('a ring', () => {
  const seen = observation<Seen>(new URL('network/ring.ts', import.meta.url), quietCable);
  beforeEach(needsNetwork);

  test('has packets with all that the kernel knows of them', async () => {
    const { packets, ...block } = (await seen()).contents;
    const common = {
      snapLength: expect.any(Number),
      networkOffset: 14,
      user: true,
      recent: true,
      rxhash: expect.any(Number),
      to: 'ff:ff:ff:ff:ff:ff',
      from: expect.stringMatching(/^(..:){5}..$/),
      protocol: PROTOCOL,
    };
    const address = {
      interface: 'far',
      protocol: PROTOCOL,
      hardwareType: 1,
      hardwareAddress: expect.any(String),
    };
    expect(packets).toEqual([
      {
        ...common,
        length: 56,
        vlan: { id: 0x123, priority: 3, dropEligible: false, protocol: ETH_P_8021Q },
        address: { ...address, packetType: expect.toBeOneOf([PACKET_BROADCAST, PACKET_OTHERHOST]) },
        payload: 'tagged',
      },
      { ...common, length: 60, address: { ...address, packetType: PACKET_BROADCAST }, payload: 'plain' },
    ]);
    expect(block).toEqual({ count: 2, sequence: 1, timedOut: true, losing: false });
  });

  test('of SOCK_DGRAM has packets without link-level headers', async () => {
    const { offset, payload, sender } = (await seen()).withoutHeaders;
    expect({ offset, payload }).toEqual({ offset: 0, payload: 'payload' });
    expect(sender).toMatchObject({ interface: 'far', protocol: PROTOCOL });
  });

  test('has of a packet what its filter lets through, and its true length', async () => {
    expect((await seen()).cut).toEqual({ length: 60, snapLength: 20, data: 20 });
  });

  test('gives all packets in order, however often it goes round, in both forms', async () => {
    const all = { inOrder: true, blocks: true, statistics: { packets: 1200, drops: 0, freezes: 0 } };
    const { order, orderSync } = await seen();
    expect(order).toEqual(all);
    expect(orderSync).toEqual(all);
  });

  test('shows nothing of a block that was released, nor of any when it is closed', async () => {
    const { before, after, field, bytes, closed } = (await seen()).release;
    expect(before).toEqual({ length: 60, released: false });
    expect(after).toEqual({ length: 0, released: true });
    expect([field.code, bytes.code]).toEqual(['ERR_INVALID_STATE', 'ERR_INVALID_STATE']);
    expect(closed).toEqual({ released: true, length: 0, mapped: 1, left: 0, fd: -1 });
  });

  test('that cannot be made leaves nothing mapped', async () => {
    expect((await seen()).unseen).toMatchObject({ message: 'no views here', left: 0 });
  });

  test('waits as its socket does, and loses nothing when a wait is aborted', async () => {
    const { nonblocking, turned, timeout, abort, count } = (await seen()).modes;
    expect(nonblocking.map(({ code }) => code)).toEqual(['EAGAIN', 'EAGAIN']);
    // A busy loop over failures is fair too.
    expect(turned).toBe(true);
    expect(timeout.map(({ name }) => name)).toEqual(['TimeoutError', 'TimeoutError']);
    expect(abort.message).toBe('changed my mind');
    expect(count).toBe(1);
  });

  test('goes on while a block is held', async () => {
    const { nothing, nothingSync, payloads } = (await seen()).holding;
    expect([nothing.name, nothingSync.name]).toEqual(['TimeoutError', 'TimeoutError']);
    expect(payloads).toEqual(['held', 'next']);
  });

  test('loses packets when no block is released, counts them, and goes on', async () => {
    const { statistics, blocks, next } = (await seen()).losing;
    expect(blocks).toBe(4);
    expect(statistics.packets).toBe(400);
    expect(statistics.drops).toBeGreaterThan(0);
    expect(statistics.freezes).toBeGreaterThan(0);
    expect(next).toBe('after the loss');
  });

  test('that is closed ends its waits and its iterations, and leaves no memory', async () => {
    const { first, iteration, later, sync, released, left } = (await seen()).closing;
    expect([first.code, iteration, later.code]).toEqual(['ECANCELED', 'ended', 'EBADF']);
    expect({ sync, released, left }).toEqual({ sync: 0, released: true, left: 0 });
    expect((await seen()).mappings).toBe(0);
  });

  test('that is closed ends them while a block is held too, and hands out none that is gone', async () => {
    const { closingWhileHeld, closingBehindABlock } = await seen();
    expect(closingWhileHeld).toMatchObject({ waiting: { code: 'ECANCELED' }, iteration: 'ended' });
    expect(closingBehindABlock).toBe(true);
  });

  test('that cannot be says why', async () => {
    const { nowhere, page, huge } = (await seen()).refused;
    expect(nowhere).toMatchObject({ code: 'ENODEV', message: contains('nowhere') });
    expect(page).toMatchObject({ code: 'EINVAL', message: contains('page size') });
    expect(huge).toMatchObject({ code: 'ENOMEM', message: contains('fewer blocks') });
  });

  test('tells when its interface goes down, goes on when it is up, and ends with it', async () => {
    const { down, payload, removed, later, plain } = (await seen()).interfaces;
    expect(down).toMatchObject({ code: 'ENETDOWN', message: contains('far: ') });
    expect(payload).toBe('up again');
    expect(removed).toMatchObject({ code: 'ENODEV', message: contains('far: ') });
    expect(later).toMatchObject({ code: 'ENODEV' });
    expect(plain).toMatchObject({ code: 'ENETDOWN', message: contains('removed') });
  });

  test('tells of an interface that is removed while it is down, of which the kernel says nothing', async () => {
    const both = (code: string) => [code, code];
    expect((await seen()).removedWhileDown).toEqual([both('ENETDOWN'), both('ETIMEDOUT'), both('ENODEV')]);
  });
});
