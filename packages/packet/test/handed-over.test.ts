import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Seen {
  own: string[];
  inherited: string;
  bind: unknown;
  sent: number;
  sender: string;
  membership: unknown;
  missing: unknown;
}

/** Opens a socket, leaves its network namespace for another one, and becomes the program. */
const opener = `
import os, socket, sys
opened = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
opened.bind(('near', 0))
os.dup2(opened.fileno(), 20)
os.execvp('unshare', ['unshare', '--net', *sys.argv[1:]])
`;

describe.runIf(process.platform === 'linux')('a socket of another network namespace', () => {
  const seen = observation<Seen>(
    new URL('network/handed-over.ts', import.meta.url),
    quietCable,
    `python3 -c "${opener}"`,
  );
  beforeEach(needsNetwork);
  beforeEach(needs('python3'));

  test('calls interfaces as they are called there', async () => {
    expect(await seen()).toMatchObject({ own: ['lo'], inherited: 'near', sender: 'near' });
  });

  test('binds, sends and has memberships by the names of there', async () => {
    const { bind, sent, membership } = await seen();
    expect({ bind, sent, membership }).toEqual({ sent: 60 });
  });

  test('finds no interface that is not there', async () => {
    expect((await seen()).missing).toMatchObject({ code: 'ENODEV', syscall: 'if_nametoindex' });
  });
});
