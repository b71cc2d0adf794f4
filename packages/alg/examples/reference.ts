// The example of Python's page on AF_ALG, name for name: a digest by the kernel.
import { AF_ALG } from '@sock/alg';
import { SOCK_SEQPACKET, Socket } from '@sock/core';

using algorithm = new Socket(AF_ALG, SOCK_SEQPACKET, 0);
await algorithm.bind({ type: 'hash', name: 'sha1' });
const { socket: operation } = await algorithm.accept();
await operation.sendall('abc');
console.log((await operation.recv(512)).toString('hex'));
operation.close();
