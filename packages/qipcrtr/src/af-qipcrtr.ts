import { type Advices, registerFamily } from '@sock/core';
import type { QipcrtrAddress } from './qipcrtr-address.js';
import { qipcrtrCodec } from './qipcrtr-codec.js';

// net/qrtr/af_qrtr.c of the kernel
const advices: Advices = {
  EAFNOSUPPORT:
    'the kernel lacks QRTR; try: modprobe qrtr (CONFIG_QRTR), on the host where this is a container',
  'EADDRNOTAVAIL recv': 'bind the socket first, or send something: until then it has no port',
  EADDRINUSE: 'another socket has this port',
  'EACCES bind': 'ports below 0x4000 need CAP_NET_ADMIN',
  'EINVAL bind': 'the node must be this one: that of getsockname',
  ENODEV: 'no socket of this node has this port',
  'ECONNRESET send': 'no such node is known',
};

/**
 * The family of sockets between the processors of a Qualcomm device; importing it makes the family's addresses known.
 *
 * Its type is `SOCK_DGRAM`. `undefined` where there is no QRTR. Source: <linux/qrtr.h>.
 */
export const AF_QIPCRTR = /* @__PURE__ */ registerFamily<QipcrtrAddress>({
  name: 'AF_QIPCRTR',
  value: process.platform === 'linux' ? 42 : undefined,
  codec: qipcrtrCodec,
  advice: advices,
});

/** {@link AF_QIPCRTR} as a protocol family. */
export const PF_QIPCRTR = AF_QIPCRTR;
