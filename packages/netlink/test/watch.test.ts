import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const seen = observation<Record<string, unknown>>(new URL('network/watch.ts', import.meta.url), cable);

describe.runIf(process.platform === 'linux')('a watch', () => {
  beforeEach(needsNetwork);

  test('begins with what is there, and misses nothing that came before it was listed', async () => {
    expect(await seen()).toMatchObject({
      existing: ['existing', 'lo'],
      early: [expect.stringMatching(/^(existing|new)$/), 'early'],
    });
  });

  test('tells of links', async () => {
    expect(await seen()).toMatchObject({
      linkAdded: ['new', 'v', 1500],
      linkChanged: ['new', 'v', 1234],
      linkUp: ['new', 'v', true],
      linkDeletedSync: ['deleted', 'v'],
    });
  });

  test('tells of addresses', async () => {
    expect(await seen()).toMatchObject({
      addressAdded: ['new', '10.7.0.1', 24],
      addressDeleted: ['deleted', '10.7.0.1'],
      address6Added: ['new', 'fd07::1', 64],
    });
  });

  test('tells of routes', async () => {
    expect(await seen()).toMatchObject({
      routeAdded: ['new', 'fd09::', 48, 'fd07::2'],
      routeDeletedSync: ['deleted', 'fd09::'],
    });
  });

  test('tells of neighbours', async () => {
    expect(await seen()).toMatchObject({
      neighbourAdded: ['new', 'fd07::9', '02:00:00:00:00:09'],
      neighbourDeleted: ['deleted', 'fd07::9'],
    });
  });

  test('loses nothing when a wait is aborted', async () => {
    expect(await seen()).toMatchObject({ aborted: 'enough', afterAbort: ['new', 'fd08::1'] });
  });

  test('gives each event to one of several calls that wait', async () => {
    const { several } = await seen();
    expect((several as unknown[]).sort()).toEqual([
      ['existing', 'far'],
      ['existing', 'lo'],
      ['existing', 'near'],
    ]);
  });

  test('says that messages were lost, and begins anew', async () => {
    const { lost, again } = await seen();
    expect(lost).toEqual(['lost']);
    expect(again).toEqual([
      ['existing', 'lo', 65536],
      ['existing', 'far', 1500],
      ['existing', 'near', 1299],
    ]);
  });

  test('of plain messages fails with ENOBUFS, and goes on', async () => {
    const { overrun, afterOverrun } = await seen();
    expect(overrun).toMatchObject({
      code: 'ENOBUFS',
      message: expect.stringContaining('messages were lost'),
    });
    expect(afterOverrun).toBe(16);
  });

  test('ends its loop when it is closed', async () => {
    expect(await seen()).toMatchObject({ ending: 'ended' });
  });

  test('closes its sockets when its loop is left', async () => {
    expect(await seen()).toMatchObject({ leaving: expect.any(String), closed: [-1, -1] });
  });
});
