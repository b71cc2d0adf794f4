import { execFileSync } from 'node:child_process';
import {
  attachFilter,
  decodeTimestamp,
  detachFilter,
  findAncillary,
  lockFilter,
  SO_ATTACH_FILTER,
  SO_RCVBUF,
  SO_TIMESTAMPNS,
  SOL_SOCKET,
} from '@sock/core';
import {
  addMembership,
  decodeAuxdata,
  decodeVnetHeader,
  ETH_P_ALL,
  ETH_P_IP,
  encodeVnetHeader,
  PACKET_AUXDATA,
  PACKET_IGNORE_OUTGOING,
  PACKET_MR_ALLMULTI,
  PACKET_MR_MULTICAST,
  PACKET_QDISC_BYPASS,
  PACKET_VNET_HDR,
  packetStatistics,
  promiscuous,
  SOL_PACKET,
  VIRTIO_NET_HDR_F_NEEDS_CSUM,
  VNET_HEADER_LENGTH,
} from '@sock/packet';
import {
  BROADCAST,
  bound,
  failureOf,
  frame,
  hardwareAddressOf,
  PROTOCOL,
  parsed,
  report,
} from './support.js';

const near = hardwareAddressOf('near');
const far = hardwareAddressOf('far');
const sender = bound('near', 0);
const send = (payload: string) => sender.sendSync(frame(far, near, payload));

function ip(...args: string[]) {
  return JSON.parse(execFileSync('ip', ['-j', '-d', ...args], { encoding: 'utf8' }));
}
const promiscuity = () => ip('link', 'show', 'far')[0].promiscuity;
const groups = () => ip('maddress', 'show', 'far')[0].maddr.map((each: { link?: string }) => each.link);

function memberships() {
  const socket = bound('far', PROTOCOL);
  const seen = [promiscuity()];
  const first = promiscuous(socket, 'far');
  const second = promiscuous(socket, 'far');
  seen.push(promiscuity());
  first.drop();
  first.drop();
  seen.push(promiscuity());
  second.drop();
  seen.push(promiscuity());
  promiscuous(socket, 'far');
  const open = promiscuity();
  socket.close();
  second.drop();
  return { seen, open, closed: promiscuity() };
}

function multicast() {
  const socket = bound('far', PROTOCOL);
  const group = { interface: 'far', type: PACKET_MR_MULTICAST, address: '01:80:c2:00:00:0e' };
  const membership = addMembership(socket, group);
  const joined = groups().includes(group.address);
  membership.drop();
  const left = !groups().includes(group.address);
  using _ = addMembership(socket, { interface: 'far', type: PACKET_MR_ALLMULTI });
  const all = ip('link', 'show', 'far')[0].allmulti;
  socket.close();
  return { joined, left, all, afterwards: ip('link', 'show', 'far')[0].allmulti };
}

async function drops() {
  using socket = bound('far', PROTOCOL);
  socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 1);
  for (let i = 0; i < 100; i++) send('many');
  return { first: packetStatistics(socket), second: packetStatistics(socket) };
}

async function auxdata() {
  using socket = bound('far', ETH_P_ALL);
  socket.setsockopt(SOL_PACKET, PACKET_AUXDATA, true);
  socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, true);
  const tag = Buffer.from('6123', 'hex');
  sender.sendSync(
    frame(far, near, Buffer.concat([tag, Buffer.from('88b5', 'hex'), Buffer.from('tagged')]), 0x8100),
  );
  send('plain');
  const messages = [];
  for (let i = 0; i < 2; i++) {
    const { data, ancillary } = await socket.recvmsg(1500, 256);
    const item = findAncillary(ancillary, SOL_PACKET, PACKET_AUXDATA);
    const time = ancillary.map(decodeTimestamp).find(Boolean)?.software ?? 0n;
    const age = BigInt(Date.now()) * 1_000_000n - time;
    messages.push({
      ...parsed(data),
      aux: item && decodeAuxdata(item.data),
      recent: age > -1_000_000_000n && age < 60_000_000_000n,
    });
  }
  return messages;
}

async function ignoring() {
  using socket = bound('near', ETH_P_ALL);
  socket.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, true);
  using other = bound('far', 0);
  send('outgoing');
  other.sendSync(frame(near, far, 'incoming'));
  return parsed(await socket.recv(1500)).payload;
}

async function bypassing() {
  using socket = bound('near', 0);
  socket.setsockopt(SOL_PACKET, PACKET_QDISC_BYPASS, true);
  using receiver = bound('far', PROTOCOL);
  socket.sendSync(frame(far, near, 'past the queue'));
  return {
    set: socket.getsockopt(SOL_PACKET, PACKET_QDISC_BYPASS),
    got: parsed(await receiver.recv(1500)).payload,
  };
}

/** A UDP datagram without its checksum, which the header leaves to the interface. */
async function vnetHeader() {
  using socket = bound('near', 0);
  socket.setsockopt(SOL_PACKET, PACKET_VNET_HDR, true);
  using receiver = bound('far', ETH_P_IP);
  receiver.setsockopt(SOL_PACKET, PACKET_VNET_HDR, true);
  const packet = Buffer.alloc(28 + 4);
  packet.write('4500002000004000401100000a0700010a070002', 'hex');
  packet.write('11111111000c0000', 20, 'hex');
  packet.write('data', 28);
  const header = encodeVnetHeader({ flags: VIRTIO_NET_HDR_F_NEEDS_CSUM, csumStart: 34, csumOffset: 6 });
  socket.sendSync(Buffer.concat([header, frame(far, near, packet, ETH_P_IP)]));
  const received = await receiver.recv(1500);
  return { header: decodeVnetHeader(received), ...parsed(received.subarray(VNET_HEADER_LENGTH)) };
}

async function filters() {
  using socket = bound('far', 0);
  const tcpdump = (form: string, expression: string) =>
    execFileSync('tcpdump', [form, '-y', 'EN10MB', expression], { encoding: 'utf8' });
  const results: string[] = [];
  for (const [form, wanted] of [
    ['-dd', '88b6'],
    ['-ddd', '88b5'],
  ] as const) {
    attachFilter(socket, tcpdump(form, `ether proto 0x${wanted}`));
    socket.bindSync({ interface: 'far', protocol: ETH_P_ALL });
    sender.sendSync(frame(BROADCAST, near, 'five', 0x88b5));
    sender.sendSync(frame(BROADCAST, near, 'six', 0x88b6));
    results.push(parsed(await socket.recv(1500)).payload);
  }
  lockFilter(socket);
  return { results, locked: await failureOf(() => detachFilter(socket)), option: SO_ATTACH_FILTER > 0 };
}

report({
  memberships: memberships(),
  multicast: multicast(),
  nowhere: await failureOf(() => promiscuous(sender, 'nowhere')),
  drops: await drops(),
  auxdata: await auxdata(),
  ignoring: await ignoring(),
  bypassing: await bypassing(),
  vnetHeader: await vnetHeader(),
  filters: await filters(),
});
