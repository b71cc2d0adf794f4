import { constants } from 'node:os';
import { close, type ReceivedFds, Socket, TimeoutError } from '@sock/socket';

/** A result in the form in which python3 tells its own: see outcome.ts. */
export function resultOf(call: string, value: unknown): unknown {
  // Node’s sign. That it is the same number is what the comparison shows.
  if (call === 'connect_ex') return value === 0 ? 0 : -(value as number);
  // Of a file object it gives another one.
  if (call === 'detach' && typeof value === 'object') return null;
  if (call === 'fileno' || call === 'detach') return (value as number) < 0 ? value : 'fd';
  if (call === 'openfile' || call === 'makefile') return null;
  if (call === 'recv_fds') return plain({ ...(value as object), fds: closed((value as ReceivedFds).fds) });
  return plain(value);
}

/** Closes descriptors that nobody needs, and tells how many they were. */
function closed(fds: readonly number[]): number {
  for (const fd of fds) close(fd);
  return fds.length;
}

function plain(value: unknown): unknown {
  if (value instanceof Socket) return { $socket: socketFields(value) };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('hex') };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('path' in value) return { $name: Buffer.from(value.path as string).toString('hex') };
  if ('host' in value && 'port' in value) return { $address: Object.values(value) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function socketFields(socket: Socket): object {
  return {
    family: socket.family,
    type: socket.type,
    proto: socket.proto,
    timeout: socket.gettimeout(),
    blocking: socket.getblocking(),
    inheritable: socket.getInheritable(),
  };
}

/** Node’s codes for arguments that no system call was asked about, and what Python raises for the same. */
const argumentErrors: Readonly<Record<string, string>> = {
  ERR_INVALID_ARG_TYPE: 'TypeError',
  ERR_INVALID_ARG_VALUE: 'ValueError',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'ValueError',
  ERR_INVALID_STATE: 'ValueError',
  ERR_OUT_OF_RANGE: 'ValueError',
  ERR_UNSUPPORTED_OPERATION: 'UnsupportedOperation',
  ERR_USE_AFTER_CLOSE: 'ValueError',
};

/** `'ECONNREFUSED'`, `'EAI_NONAME'`, `'timeout'`, `'TypeError'`, `'ValueError'`: what python3’s agent calls the same. */
export function errorName(error: unknown): string {
  if (error instanceof TimeoutError) return 'timeout';
  const { code = '', errno } = error as { code?: string; errno?: number };
  const argument = argumentErrors[code];
  if (argument) return argument;
  if (errno === undefined) throw error;
  const known = constants.errno[code as keyof typeof constants.errno];
  if (known !== undefined && errno !== -known) throw new Error(`${code} is not ${errno}`, { cause: error });
  return code;
}
