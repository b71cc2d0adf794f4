import { getSystemErrorName } from 'node:util';
import { Socket, TimeoutError } from '@sock/socket';

/** A result in the form in which python3 tells its own: see outcome.ts. */
export function resultOf(call: string, value: unknown): unknown {
  // Node’s sign. That it is the same number is what the comparison shows.
  if (call === 'connect_ex') return value === 0 ? 0 : -(value as number);
  if (call === 'fileno' || call === 'detach') return (value as number) < 0 ? value : 'fd';
  if (call === 'openfile') return null;
  return plain(value);
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

/** `'ECONNREFUSED'`, `'EAI_NONAME'`, `'timeout'`, `'TypeError'`, `'RangeError'`: what python3’s agent calls the same. */
export function errorName(error: unknown): string {
  if (error instanceof TimeoutError) return 'timeout';
  const { code, errno } = error as { code?: string; errno?: number };
  if (code === 'ERR_INVALID_ARG_TYPE' || code === 'ERR_INVALID_STATE') return 'TypeError';
  if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_INVALID_ARG_VALUE') return 'RangeError';
  if (code === undefined || errno === undefined) throw error;
  if (code.startsWith('E') && !code.startsWith('EAI_') && getSystemErrorName(errno) !== code)
    throw new Error(`${code} is not ${errno}`, { cause: error });
  return code;
}
