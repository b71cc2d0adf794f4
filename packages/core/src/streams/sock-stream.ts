import { toDuplex } from '../bridge/duplex.js';
import { toNode } from '../bridge/to-node.js';
import { toWeb } from '../bridge/web-streams.js';
import { makefile } from '../file/makefile.js';
import { FastOpen } from '../operations/fast-open.js';
import { ReceiveAll } from '../operations/receive-all.js';
import { sendfile, sendfileSync } from './sendfile.js';
import { type StreamSupport, streamSupport } from './stream-support.js';
import { STREAM } from './stream-type.js';

const support: StreamSupport = {
  makefile,
  sendfile,
  sendfileSync,
  receiveAll: (...parameters) => new ReceiveAll(...parameters),
  fastOpen: (...parameters) => new FastOpen(...parameters),
  toDuplex,
  toWeb,
  toNode,
};

/**
 * Reliable bytes in order, over a connection: socket(2). Who imports it has what only streams do (`makefile`,
 * `sendfile`, `toDuplex`, `toWeb`, `toNode`, `MSG_WAITALL`, `MSG_FASTOPEN`); a bundler leaves that out of programs that never name it.
 */
export const SOCK_STREAM = /* @__PURE__ */ streamSupport.bring(STREAM, support);
