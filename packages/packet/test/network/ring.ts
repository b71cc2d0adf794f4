import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SharedMemory, SOCK_DGRAM } from '@sock/core';
import {
  ETH_P_ALL,
  openRing,
  type PacketBlock,
  type PacketRing,
  type RingPacket,
  TP_STATUS_USER,
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
  text,
} from './support.js';

const near = hardwareAddressOf('near');
const sender = bound('near', 0);
const send = (payload: string) => sender.sendSync(frame(BROADCAST, near, payload));
const small = { protocol: PROTOCOL, blockSize: 1 << 16, blockCount: 4 };

/** How many rings this process has mapped. */
const mappings = () =>
  readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .filter((line) => line.includes('socket:')).length;

function opened(options = {}): PacketRing {
  const ring = openRing('far', { ...small, ...options });
  ring.socket.settimeout(5000);
  return ring;
}

/** Sends until it is received: a ring that was full, or a cable that has just come up, may lose the first. */
async function received(ring: PacketRing, payload: string): Promise<PacketBlock> {
  const again = setInterval(() => send(payload), 200);
  send(payload);
  try {
    return await ring.receive();
  } finally {
    clearInterval(again);
  }
}

function described(packet: RingPacket) {
  const { length, snapLength, networkOffset, address, vlan, status } = packet;
  const age = BigInt(Date.now()) * 1_000_000n - packet.timestamp;
  return {
    length,
    snapLength,
    networkOffset,
    address,
    vlan,
    user: (status & TP_STATUS_USER) !== 0,
    rxhash: packet.rxhash,
    recent: age > -1_000_000_000n && age < 60_000_000_000n,
    ...parsed(packet.data),
  };
}

async function contents() {
  // Only sockets for all protocols see the tags of VLANs that this machine does not have.
  using ring = opened({ protocol: ETH_P_ALL });
  sender.sendSync(frame(BROADCAST, near, Buffer.from('612388b5746167676564', 'hex'), 0x8100));
  send('plain');
  using block = await ring.receive();
  const { count, sequence, timedOut, losing } = block;
  return { packets: [...block].map(described), count, sequence, timedOut, losing };
}

async function withoutHeaders() {
  using ring = opened({ type: SOCK_DGRAM });
  send('payload');
  using block = await ring.receive();
  const [packet] = block;
  return {
    offset: packet?.networkOffset,
    payload: text(packet?.data ?? Buffer.alloc(0)),
    sender: packet?.address,
  };
}

async function cut() {
  using ring = opened({ filter: '1\n6 0 0 20' });
  send('only twenty bytes of it');
  using block = await ring.receive();
  const [packet] = block;
  return { length: packet?.length, snapLength: packet?.snapLength, data: packet?.data.length };
}

/** More than the ring holds, in both forms; what is on its way is less than that. */
async function order(sync: boolean) {
  using ring = opened({ blockCount: 16 });
  const payloads: number[] = [];
  const take = (block: PacketBlock) => {
    for (const packet of block) payloads.push(packet.data.readUInt32BE(14));
  };
  let sent = 0;
  const sendSome = () => {
    const number = Buffer.alloc(1400);
    while (sent < Math.min(payloads.length + 100, 1200)) {
      number.writeUInt32BE(sent++);
      sender.sendSync(frame(BROADCAST, near, number));
    }
  };
  sendSome();
  const sequences: bigint[] = [];
  if (sync) {
    for (const block of ring) {
      sequences.push(block.sequence);
      take(block);
      sendSome();
      if (payloads.length === 1200) break;
    }
  } else {
    for await (const block of ring) {
      sequences.push(block.sequence);
      take(block);
      sendSome();
      if (payloads.length === 1200) break;
    }
  }
  return {
    inOrder: payloads.every((value, index) => value === index),
    blocks: sequences.every((sequence, index) => Number(sequence) === index + 1) && sequences.length > 16,
    statistics: ring.statistics(),
  };
}

async function release() {
  const ring = opened();
  send('soon gone');
  const block = await ring.receive();
  const [packet] = block as Iterable<RingPacket>;
  const data = packet?.data ?? Buffer.alloc(0);
  const before = { length: data.length, released: block.released };
  block.release();
  block.release();
  const after = { length: data.length, released: block.released, first: data[0] };
  const field = await failureOf(() => packet?.length);
  const bytes = await failureOf(() => packet?.data);
  send('next');
  const next = await ring.receive();
  const kept = [...next][0]?.data;
  const mapped = mappings();
  ring.close();
  ring.close();
  next.release();
  return {
    before,
    after,
    field,
    bytes,
    closed: {
      released: next.released,
      length: kept?.length,
      mapped,
      left: mappings(),
      fd: ring.socket.fileno(),
    },
  };
}

/** Where memory from outside has no place, as in Electron. */
async function unseen() {
  const { view } = SharedMemory.prototype;
  SharedMemory.prototype.view = () => {
    throw new Error('no views here');
  };
  try {
    return { ...(await failureOf(() => opened())), left: mappings() };
  } finally {
    SharedMemory.prototype.view = view;
  }
}

async function modes() {
  using ring = opened();
  ring.socket.setblocking(false);
  const nonblocking = [await failureOf(() => ring.receive()), await failureOf(() => ring.receiveSync())];
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  for (let i = 0; i < 100; i++) await failureOf(() => ring.receive());
  ring.socket.settimeout(30);
  const timeout = [await failureOf(() => ring.receive()), await failureOf(() => ring.receiveSync())];
  ring.socket.settimeout(null);
  const controller = new AbortController();
  const aborted = failureOf(() => ring.receive({ signal: controller.signal }));
  setTimeout(() => controller.abort(new Error('changed my mind')), 20);
  const waiting = ring.receive();
  const abort = await aborted;
  send('for the other');
  using block = await waiting;
  return { nonblocking, turned, timeout, abort, count: block.count };
}

/** A block that is held does not keep the next from coming, nor the ring from waiting. */
async function holding() {
  using ring = opened();
  send('held');
  const held = await ring.receive();
  ring.socket.settimeout(60);
  const nothing = await failureOf(() => ring.receive());
  const nothingSync = await failureOf(() => ring.receiveSync());
  ring.socket.settimeout(5000);
  send('next');
  using next = await ring.receive();
  return {
    nothing,
    nothingSync,
    payloads: [held, next].map((block) => parsed([...block][0]?.data ?? Buffer.alloc(14)).payload),
  };
}

/** Nobody releases: the ring fills up, loses, and goes on. */
async function losing() {
  using ring = opened({ retireTimeout: 1 });
  const blocks: PacketBlock[] = [];
  const fill = () => {
    for (let i = 0; i < 400; i++) sender.sendSync(frame(BROADCAST, near, Buffer.alloc(1000)));
  };
  fill();
  ring.socket.settimeout(100);
  await failureOf(async () => {
    for (;;) blocks.push(await ring.receive());
  });
  const statistics = ring.statistics();
  for (const block of blocks) block.release();
  ring.socket.settimeout(5000);
  using next = await received(ring, 'after the loss');
  return { statistics, blocks: blocks.length, next: parsed([...next][0]?.data ?? Buffer.alloc(14)).payload };
}

async function closing() {
  const ring = opened();
  ring.socket.settimeout(null);
  const waiting = failureOf(() => ring.receive());
  const iteration = (async () => {
    for await (const _ of ring);
    return 'ended';
  })();
  setTimeout(() => ring.close(), 20);
  const first = await waiting;
  // Behind the ring's back.
  const other = opened();
  send('x');
  const block = await other.receive();
  other.socket.close();
  const later = await failureOf(() => other.receive());
  const sync = [...other].length;
  return { first, iteration: await iteration, later, sync, released: block.released, left: mappings() };
}

/** While the kernel says "readable" of a block that is held, who waits looks again and again. */
async function closingWhileHeld() {
  const ring = opened();
  ring.socket.settimeout(null);
  send('held');
  await ring.receive();
  const waiting = failureOf(() => ring.receive());
  const iteration = (async () => {
    for await (const _ of ring);
    return 'ended';
  })().catch(({ message }) => message);
  setTimeout(() => ring.close(), 20);
  return { waiting: await waiting, iteration: await iteration };
}

/** An iteration that has taken a block, and is closed before it has handed it out. */
async function closingBehindABlock() {
  const ring = opened();
  await received(ring, 'first').then((block) => block.release());
  const blocks = ring.blocks();
  send('taken');
  await ring.socket.readable({ timeout: 5000 });
  const next = blocks.next();
  ring.close();
  return (await next).done;
}

async function interfaces() {
  const ip = (...args: string[]) => execFileSync('ip', args);
  using ring = opened();
  const waiting = failureOf(() => ring.receive());
  setTimeout(() => ip('link', 'set', 'far', 'down'), 20);
  const down = await waiting;
  ip('link', 'set', 'far', 'up');
  const again = await received(ring, 'up again');
  const payload = parsed([...again][0]?.data ?? Buffer.alloc(14)).payload;
  again.release();
  const receiver = bound('far', PROTOCOL);
  const plain = failureOf(() => receiver.recv(100));
  const last = failureOf(() => ring.receive());
  setTimeout(() => ip('link', 'delete', 'far'), 20);
  const removed = await last;
  return { down, payload, removed, later: await failureOf(() => ring.receiveSync()), plain: await plain };
}

/** The kernel says nothing of an interface that is removed while it is down. */
async function removedWhileDown() {
  const ip = (...args: string[]) => execFileSync('ip', args);
  const rings = ['left', 'right'].map((name) => {
    ip('link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}2`);
    ip('link', 'set', name, 'up');
    return openRing(name, small);
  }) as [PacketRing, PacketRing];
  const [first, second] = rings;
  for (const ring of rings) ring.socket.settimeout(50);
  for (const name of ['left', 'right']) ip('link', 'set', name, 'down');
  const down = [await failureOf(() => first.receive()), await failureOf(() => second.receiveSync())];
  const stillDown = [await failureOf(() => first.receive()), await failureOf(() => second.receiveSync())];
  for (const ring of rings) ring.socket.settimeout(5000);
  const waiting = failureOf(() => first.receive());
  setTimeout(() => ip('link', 'delete', 'left'), 20);
  const gone = [await waiting];
  ip('link', 'delete', 'right');
  gone.push(await failureOf(() => second.receiveSync()));
  for (const ring of rings) ring.close();
  return [down, stillDown, gone].map((failures) => failures.map((failure) => failure?.code));
}

const refused = {
  nowhere: await failureOf(() => openRing('nowhere')),
  page: await failureOf(() => openRing('far', { blockSize: 5000 })),
  huge: await failureOf(() => openRing('far', { blockSize: 1 << 16, blockCount: 0x3ffffff })),
};

report({
  contents: await contents(),
  withoutHeaders: await withoutHeaders(),
  cut: await cut(),
  order: await order(false),
  orderSync: await order(true),
  release: await release(),
  modes: await modes(),
  holding: await holding(),
  losing: await losing(),
  closing: await closing(),
  closingWhileHeld: await closingWhileHeld(),
  closingBehindABlock: await closingBehindABlock(),
  unseen: await unseen(),
  refused,
  interfaces: await interfaces(),
  removedWhileDown: await removedWhileDown(),
  mappings: mappings(),
});
