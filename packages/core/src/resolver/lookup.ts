import { constant } from '../constant.js';
import { AddressInfoError } from '../errors/address-info-error.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';

type Answer = ReturnType<typeof native.getaddrinfo>;
/** An address that was found: `family`, `type`, `proto`, `canonname` and the bytes of its `sockaddr`. */
export type AddressInfoEntry = Extract<Answer, unknown[]>[number];

/** What getaddrinfo(3) is asked. */
export interface Question {
  /** `null` for this machine. */
  readonly host: Uint8Array | null;
  /** A service's name or port number in text; `null` for none. */
  readonly service: string | null;
  /** `AF_*`; 0 for any. */
  readonly family: number;
  /** `SOCK_*`; 0 for any. */
  readonly type: number;
  /** `IPPROTO_*`; 0 for any. */
  readonly proto: number;
  /** `AI_*`. */
  readonly flags: number;
}

/** Asks the resolver on a thread of its own. Never an empty list. */
export function lookupAddresses(question: Question): Promise<AddressInfoEntry[]> {
  const { host, service, family, type, proto, flags } = question;
  return new Promise<Answer>((resolve) => {
    native.getaddrinfoAsync(host, service, family, type, proto, flags, resolve);
  }).then((answer) => entriesOf(answer, question));
}

/** Blocks while the resolver is asked. */
export function lookupAddressesSync(question: Question): AddressInfoEntry[] {
  const { host, service, family, type, proto, flags } = question;
  return entriesOf(native.getaddrinfo(host, service, family, type, proto, flags), question);
}

function entriesOf(answer: Answer, { host }: Question): AddressInfoEntry[] {
  if (Array.isArray(answer)) return answer;
  const hostname = host === null ? undefined : Buffer.from(host).toString();
  if (answer.eai === constant('EAI_SYSTEM'))
    throw SocketError.of(answer.errno, 'getaddrinfo', { address: hostname });
  throw addressInfoError(answer.eai, hostname);
}

/** The error of an `EAI_*` number. */
export function addressInfoError(eai: number, hostname?: string): AddressInfoError {
  const code = codeOf(eai);
  const cure = code === 'EAI_ADDRFAMILY' ? '; addresses of IPv6 take AF_INET6, those of IPv4 AF_INET' : '';
  return new AddressInfoError(code, eai, `${native.gaiStrerror(eai)}${cure}`, 'getaddrinfo', hostname);
}

function codeOf(eai: number): string {
  const found = Object.entries(native.constants).find(
    ([name, value]) => value === eai && name.startsWith('EAI_'),
  );
  return found?.[0] ?? `EAI_${eai}`;
}
