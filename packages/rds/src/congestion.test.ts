import { littleEndian } from '@sock/core';
import { expect, test } from 'vitest';
import { congestionMask, decodeCongestionUpdate } from './congestion.js';
import { RDS_CMSG_CONG_UPDATE, RDS_CMSG_RDMA_STATUS, SOL_RDS } from './constants.js';

test('a control message names the ports that have room again', () => {
  const data = Buffer.alloc(8);
  data[littleEndian ? 4 : 3] = 1; // bit 32
  const update = { level: SOL_RDS, type: RDS_CMSG_CONG_UPDATE, data };
  expect(decodeCongestionUpdate(update)).toBe(congestionMask(4000));
  expect(decodeCongestionUpdate({ ...update, type: RDS_CMSG_RDMA_STATUS })).toBeUndefined();
  expect(decodeCongestionUpdate({ ...update, level: 1 })).toBeUndefined();
});
