// Monitors of small virtual machines have no vsock on the host, but a Unix stream socket, on which a line names the
// guest's port. Source: docs/vsock.md of Firecracker and of Cloud Hypervisor.
import {
  checkInteger,
  checkSocket,
  coded,
  errnoOf,
  MSG_PEEK,
  type Socket,
  SocketError,
  unabortedSignal,
} from '@sock/core';

/** How to wait for the answer. */
export interface HybridOptions {
  /** Ends the wait; then close the socket, for nobody knows how far it has got. */
  readonly signal?: AbortSignal | undefined;
}

interface Receive {
  readonly size: number;
  readonly flags: number;
}

/** `OK 4294967295` and its newline. */
const LONGEST_REPLY = 14;

/**
 * Asks the monitor of a virtual machine (Firecracker, Cloud Hypervisor) at the other end of a Unix stream socket for a
 * connection to a port of the guest: `CONNECT port`. From then on the socket is that connection; no byte of it is lost.
 *
 * @param socket connected to the monitor's socket (`uds_path`)
 * @returns the port that the monitor has given to this end
 * @throws SocketError ECONNREFUSED when nobody listens at the port in the guest; Error ERR_INVALID_HANDSHAKE for what is
 * no answer; TimeoutError
 */
export async function connectHybrid(
  socket: Socket,
  port: number,
  options: HybridOptions = {},
): Promise<number> {
  checkSocket(socket);
  const signal = unabortedSignal(options);
  const steps = handshake(port);
  await socket.sendall(`CONNECT ${port}\n`, { signal });
  let step = steps.next();
  while (!step.done)
    step = steps.next(await socket.recv(step.value.size, { flags: step.value.flags, signal }));
  return step.value;
}

export function connectHybridSync(socket: Socket, port: number): number {
  checkSocket(socket);
  const steps = handshake(port);
  socket.sendallSync(`CONNECT ${port}\n`);
  let step = steps.next();
  while (!step.done) step = steps.next(socket.recvSync(step.value.size, step.value.flags));
  return step.value;
}

function handshake(port: number): Generator<Receive, number, Buffer> {
  checkInteger(port, 'port', 0, 0xffffffff);
  return readReply(port);
}

/** Looks first and takes then, so that what comes after the line stays in the socket. */
function* readReply(port: number): Generator<Receive, number, Buffer> {
  let reply = '';
  while (!reply.endsWith('\n')) {
    if (reply.length === LONGEST_REPLY) throw noReply(reply);
    const seen = yield { size: LONGEST_REPLY - reply.length, flags: MSG_PEEK };
    if (seen.length === 0) throw refused(port);
    const end = seen.indexOf('\n');
    const taken = yield { size: end < 0 ? seen.length : end + 1, flags: 0 };
    reply += taken.toString('latin1');
  }
  const [, hostPort] = /^OK (\d+)\n$/.exec(reply) ?? [];
  if (hostPort === undefined) throw noReply(reply);
  return Number(hostPort);
}

function refused(port: number): SocketError {
  const cure = 'the monitor ended the connection: nobody listens at this port in the virtual machine';
  return new SocketError(errnoOf('ECONNREFUSED'), 'connect', { address: `vsock port ${port}` }, cure);
}

function noReply(reply: string): Error {
  const message = `the answer to CONNECT is no "OK port": ${JSON.stringify(reply)}`;
  return coded(new Error(message), 'ERR_INVALID_HANDSHAKE');
}
