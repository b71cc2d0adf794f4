import { expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { bound, open } from '../support/sockets.js';

test('a port that another socket has', () => {
  const address = kept(bound()).getsockname();
  expect(() => kept(open()).bindSync(address)).toThrow(/EADDRINUSE.*another socket has this port/s);
});

test('another node', async () => {
  const { node } = kept(open()).getsockname();
  const elsewhere = { node: node + 1, port: 0x4001 };
  expect(() => kept(open()).bindSync(elsewhere)).toThrow(/EINVAL.*that of getsockname/s);
  await expect(kept(open()).sendto('x', elsewhere)).rejects.toThrow(/ECONNRESET.*no such node/s);
});

test('a port that no socket has', async () => {
  const gone = open();
  gone.bindSync({ ...gone.getsockname(), port: 0 });
  const address = gone.getsockname();
  gone.close();
  await expect(kept(open()).sendto('x', address)).rejects.toThrow(/ENODEV.*no socket of this node/s);
});
