import { expect, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';

test.each(['toDuplex', 'toWeb', 'toNode'] as const)(
  '%s: who waits for data gets none of the stream’s',
  async (method) => {
    const [socket, peer] = pair();
    const waiting = expect(socket.recv(10)).rejects.toMatchObject({
      code: 'ECANCELED',
      message: expect.stringContaining('became something else'),
    });
    const made = socket[method]();
    if ('destroy' in made) kept({ close: () => void made.destroy() });
    await waiting;
    peer.sendSync('for the stream');
    expect(await firstOf(made)).toBe('for the stream');
  },
);

async function firstOf(made: unknown): Promise<string> {
  const readable = (made as { readable?: unknown }).readable;
  const source = readable instanceof ReadableStream ? readable : made;
  for await (const chunk of source as AsyncIterable<Uint8Array>) return Buffer.from(chunk).toString();
  return '';
}
