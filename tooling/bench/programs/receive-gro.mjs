import { CMSG_SPACE, MessageBatch } from '@sock/core';
import { IPPROTO_UDP, UDP_GRO, udpSegmentSize } from '@sock/inet';
import { Rate } from './clock.mjs';
import { served } from './endpoint.mjs';

const socket = served('udp');
socket.setsockopt(IPPROTO_UDP, UDP_GRO, 1);
const batch = new MessageBatch({ count: 16, size: 0xffff, ancillarySize: CMSG_SPACE(4) });
const rate = new Rate();
let count = 0;
do {
  await socket.recvMany(batch);
  count = 0;
  for (const { data, ancillary } of batch) {
    const size = udpSegmentSize(ancillary) ?? data.length;
    // Each datagram is looked at, as a program would.
    for (let start = 0; start < data.length; start += size) count += data[start] === 0 ? 1 : 0;
  }
} while (!rate.count(count));
socket.close();
