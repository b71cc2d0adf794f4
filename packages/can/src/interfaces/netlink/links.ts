// Asks the kernel for all network interfaces: rtnetlink(7). No more of netlink than that.
import { littleEndian, newStruct, SOCK_RAW, Socket } from '@sock/core';
import { Dump } from './dump.js';

const AF_NETLINK = 16;
const NETLINK_ROUTE = 0;
const RTM_GETLINK = 18;
const NLM_F_REQUEST = 0x1;
const NLM_F_DUMP = 0x300;

// struct nlmsghdr, then struct ifinfomsg, whose zeroes mean every interface.
const SIZE = 32;
const LENGTH = 0;
const TYPE = 4;
const FLAGS = 6;

/** The kernel makes no piece of a dump longer than this. */
const LONGEST_PIECE = 0x8000;

/** How often to ask again when interfaces come and go meanwhile; then what came last is good enough. */
const MOST_TRIES = 5;

/** For each interface its struct ifinfomsg and attributes. */
export async function dumpLinks(signal: AbortSignal | undefined): Promise<DataView[]> {
  using socket = open();
  for (let tries = 1; ; tries++) {
    const dump = new Dump();
    await socket.send(request(), { signal });
    while (!dump.done) dump.add(await socket.recv(LONGEST_PIECE, { signal }));
    if (!dump.interrupted || tries === MOST_TRIES) return dump.messages;
  }
}

/** As {@link dumpLinks}, on this thread. */
export function dumpLinksSync(): DataView[] {
  using socket = open();
  for (let tries = 1; ; tries++) {
    const dump = new Dump();
    socket.sendSync(request());
    while (!dump.done) dump.add(socket.recvSync(LONGEST_PIECE));
    if (!dump.interrupted || tries === MOST_TRIES) return dump.messages;
  }
}

function open(): Socket {
  const socket = new Socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
  // Whatever the default is: the kernel answers at once.
  socket.settimeout(null);
  return socket;
}

function request(): Buffer {
  const { bytes, view } = newStruct('struct nlmsghdr', SIZE);
  view.setUint32(LENGTH, SIZE, littleEndian);
  view.setUint16(TYPE, RTM_GETLINK, littleEndian);
  view.setUint16(FLAGS, NLM_F_REQUEST | NLM_F_DUMP, littleEndian);
  return bytes;
}
