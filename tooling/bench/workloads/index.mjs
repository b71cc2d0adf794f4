import { accept } from './accept.mjs';
import { oneWay } from './one-way.mjs';
import { blocking, promises } from './round-trip.mjs';
import { received } from './udp-received.mjs';
import { sent } from './udp-sent.mjs';

/** In the order of the table. A workload's first contestant is this project. */
export const workloads = [...blocking, ...promises, oneWay, ...received, sent, accept];
