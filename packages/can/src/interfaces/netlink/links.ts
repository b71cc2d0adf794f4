// Asks the kernel for all network interfaces: rtnetlink(7). No more of netlink than that.
import { encodeNetlinkMessage, SOCK_RAW, Socket } from '@sock/core';
import { Dump } from './dump.js';

const AF_NETLINK = 16;
const NETLINK_ROUTE = 0;
const RTM_GETLINK = 18;
const NLM_F_REQUEST = 0x1;
const NLM_F_DUMP = 0x300;

/** struct ifinfomsg: its zeroes mean every interface. */
const IFINFOMSG = Buffer.alloc(16);

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
  const flags = NLM_F_REQUEST | NLM_F_DUMP;
  return encodeNetlinkMessage({ type: RTM_GETLINK, flags, seq: 0, pid: 0 }, IFINFOMSG);
}
