import { MessageBatch } from '@sock/core';
import { Rate } from './clock.mjs';
import { served } from './endpoint.mjs';

const socket = served('udp');
const batch = new MessageBatch({ count: 64 });
const rate = new Rate();
let count = 0;
do {
  await socket.recvMany(batch);
  count = 0;
  // Each is looked at, as a program would.
  for (const { data } of batch) count += data.length === 64 ? 1 : 0;
} while (!rate.count(count));
socket.close();
