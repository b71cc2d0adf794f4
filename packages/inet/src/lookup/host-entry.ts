import { constant, errnoOf, HostError, native, SocketError } from '@sock/core';
import { formatIp } from './host-ip.js';

/** What the host database knows of a host: hosts(5), or DNS. */
export interface HostEntry {
  /** Its primary name. */
  hostname: string;
  /** Its other names. */
  aliases: string[];
  /** Its addresses, in text. */
  addresses: string[];
}

/** What `native` answers. */
export type HostAnswer = ReturnType<typeof native.gethostbyname>;

/** How the answer was got: for errors. */
interface Asked {
  readonly syscall: string;
  readonly host: string | Uint8Array;
  /** What family the addresses are expected to have. */
  readonly family: number;
}

/** @throws HostError, SocketError when there is no entry */
export function hostEntryOf(answer: HostAnswer, { syscall, host, family }: Asked): HostEntry {
  if ('herrno' in answer) throw failure(answer.herrno, answer.errno, syscall, Buffer.from(host).toString());
  if (answer.family !== family) throw SocketError.of(errnoOf('EAFNOSUPPORT'), syscall);
  return { hostname: answer.name, aliases: answer.aliases, addresses: answer.addresses.map(formatIp) };
}

function failure(herrno: number, errno: number, syscall: string, hostname: string): Error {
  if (herrno === constant('NETDB_INTERNAL')) return SocketError.of(errno, syscall, { address: hostname });
  return new HostError(codeOf(herrno), herrno, native.hstrerror(herrno), syscall, hostname);
}

const codes = ['HOST_NOT_FOUND', 'TRY_AGAIN', 'NO_RECOVERY', 'NO_DATA'];

function codeOf(herrno: number): string {
  return codes.find((name) => constant(name) === herrno) ?? `H_ERRNO_${herrno}`;
}
