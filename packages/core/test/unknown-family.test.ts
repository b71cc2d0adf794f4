import { type RawAddress, SOCK_STREAM, sockaddr } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept, open } from '../../../tooling/vitest/kept.js';
import { script } from '../../../tooling/vitest/peer.js';
import { AF_INET, AF_UNIX, addressOf, bound } from './support/loopback.js';

describe('a program that imports only @sock/core', () => {
  test.each([
    ['AF_INET', 2, '@sock/inet', { host: '127.0.0.1', port: 80 }],
    ['AF_INET6', 10, '@sock/inet', { host: '::1', port: 80 }],
    ['AF_UNIX', 1, '@sock/unix', { path: '/run/x.sock' }],
  ])('is told to install the package of %s', async (name, number, source, address) => {
    const program = script(`
      import { Socket } from '@sock/core';
      const socket = new Socket(${number});
      const address = ${JSON.stringify(address)};
      for (const method of ['bindSync', 'connectSync']) {
        try { socket[method](address); } catch ({ name, code, message }) { console.log(name, code, message); }
      }
      for (const method of ['bind', 'connect']) {
        await socket[method](address).catch(({ name, code, message }) => console.log(name, code, message));
      }
      socket.close();
    `);
    const message = `TypeError ERR_UNKNOWN_ADDRESS_FAMILY Addresses of family ${name} are not known: install ${source} and import ${name} from it`;
    for (let i = 0; i < 4; i++) expect(await program.line()).toBe(message);
    await program.end();
  });
});

describe.each(forms)('addresses of a family that nobody registered, $form', (form) => {
  test('are raw bytes, going in and coming out', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    const address = addressOf(listener);
    expect(address).toMatchObject({ family: AF_INET, data: expect.any(Uint8Array) });
    expect(address.data).toHaveLength(16);

    const client = open(AF_INET, SOCK_STREAM);
    await form.connect(client, address);
    expect(client.getpeername()).toEqual(address);
    const accepted = await form.accept(listener);
    kept(accepted.socket);
    expect(accepted.address).toEqual(addressOf(client));
    expect(accepted.socket.getpeername()).toEqual(addressOf(client));
  });

  test('go to the kernel as they are, which says what is wrong with them', async () => {
    const socket = open(AF_INET, SOCK_STREAM);
    const family = AF_INET;
    await expect(form.bind(socket, { family, data: sockaddr(AF_INET, 4) })).rejects.toMatchObject({
      code: 'EINVAL',
    });
    await expect(form.bind(socket, { family, data: new Uint8Array(4096) })).rejects.toMatchObject({
      code: 'EINVAL',
    });
    await expect(form.connect(socket, { family, data: sockaddr(AF_UNIX, 16) })).rejects.toMatchObject({
      code: 'EAFNOSUPPORT',
    });
  });

  test('an accepted client without a name is accepted', async () => {
    const listener = open(AF_UNIX, SOCK_STREAM);
    // No name at all: the kernel chooses an abstract one.
    await form.bind(listener, { family: AF_UNIX, data: sockaddr(AF_UNIX, 2) });
    listener.listen();
    const client = open(AF_UNIX, SOCK_STREAM);
    await form.connect(client, listener.getsockname() as RawAddress);
    const { socket, address } = await form.accept(listener);
    kept(socket);
    expect(address === null || (address as RawAddress).family === AF_UNIX).toBe(true);
  });
});
