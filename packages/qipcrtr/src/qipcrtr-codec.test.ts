import { expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { QRTR_NODE_BCAST, QRTR_PORT_CTRL } from './constants.js';
import type { QipcrtrAddress } from './qipcrtr-address.js';
import { qipcrtrCodec } from './qipcrtr-codec.js';

codecConformance<QipcrtrAddress>('AF_QIPCRTR', {
  codec: qipcrtrCodec,
  family: 42,
  program: new URL('sockaddr-qrtr.c', import.meta.url),
  golden: {
    plain: { address: { node: 1, port: 0x4001 } },
    nameService: { address: { node: QRTR_NODE_BCAST, port: QRTR_PORT_CTRL } },
    order: { address: { node: 0x01020304, port: 0x05060708 } },
  },
  arbitrary: (random) => ({ node: random.below(2 ** 32), port: random.below(2 ** 32) }),
  refused: [{}, { node: 1 }, { node: '1', port: 1 }, { node: -1, port: 1 }, { node: 1, port: 2 ** 32 }],
});

test('messages name node and port', () => {
  expect(qipcrtrCodec.format({ node: 1, port: 16_385 })).toBe('1:16385');
});
