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
});
