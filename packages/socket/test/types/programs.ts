// What users write, for the compiler alone: types.test.ts has it checked as strictly as it can be. Nothing here is run.
import { CAN_RAW, openCan } from '@sock/can';
import {
  type Accepted,
  type AddressFamily,
  type AncillaryToSend,
  type Bytes,
  type Data,
  MessageBatch,
  POLLIN,
  poll,
  type RawAddress,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  Socket,
  socketpair,
  type WaitOptions,
} from '@sock/core';
import { AF_INET, AF_INET6, createServer, type Inet6Address, type InetAddress } from '@sock/inet';
import * as all from '@sock/socket';
import { AF_UNIX, type UnixAddress } from '@sock/unix';
import { AF_VSOCK, type VsockAddress } from '@sock/vsock';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles for one type that is written in two ways. */
const same = <A, B>(_: Same<A, B>) => {};

declare const either: boolean;
declare const inet: Socket<InetAddress>;
declare const inet6: Socket<Inet6Address>;
declare const unix: Socket<UnixAddress>;

// A family brings the type of its addresses.
export const ofFamilies = () => ({
  alg: new Socket(all.AF_ALG, SOCK_SEQPACKET).bind({ type: 'hash', name: 'sha256' }),
  bluetooth: new Socket(all.AF_BLUETOOTH, SOCK_STREAM, all.BTPROTO_RFCOMM).bind({ bdaddr: '', channel: 1 }),
  can: new Socket(all.AF_CAN, SOCK_RAW, CAN_RAW).bind({ interface: 'can0' }),
  divert: new Socket(all.AF_DIVERT, SOCK_RAW).bind({ host: '', port: 1 }),
  hyperv: new Socket(all.AF_HYPERV, SOCK_STREAM).bind({ vmId: '', serviceId: '' }),
  inet: new Socket(AF_INET).bind({ host: '', port: 0 }),
  inet6: new Socket(AF_INET6).bind({ host: '', port: 0, flowinfo: 0, scopeId: 1 }),
  netlink: new Socket(all.AF_NETLINK, SOCK_RAW).bind({ pid: 0, groups: 0 }),
  packet: new Socket(all.AF_PACKET, SOCK_RAW).bind({ interface: 'lo', protocol: 3 }),
  qipcrtr: new Socket(all.AF_QIPCRTR, SOCK_DGRAM).bind({ node: 1, port: 1 }),
  rds: new Socket(all.AF_RDS, SOCK_SEQPACKET).bind({ host: '', port: 1 }),
  system: new Socket(all.AF_SYSTEM, SOCK_DGRAM).connect({ name: '' }),
  tipc: new Socket(all.AF_TIPC, SOCK_SEQPACKET).bind(all.tipcName(1, 2)),
  unix: new Socket(AF_UNIX).bind({ path: Buffer.of(0, 1) }),
  vsock: new Socket(AF_VSOCK, SOCK_STREAM).bind({ cid: 2, port: 1 }),
  raw: new Socket(AF_INET).bind({ family: 2, data: Buffer.alloc(16) }),
  // @ts-expect-error an address of another family
  other: new Socket(AF_INET).bind({ path: '' }),
});

// Any socket is a Socket.
const close = (socket: Socket) => socket.close();
export function anySocket(): Socket[] {
  close(inet);
  close(new Tcp());
  void poll([
    { socket: inet, events: POLLIN },
    { socket: unix, events: POLLIN },
  ]);
  // @ts-expect-error a socket of another family
  const other: Socket<UnixAddress> = inet;
  return [inet, inet6, unix, other];
}

// What is generic passes addresses on.
export async function echo<A>(socket: Socket<A>, batch = new MessageBatch<A>()): Promise<void> {
  const { data, address } = await socket.recvfrom(1024);
  if (address !== null) await socket.sendto(data, address);
  const { data: more, ancillary, address: sender } = await socket.recvmsg(1024, 64);
  await socket.sendmsg([more], ancillary, 0, sender);
  await socket.sendMany(await socket.recvMany(batch));
  for await (const { socket: connection, address: peer } of socket.connections()) {
    same<typeof connection, Socket<A>>(true);
    same<typeof peer, A>(true);
  }
}
export function open<A>(family: AddressFamily<A>, address: A): Socket<A> {
  const socket = new Socket(family, SOCK_STREAM);
  socket.bindSync(address);
  return socket;
}
export const opened = open(AF_UNIX, { path: '' });
same<typeof opened, Socket<UnixAddress>>(true);
export const wrapped = <A>(
  socket: Socket<A>,
  buffers: Iterable<Data>,
  ancillary: Iterable<AncillaryToSend>,
  options?: WaitOptions,
  address?: A | RawAddress | null,
) => socket.sendmsg(buffers, ancillary, options, address);

// What recvfrom tells can be answered to as it is; a message of recvmsg may have no sender.
export async function senders(): Promise<InetAddress[]> {
  const { address } = await inet.recvfrom(1);
  same<typeof address, InetAddress>(true);
  same<typeof address, ReturnType<typeof inet.recvfromIntoSync>['address']>(true);
  await inet.sendto('', address);
  const { address: sender } = await inet.recvmsg(1);
  same<typeof sender, InetAddress | null>(true);
  return sender === null ? [] : [sender];
}

// What is received is no shared memory: `Blob`, `Response` and `crypto.subtle` take none.
export async function memory(socket: Socket, batch: MessageBatch): Promise<ArrayBuffer[]> {
  const { data, ancillary } = await socket.recvmsg(1, 1);
  const parts: Bytes[] = [
    data,
    ...ancillary.map((each) => each.data),
    ...Array.from(batch, (each) => each.data),
  ];
  parts.push(await socket.recv(1), socket.recvfromSync(1).data, socket.getsockopt(1, 2, 3));
  parts.push(...(await socket.makefile('rb').readlines()), await socket.makefile('rb', 0).readall());
  return parts.map(({ buffer }) => buffer);
}

// Which family is decided later.
export function choices() {
  const versions = new Socket(either ? AF_INET6 : AF_INET);
  same<typeof versions, Socket<InetAddress>>(true);
  const widest = new Socket<Inet6Address>(either ? AF_INET6 : AF_INET);
  widest.bindSync({ host: '', port: 0, scopeId: 1 });
  const unknown = new Socket(either ? AF_INET : AF_UNIX);
  same<typeof unknown, Socket<unknown>>(true);
  const [half] = socketpair(either ? AF_INET : AF_UNIX);
  same<typeof half, Socket<unknown>>(true);
  const named = new Socket<InetAddress | UnixAddress>(either ? AF_INET : AF_UNIX);
  named.bindSync(either ? { host: '', port: 0 } : { path: '' });
  const name = named.getsockname();
  if ('path' in name) same<typeof name, UnixAddress>(true);
  return [versions, widest, unknown, half, named, new Socket(), new Socket(2, 1)];
}

// Subclasses.
export class Tcp extends Socket<InetAddress> {
  constructor(family: AddressFamily<InetAddress> = AF_INET, type = SOCK_STREAM, proto = 0, fileno?: number) {
    super(family, type, proto, fileno);
  }

  override async accept(options?: WaitOptions): Promise<Accepted<InetAddress>> {
    return super.accept(options);
  }
}
export class Counting extends Socket {
  count = 0;

  constructor(...kind: ConstructorParameters<typeof Socket>) {
    super(...kind);
  }

  override recv(size: number, options?: WaitOptions): Promise<Bytes> {
    this.count++;
    return super.recv(size, options);
  }

  twin(): this {
    return this.dup();
  }
}
export class Labelled<A> extends Socket<A> {
  label = '';
}
export const twin = new Counting(AF_INET).dup();
same<typeof twin, Counting>(true);
export const labelled = new Labelled(AF_UNIX, SOCK_STREAM).dup();
same<typeof labelled, Labelled<UnixAddress>>(true);
export function written() {
  // @ts-expect-error it is what it is
  inet.family = AF_INET;
}

// Parts of a socket, for tests of the program.
export interface Datagrams<A> extends Pick<Socket<A>, 'recvfrom' | 'sendto'> {}
export const mock: Datagrams<InetAddress> = {
  recvfrom: async () => ({ data: Buffer.alloc(0), address: { host: '', port: 1 } }),
  sendto: async (data) => data.toString().length,
};
export const parts: Datagrams<InetAddress>[] = [inet, mock];

// Constants that the platform may lack.
export const vsock: AddressFamily<VsockAddress> | undefined = AF_VSOCK;
export const perhaps = () => (vsock === undefined ? undefined : new Socket(vsock, SOCK_STREAM));

// The end of scopes.
export async function scopes(): Promise<void> {
  await using server = await createServer({ host: '::', port: 0 }, { family: AF_INET6 });
  same<typeof server, Socket<Inet6Address>>(true);
  using copy = server.dup();
  const { socket, address } = await copy.accept();
  using _socket = socket;
  same<typeof address, Inet6Address>(true);
}

// What a library infers can be named in its declarations.
export const library = {
  ...all,
  native: undefined,
  both: (six: boolean) => new Socket(six ? AF_INET6 : AF_INET, SOCK_DGRAM),
  can: () => openCan('can0'),
  files: (socket: Socket) => [socket.makefile(), socket.makefile('rb'), socket.makefile('rb', 0)] as const,
  bridges: (socket: Socket) => [socket.toDuplex(), socket.toWeb(), socket.toNode()] as const,
  messages: (socket: Socket<InetAddress>) => [socket.messages(), socket.recvManySync()] as const,
  info: (host: string) => all.getaddrinfo(host, 80),
  same: (socket: all.Socket<InetAddress>): Socket<InetAddress> => socket,
};
