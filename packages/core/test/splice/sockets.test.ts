import { randomBytes } from 'node:crypto';
import { SHUT_WR, SO_SNDBUF, SOL_SOCKET, Splicer } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { fileOf, forms, LOAD, narrowPair, received } from '../support/splicing.js';

describe.each(forms)('from a socket, $form', ({ open: opened, to }) => {
  test('what it receives, up to the end', async () => {
    const bytes = randomBytes(LOAD);
    const [writer, source] = pair();
    const [from, at] = pair();
    from.setsockopt(SOL_SOCKET, SO_SNDBUF, 0x100000);
    writer.setsockopt(SOL_SOCKET, SO_SNDBUF, 0x100000);
    const splicer = kept(await opened(source));
    expect(splicer.left).toBe(0);
    writer.sendallSync(bytes);
    expect(await to(splicer, from, 1000)).toBe(1000);
    writer.shutdown(SHUT_WR);
    expect(await to(splicer, from)).toBe(LOAD - 1000);
    splicer.close();
    from.close();
    expect((await received(at)).equals(bytes)).toBe(true);
    expect(source.fileno()).toBeGreaterThan(0);
  });

  test('its timeout counts', async () => {
    const [, source] = pair();
    source.settimeout(10);
    const splicer = kept(await opened(source));
    await expect(to(splicer, pair()[0])).rejects.toMatchObject({ code: 'ETIMEDOUT', syscall: 'splice' });
  });
});

describe('calls that wait', () => {
  test('an abort loses nothing', async () => {
    const bytes = randomBytes(2 * LOAD);
    const [from, at] = narrowPair();
    const splicer = kept(await Splicer.open(fileOf(bytes)));
    const controller = new AbortController();
    const moving = splicer.to(from, undefined, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('changed my mind')));
    await expect(moving).rejects.toThrow('changed my mind');
    const rest = received(at);
    await splicer.to(from);
    from.close();
    expect((await rest).equals(bytes)).toBe(true);
  });

  test('a second one at the same time is refused, the end of the splicer or of the socket ends the first', async () => {
    for (const end of ['splicer', 'socket']) {
      const [from, at] = narrowPair();
      const splicer = kept(await Splicer.open(fileOf(randomBytes(2 * LOAD))));
      const moving = splicer.to(from);
      await expect(splicer.to(from)).rejects.toMatchObject({ code: 'ERR_INVALID_STATE' });
      setImmediate(() => {
        if (end === 'socket') return from.close();
        splicer.close();
        at.recvSync(LOAD);
      });
      await expect(moving).rejects.toMatchObject({
        code: expect.stringMatching(/^(ECANCELED|EBADF)$/),
      });
    }
  });

  test('hundreds of loads leave the others their turns', async () => {
    const splicer = kept(await Splicer.open(fileOf(Buffer.alloc(400 * LOAD))));
    const [from, at] = pair();
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const reading = received(at);
    await splicer.to(from);
    clearInterval(counting);
    from.close();
    expect(await reading).toHaveLength(400 * LOAD);
    expect(turns).toBeGreaterThan(0);
  });
});

test('close() ends a call that waits for data, or for room', async () => {
  const [source, feeder] = pair();
  const [target] = narrowPair();
  for (const feed of ['', 'x'.repeat(1 << 17)]) {
    const before = openDescriptors();
    const splicer = await Splicer.open(source);
    const moving = splicer.to(target);
    if (feed) feeder.sendall(feed).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    splicer.close();
    await expect(moving).rejects.toMatchObject({ code: 'ECANCELED', syscall: 'splice' });
    expect(openDescriptors()).toBe(before);
  }
});
