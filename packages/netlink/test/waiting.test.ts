import { NETLINK_FIB_LOOKUP, NETLINK_ROUTE, openNetlink } from '@sock/netlink';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { isPending } from '../../../tooling/vitest/time.js';

/** The kernel drops what is too short for this protocol, and says nothing. */
const unanswered = { type: 16 };

describe.runIf(process.platform === 'linux')('a request that nobody answers', () => {
  const open = () => kept(openNetlink(NETLINK_FIB_LOOKUP));
  const timeout = { name: 'TimeoutError', code: 'ETIMEDOUT' };

  test('ends by the socket’s timeout, in either form', async () => {
    const client = open();
    client.socket.settimeout(40);
    await expect(client.request(unanswered)).rejects.toMatchObject(timeout);
    expect(() => client.requestSync(unanswered)).toThrow(expect.objectContaining(timeout));
  });

  test('waits on when the timeout is longer than a timer takes', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on('warning', warn);
    onTestFinished(() => void process.off('warning', warn));
    const client = open();
    client.socket.settimeout(3e9);
    const waiting = client.request(unanswered);
    expect(await isPending(waiting)).toBe(true);
    client.close();
    await expect(waiting).rejects.toMatchObject({ code: 'ECANCELED' });
    expect(warnings).toEqual([]);
  });

  test('fails at once in non-blocking mode', async () => {
    const client = open();
    client.socket.setblocking(false);
    const again = { code: 'EAGAIN' };
    await expect(client.request(unanswered)).rejects.toMatchObject(again);
    expect(() => client.requestSync(unanswered)).toThrow(expect.objectContaining(again));
  });

  test('ends by its signal, and by no other', async () => {
    const client = open();
    const controller = new AbortController();
    const { signal } = controller;
    const first = client.request(unanswered, { signal });
    const second = client.request(unanswered);
    expect(await isPending(first)).toBe(true);
    controller.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    await expect(client.request(unanswered, { signal })).rejects.toThrow('enough');
    expect(await isPending(second)).toBe(true);
    client.close();
    await expect(second).rejects.toMatchObject({ code: 'ECANCELED' });
  });

  test('ends when the client is closed', async () => {
    const client = open();
    const waiting = [client.request(unanswered), client.request(unanswered)];
    expect(await isPending(waiting[0] as Promise<unknown>)).toBe(true);
    client.close();
    for (const wait of waiting) await expect(wait).rejects.toMatchObject({ code: 'ECANCELED' });
    await expect(client.request(unanswered)).rejects.toMatchObject({ code: 'EBADF' });
  });

  test('leaves no descriptor', async () => {
    const before = openDescriptors();
    for (let i = 0; i < 3; i++) {
      using client = openNetlink(NETLINK_FIB_LOOKUP);
      client.socket.settimeout(1);
      await expect(client.request(unanswered)).rejects.toMatchObject(timeout);
    }
    expect(openDescriptors()).toBe(before);
  });
});

describe.runIf(process.platform === 'linux')('what is no request', () => {
  const code = expect.stringMatching(/^ERR_(INVALID_ARG_TYPE|OUT_OF_RANGE)$/);

  test.each([
    undefined,
    null,
    7,
    {},
    { type: -1 },
    { type: 0x10000 },
    { type: '16' },
    { type: 16, flags: 0x10000 },
    { type: 16, header: 'text' },
    { type: 16, attributes: ['text'] },
  ])('%j', async (request) => {
    const client = kept(openNetlink(NETLINK_ROUTE));
    await expect(client.request(request as never)).rejects.toMatchObject({ code });
    expect(() => client.requestSync(request as never)).toThrow(expect.objectContaining({ code }));
  });
});
