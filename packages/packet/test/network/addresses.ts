import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import { AF_PACKET, ETH_P_ALL, parseHardwareAddress } from '@sock/packet';
import {
  BROADCAST,
  bound,
  failureOf,
  frame,
  hardwareAddressOf,
  PROTOCOL,
  parsed,
  report,
  text,
} from './support.js';

const near = hardwareAddressOf('near');
const far = hardwareAddressOf('far');
const GROUP = '03:00:00:00:00:07';
const STRANGER = '02:00:00:00:00:99';

const receiver = bound('far', PROTOCOL, SOCK_DGRAM);
const raw = bound('near', 0);

async function arrival(to: string) {
  await raw.send(frame(to, near, `to ${to}`));
  const { data, address } = await receiver.recvfrom(1500);
  return { payload: text(data), address };
}

const types = {
  host: await arrival(far),
  broadcast: await arrival(BROADCAST),
  multicast: await arrival(GROUP),
  otherhost: await arrival(STRANGER),
};

// SOCK_DGRAM makes the header itself; the address is in words or in bytes.
const dgram = new Socket(AF_PACKET, SOCK_DGRAM, 0);
const rawReceiver = bound('far', PROTOCOL);
const headers = [];
for (const hardwareAddress of [far, parseHardwareAddress(far), BROADCAST]) {
  await dgram.sendto('hello', { interface: 'near', protocol: PROTOCOL, hardwareAddress });
  headers.push(parsed(await rawReceiver.recv(1500)));
}

// What this machine sends is seen by sockets for all protocols.
const all = bound('near', ETH_P_ALL, SOCK_DGRAM);
await raw.send(frame(far, near, 'outgoing'));
const outgoing = (await all.recvfrom(1500)).address;

/** What a socket gets that has only the protocol of its constructor. */
async function byConstructor(proto: number) {
  using socket = new Socket(AF_PACKET, SOCK_RAW, proto);
  socket.settimeout(300);
  await raw.send(frame(far, near, 'anything', 0x88b6));
  await raw.send(frame(far, near, 'ours'));
  const payloads = new Set<string>();
  await failureOf(async () => {
    for (;;) payloads.add(parsed(await socket.recv(1500)).payload);
  });
  return { payloads: [...payloads], name: socket.getsockname() };
}

const swapped = new DataView(Uint16Array.of(ETH_P_ALL).buffer).getUint16(0);

report({
  near,
  far,
  types,
  headers,
  outgoing,
  own: rawReceiver.getsockname(),
  constructors: {
    all: await byConstructor(ETH_P_ALL),
    swapped: await byConstructor(swapped),
    one: await byConstructor(PROTOCOL),
    none: await byConstructor(0),
  },
  errors: {
    bind: await failureOf(() => bound('nowhere', PROTOCOL)),
    sendto: await failureOf(() => dgram.sendto('x', { interface: '', protocol: PROTOCOL })),
    large: await failureOf(() => raw.send(Buffer.alloc(9000))),
    type: await failureOf(() => new Socket(AF_PACKET, 1, 0)),
    proto: await failureOf(() => new Socket(AF_PACKET, SOCK_RAW, 0x10000)),
  },
});
