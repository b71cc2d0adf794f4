import { describe, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { kept } from '../../../../tooling/vitest/kept.js';
import { bound, open } from '../support/sockets.js';

describe.each(forms)('host names, $form', (form) => {
  test('bind and sendto', async () => {
    const receiver = kept(open());
    await form.bind(receiver, { host: 'localhost', port: 0 });
    const { host, port } = receiver.getsockname();
    expect(host).toBe('127.0.0.1');
    const sender = kept(bound());
    await form.sendto(sender, 'by name', { host: 'localhost', port });
    expect(await form.recvfrom(receiver, 100)).toEqual({
      data: Buffer.from('by name'),
      address: sender.getsockname(),
    });
  });

  test('one that does not exist', async () => {
    await expect(form.bind(kept(open()), { host: 'no host.invalid', port: 0 })).rejects.toMatchObject({
      name: 'AddressInfoError',
      code: expect.stringMatching(/^EAI_/),
    });
  });

  test.each(['', '<broadcast>'])(
    '%j reaches the kernel, which wants the address of one interface',
    async (host) => {
      await expect(form.bind(kept(open()), { host, port: 0 })).rejects.toMatchObject({
        syscall: 'bind',
        code: 'EINVAL',
        message: expect.stringContaining('address of one interface'),
      });
    },
  );
});

test('a socket without a name has that of none, as those of AF_INET have', () => {
  const socket = kept(open());
  expect(socket.getsockname()).toEqual({ host: '0.0.0.0', port: 0 });
  expect(() => socket.getpeername()).toThrow(expect.objectContaining({ code: 'ENOTCONN' }));
});
