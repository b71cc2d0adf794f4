import { Socket } from '@sock/core';
import { createServer } from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { addressOf, bound, listening, tcp } from './support/sockets.js';

const here = { host: '127.0.0.1', port: 0 };
const failure = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) });

describe.each(forms)('errors say what to do, $form', (form) => {
  test('a connect that goes on', async () => {
    const socket = tcp();
    socket.setblocking(false);
    await expect(form.connect(socket, addressOf(listening()))).rejects.toMatchObject(
      failure('EINPROGRESS', /^connect EINPROGRESS 127.*: operation now in progress; .*writable\(\)/),
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
