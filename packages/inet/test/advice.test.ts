import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_INET, AF_INET6, createServer, encodeIpMreq, IP_ADD_MEMBERSHIP, IPPROTO_IP } from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { addressOf, bound, listening, tcp } from './support/sockets.js';
import { needsIpv6 } from './surroundings.js';

const here = { host: '127.0.0.1', port: 0 };
const failure = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) });

describe.each(forms)('errors say what to do, $form', (form) => {
  test('a connect that goes on', async () => {
    const socket = tcp();
    socket.setblocking(false);
    await expect(form.connect(socket, addressOf(listening()))).rejects.toMatchObject(
      failure('EINPROGRESS', /^connect EINPROGRESS 127.*: operation (now )?in progress; .*writable\(\)/),
    );
  });

  test('an accept without listen', async () => {
    await expect(form.accept(bound(tcp()))).rejects.toMatchObject(failure('EINVAL', /listen\(\) first/));
  });

  test('a second bind', async () => {
    await expect(form.bind(bound(tcp()), here)).rejects.toMatchObject(
      failure('EINVAL', /^bind EINVAL 127\.0\.0\.1:0: .*has an address already/),
    );
  });
});

test('createServer does not advise what it does itself', async () => {
  const taken = addressOf(listening());
  await expect(createServer(taken)).rejects.toMatchObject(
    failure(
      'EADDRINUSE',
      /another socket has this address; with SO_REUSEADDR one that is only in TIME_WAIT does not/,
    ),
  );
});

test('a timeout beyond exact milliseconds', () => {
  using socket = new Socket();
  expect(() => socket.settimeout(2 ** 53)).toThrow(/>= 0 and <= 9007199254740991/);
});

test('what only one version of IP knows', (context) => {
  needsIpv6(context);
  const linkLocal = { host: 'fe80::1', port: 1 };
  using socket = new Socket(AF_INET6, SOCK_DGRAM);
  expect(() => socket.bindSync(linkLocal)).toThrow(/^bind EINVAL fe80::1:1: .*takes a scopeId/);
  expect(() => socket.connectSync(linkLocal)).toThrow(/^connect EINVAL fe80::1:1: .*takes a scopeId/);
});

test('more memberships than the kernel allows', () => {
  using socket = new Socket(AF_INET, SOCK_DGRAM);
  const join = () => {
    for (let group = 1; group < 1000; group++) {
      const membership = encodeIpMreq({
        group: `239.1.${group >> 8}.${group & 255}`,
        interface: '127.0.0.1',
      });
      socket.setsockopt(IPPROTO_IP, IP_ADD_MEMBERSHIP, membership);
    }
  };
  expect(join).toThrow(/^setsockopt ENOBUFS: .*no more memberships/);
});
