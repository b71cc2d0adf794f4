import {
  encodeIfinfomsg,
  getLink,
  listLinks,
  listLinksSync,
  listRoutes,
  NETLINK_ROUTE,
  type NetlinkClient,
  NLM_F_DUMP,
  nlaBytes,
  openNetlink,
  RTM_GETLINK,
} from '@sock/netlink';
import { describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';

/** Whoever waits in vain fails rather than blocks the tests. */
const open = () => {
  const client = kept(openNetlink(NETLINK_ROUTE));
  client.socket.settimeout(3000);
  return client;
};
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe.runIf(process.platform === 'linux')('a list by Sync', () => {
  const links = () => names(listLinksSync());

  test.each([1, 2, 5])('right after %i by promise on the same client', async (count) => {
    const client = open();
    const promised = Array.from({ length: count }, () => listLinks({ client }));
    expect(names(listLinksSync({ client }))).toEqual(links());
    for (const list of await Promise.all(promised)) expect(names(list)).toEqual(links());
  });

  test('between those by promise, wherever these are', async () => {
    const client = open();
    const promised: Promise<unknown>[] = [];
    const expected = { links: links(), routes: (await listRoutes()).length };
    for (let microtasks = 0; microtasks < 40; microtasks++) {
      promised.push(
        listLinks({ client }).then(names),
        listRoutes({ client }).then(({ length }) => length),
      );
      for (let i = 0; i < microtasks; i++) await undefined;
      expect(names(listLinksSync({ client }))).toEqual(expected.links);
    }
    const each = [expected.links, expected.routes];
    expect(await Promise.all(promised)).toEqual(Array.from({ length: 40 }, () => each).flat());
  });

  test('right after those that were aborted', async () => {
    const client = open();
    for (let microtasks = 0; microtasks < 8; microtasks++) {
      const controller = new AbortController();
      const promised = [1, 2].map(() => listRoutes({ client, signal: controller.signal }));
      const outcomes = Promise.allSettled(promised);
      for (let i = 0; i < microtasks; i++) await undefined;
      controller.abort(new Error('enough'));
      expect(names(listLinksSync({ client }))).toEqual(links());
      for (const outcome of await outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ message: 'enough' });
      expect(names(await listLinks({ client }))).toEqual(links());
    }
  });

  test('right after the client was closed', async () => {
    const client = open();
    const promised = Promise.allSettled([listLinks({ client }), listLinks({ client })]);
    client.close();
    expect(() => listLinksSync({ client })).toThrow(expect.objectContaining({ code: 'EBADF' }));
    for (const outcome of await promised)
      expect(outcome).toMatchObject({ reason: { code: expect.stringMatching(/^(EBADF|ECANCELED)$/) } });
  });
});

describe.runIf(process.platform === 'linux')(
  'in non-blocking mode, in which the kernel answers at once,',
  () => {
    test('several requests at a time all have their answers', async () => {
      const client = open();
      client.socket.setblocking(false);
      const asked = Promise.all([
        listLinks({ client }).then(names),
        getLink('lo', { client }).then(({ name }) => name),
        listLinks({ client }).then(names),
        getLink('lo', { client }).then(({ name }) => name),
      ]);
      const sync = names(listLinksSync({ client }));
      expect(await asked).toEqual([sync, 'lo', sync, 'lo']);
    });
  },
);

describe.runIf(process.platform === 'linux')('a list that cannot be sent is in the way of no other', () => {
  const links = { type: RTM_GETLINK, flags: NLM_F_DUMP, header: encodeIfinfomsg({}) };
  const tooLong = {
    ...links,
    attributes: Array.from({ length: 20 }, () => nlaBytes(1, Buffer.alloc(60_000))),
  };
  const failure = { code: 'EMSGSIZE' };
  const count = async (client: NetlinkClient) => (await client.request(links)).messages.length;

  test('by promise', async () => {
    const client = open();
    const before = await count(client);
    const refused = expect(client.request(tooLong)).rejects.toMatchObject(failure);
    expect(client.requestSync(links).messages).toHaveLength(before);
    await refused;
    expect(await count(client)).toBe(before);
  });

  test('by Sync', async () => {
    const client = open();
    const before = await count(client);
    expect(() => client.requestSync(tooLong)).toThrow(expect.objectContaining(failure));
    expect(client.requestSync(links).messages).toHaveLength(before);
    expect(await count(client)).toBe(before);
  });
});
