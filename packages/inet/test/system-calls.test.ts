import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { sleep } from '../../../tooling/vitest/time.js';
import { countByName, TracedProgram } from '../../core/test/support/strace.js';
import { addressOf, bound, type Inet, listening, tcp, udp } from './support/sockets.js';

/** So that whoever asks has to wait: an answer that is there already is got without. */
const THINKING = 2;

async function echoDatagrams(socket: Inet): Promise<void> {
  for (;;) {
    const { data, address } = await socket.recvfrom(100);
    await sleep(THINKING);
    await socket.sendto(data, address!);
  }
}

async function echoStream(listener: Inet): Promise<void> {
  const { socket } = await listener.accept();
  kept(socket);
  for (let data = await socket.recv(100); data.length > 0; data = await socket.recv(100)) {
    await sleep(THINKING);
    await socket.send(data);
  }
}

function echo(kind: string): Inet {
  const server = kind === 'tcp' ? listening() : bound(udp());
  // Ends when the socket is closed after the test.
  (kind === 'tcp' ? echoStream(server) : echoDatagrams(server)).catch(() => {});
  return server;
}

interface Budget {
  readonly [call: string]: number;
}

/** Calls that an operation is spared which finds what it needs at once. */
const WAITS = ['epoll_wait', 'poll'];

/** Checks that each call was made at most so often per operation, all but waits at least once, and no other. */
function expectWithin(budget: Budget, counts: Record<string, number>, operations: number): void {
  // For what the event loop does now and then for the sake of others: timers, the other threads.
  const slack = operations / 20;
  for (const [name, most] of Object.entries(budget)) {
    const least = WAITS.includes(name) ? 1 : operations;
    const made = { name, count: counts[name] ?? 0, least, most: most * operations + slack };
    expect(made).toSatisfy(({ count, least, most }) => count >= least && count <= most);
  }
  const others = Object.entries(counts).filter(([name]) => !(name in budget));
  expect({ others, sum: others.reduce((sum, [, count]) => sum + count, 0) }).toSatisfy(
    ({ sum }) => sum <= slack,
  );
}

function report(what: string, counts: Record<string, number>, operations: number): void {
  const each = Object.entries(counts).map(([name, count]) => `${(count / operations).toFixed(2)} ${name}`);
  console.log(`${what}: ${each.join(' + ')}`);
}

function traced(fixture: string, ...args: string[]): TracedProgram {
  return new TracedProgram(new URL(`./fixtures/${fixture}.mjs`, import.meta.url), args);
}

beforeEach(needs('strace'));

describe('a round trip makes no system call that it does not need', () => {
  const TRIPS = 200;
  const blocking = { sendto: 1, recvfrom: 1 };
  const blockingWithLimit = { sendto: 1, poll: 1, recvfrom: 1 };
  // Node has libuv look before it waits, to measure idle time: two calls of one turn.
  const promise = { sendto: 1, epoll_wait: 2, recvfrom: 1 };

  test.each<[string, string, number | null, Budget]>([
    ['tcp', 'promise', null, promise],
    ['tcp', 'promise', 5000, promise],
    ['tcp', 'blocking', null, blocking],
    ['tcp', 'blocking', 5000, blockingWithLimit],
    ['udp', 'promise', null, promise],
    ['udp', 'promise', 5000, promise],
    ['udp', 'blocking', null, blocking],
    ['udp', 'blocking', 5000, blockingWithLimit],
  ])('%s, %s form, timeout %s', async (kind, form, timeout, budget) => {
    const { port } = addressOf(echo(kind));
    const program = traced('round-trips', kind, form, `${timeout}`, `${TRIPS}`, `${port}`);
    const counts = countByName(await program.callsBetweenMarks());
    report(`${kind}, ${form} form, timeout ${timeout}`, counts, TRIPS);
    expectWithin(budget, counts, TRIPS);
  });
});

describe('a connection makes no system call that it does not need, blocking form', () => {
  const CONNECTIONS = 50;

  test('of a server', async () => {
    const program = traced('connections-served', `${CONNECTIONS}`);
    const address = { host: '127.0.0.1', port: Number(await program.line()) };
    for (let i = 0; i < CONNECTIONS; i++) {
      using client = tcp();
      await client.connect(address);
      await client.send('ping');
      expect((await client.recv(100)).toString()).toBe('ping');
    }
    const counts = countByName(await program.callsBetweenMarks());
    report('a served connection', counts, CONNECTIONS);
    expectWithin({ accept4: 1, recvfrom: 2, sendto: 1, close: 1 }, counts, CONNECTIONS);
  });

  test('of a client', async () => {
    const listener = listening();
    const program = traced('connections-made', `${CONNECTIONS}`, `${addressOf(listener).port}`);
    const serving = (async () => {
      for (let i = 0; i < CONNECTIONS; i++) {
        const { socket } = await listener.accept();
        await socket.send(await socket.recv(100));
        socket.close();
      }
    })();
    const counts = countByName(await program.callsBetweenMarks());
    await serving;
    report('a made connection', counts, CONNECTIONS);
    expectWithin({ socket: 1, connect: 1, sendto: 1, recvfrom: 1, close: 1 }, counts, CONNECTIONS);
  });
});
