import * as qipcrtr from '@sock/qipcrtr';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const constants = Object.entries(qipcrtr)
  .filter(([name, value]) => name.startsWith('QRTR_') && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}`);

const layouts = [
  'sizeof(struct sockaddr_qrtr) == 12',
  'sizeof(struct qrtr_ctrl_pkt) == 20',
  'offsetof(struct qrtr_ctrl_pkt, server.service) == 4',
  'offsetof(struct qrtr_ctrl_pkt, server.instance) == 8',
  'offsetof(struct qrtr_ctrl_pkt, server.node) == 12',
  'offsetof(struct qrtr_ctrl_pkt, server.port) == 16',
  'offsetof(struct qrtr_ctrl_pkt, client.node) == 4',
  'offsetof(struct qrtr_ctrl_pkt, client.port) == 8',
];

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  test('have these constants and layouts', ({ skip }) => {
    expect(constants.length).toBe(13);
    const verdict =
      judge(compiler, ['linux/qrtr.h'], [...constants, ...layouts]) ??
      skip(`no ${compiler}; try: apt install ${packages}`);
    expect(verdict).toEqual({ wrong: [], unknown: [] });
  });
});
