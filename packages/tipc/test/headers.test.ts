import * as tipc from '@sock/tipc';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const constants = Object.entries(tipc)
  .filter(([name, value]) => /^(SOL_|TIPC_)/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}`);

const layouts = [
  'sizeof(struct sockaddr_tipc) == 16',
  'sizeof(struct tipc_group_req) == 16',
  'offsetof(struct tipc_group_req, instance) == 4',
  'offsetof(struct tipc_group_req, scope) == 8',
  'offsetof(struct tipc_group_req, flags) == 12',
  'sizeof(struct tipc_subscr) == 28',
  'offsetof(struct tipc_subscr, timeout) == 12',
  'offsetof(struct tipc_subscr, filter) == 16',
  'offsetof(struct tipc_subscr, usr_handle) == 20',
  'sizeof(struct tipc_event) == 48',
  'offsetof(struct tipc_event, found_lower) == 4',
  'offsetof(struct tipc_event, port.ref) == 12',
  'offsetof(struct tipc_event, port.node) == 16',
  'offsetof(struct tipc_event, s) == 20',
];

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  test('have these constants and layouts', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(50);
    const verdict =
      judge(compiler, ['linux/tipc.h'], [...constants, ...layouts]) ??
      skip(`no ${compiler}; try: apt install ${packages}`);
    expect(verdict).toEqual({ wrong: [], unknown: [] });
  });
});
