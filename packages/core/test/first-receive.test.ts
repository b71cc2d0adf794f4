import { socketpair } from '@sock/core';
import { expect, test } from 'vitest';

test('a receive of nothing is well as the first of a thread', async () => {
  const [socket, peer] = socketpair();
  expect(await socket.recv(0)).toHaveLength(0);
  expect(socket.recvSync(0)).toHaveLength(0);
  socket.close();
  peer.close();
});
