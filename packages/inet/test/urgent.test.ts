import { MSG_OOB } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { GENEROUS } from '../../../tooling/vitest/time.js';
import { connection } from './support/sockets.js';

describe.each(forms)('urgent data, $form', (form) => {
  test.each([null, GENEROUS])('comes without any other, timeout %o', async (timeout) => {
    const [client, server] = connection();
    server.settimeout(timeout);
    await form.send(client, '!', MSG_OOB);
    await server.urgent({ timeout: GENEROUS });
    expect((await form.recv(server, 1, MSG_OOB)).toString()).toBe('!');
  });

  test('that there is none of is an error at once, as the kernel has it', async () => {
    const [client, server] = connection();
    server.settimeout(GENEROUS);
    await form.send(client, 'plain');
    await server.readable();
    await expect(form.recv(server, 1, MSG_OOB)).rejects.toMatchObject({ code: 'EINVAL' });
  });
});
