import { accept } from './accept.mjs';
import { capture } from './capture.mjs';
import { echo } from './echo.mjs';
import { size, startup } from './installation.mjs';
import { inKernelLab } from './lab.mjs';
import { memories } from './memory.mjs';
import { oneWay } from './one-way.mjs';
import { blocking, promises } from './round-trip.mjs';
import { received } from './udp-received.mjs';
import { sent } from './udp-sent.mjs';
import { unixDatagrams } from './unix-datagrams.mjs';

/** In the order of the table. A workload's first contestant is this project. */
export const workloads = [
  ...blocking,
  ...promises,
  oneWay,
  ...received,
  sent,
  ...unixDatagrams,
  accept,
  ...memories,
  echo,
  capture,
  ...inKernelLab,
  startup,
  size,
];
