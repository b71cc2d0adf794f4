import { SOCK_STREAM } from '@sock/core';
import { expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { open } from '../../../tooling/vitest/kept.js';
import { AF_INET } from './support/loopback.js';

// Apart from other tests, because qemu-user may not survive it.
test.each(forms)('no address at all goes to the kernel, $form', async (form) => {
  const socket = open(AF_INET, SOCK_STREAM);
  await expect(form.bind(socket, { family: AF_INET, data: new Uint8Array(0) })).rejects.toMatchObject({
    code: 'EINVAL',
    syscall: 'bind',
  });
});
