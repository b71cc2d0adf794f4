import { socketpair, TimeoutError } from '@sock/core';

const [left, right] = socketpair();

// The promise form never blocks the event loop.
const received = right.recv(1024);
await left.sendall('Hello, world');
console.log((await received).toString());

// The Sync form blocks this thread.
right.sendSync(Uint8Array.of(1, 2, 3));
console.log(left.recvSync(1024));

// A timeout, in milliseconds, holds for both forms.
left.settimeout(50);
const error = await left.recv(1024).catch((reason) => reason);
console.log(error.code, error instanceof TimeoutError);

left.close();
right.close();
