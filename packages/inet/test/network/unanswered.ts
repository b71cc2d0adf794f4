import { SOCK_STREAM, Socket, TimeoutError } from '@sock/core';
import { AF_INET, IPPROTO_TCP, TCP_USER_TIMEOUT } from '@sock/inet';
import { report } from './report.js';

const nobody = { host: '10.9.9.2', port: 4000 };

function socket(timeout: number | null): Socket {
  const made = new Socket(AF_INET, SOCK_STREAM);
  made.settimeout(timeout);
  made.setsockopt(IPPROTO_TCP, TCP_USER_TIMEOUT, 500);
  return made;
}

async function failure(connect: () => Promise<void> | void) {
  try {
    await connect();
    return undefined;
  } catch (error) {
    const { code, address, port, message } = error as TimeoutError;
    return {
      timeoutError: error instanceof TimeoutError,
      code,
      address,
      port,
      own: message.includes('timeout of'),
    };
  }
}

report({
  kernel: await failure(() => socket(null).connect(nobody)),
  kernelSync: await failure(() => socket(null).connectSync(nobody)),
  own: await failure(() => socket(50).connect(nobody)),
  ownSync: await failure(() => socket(50).connectSync(nobody)),
});
