import { createRequire } from 'node:module';
import type { Native } from '@sock/native';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const native: Native = createRequire(import.meta.url)('../index.cjs');
const { AF_UNIX = 0, AF_INET = 0, SOCK_DGRAM = 0 } = native.constants;
const { EFAULT = 0, EINVAL = 0, EINPROGRESS = 0 } = native.errnos;

let pair: Int32Array;
beforeEach(() => {
  pair = new Int32Array(2);
  native.socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
});
afterEach(() => {
  for (const fd of pair) native.close(fd);
});

const socket = () => pair[0] as number;
const peer = () => pair[1] as number;

/** Takes an array's memory away, as postMessage does. */
function detach(array: Uint8Array<ArrayBuffer>): void {
  structuredClone(array.buffer, { transfer: [array.buffer] });
}

describe('memory that is not as large as other arguments say', () => {
  const batch = {
    data: new Uint8Array(20),
    size: 10,
    control: new Uint8Array(20) as Uint8Array | null,
    controlSize: 10,
    addresses: new Uint8Array(256),
    told: new Int32Array(8),
    count: 2,
  };
  const receive = (change: Partial<typeof batch>) => {
    const { data, size, control, controlSize, addresses, told, count } = { ...batch, ...change };
    return native.recvmmsg(socket(), data, size, control, controlSize, addresses, told, count, 0, 0);
  };

  test.each<Partial<typeof batch>>([
    { data: new Uint8Array(19) },
    { size: 11 },
    { size: -1 },
    { control: new Uint8Array(19) },
    { control: null },
    { controlSize: -1 },
    { addresses: new Uint8Array(255) },
    { told: new Int32Array(7) },
    { told: new Float64Array(8) as never },
    { count: 3 },
    { count: -1 },
  ])('is not filled by recvmmsg: %o', (change) => {
    native.send(peer(), new Uint8Array(10), 0, 10, 0, 0);
    expect(receive(change)).toBe(-EFAULT);
    expect(receive({})).toBe(1);
  });

  test('is not filled by socketpair and pipe, which leave no descriptors then', () => {
    const next = native.dup(socket());
    native.close(next);
    for (const ends of [new Int32Array(1), new Uint8Array(8), null] as never[]) {
      expect(native.socketpair(AF_UNIX, SOCK_DGRAM, 0, ends)).toBe(-EFAULT);
      expect(native.pipe(ends)).toBe(-EFAULT);
    }
    const after = native.dup(socket());
    native.close(after);
    expect(after).toBe(next);
  });

  test('is not read by poll', () => {
    const [one, two] = [new Int16Array(1), new Int16Array(2)];
    expect(native.poll(pair, one, two, 0)).toBe(-EFAULT);
    expect(native.poll(pair, two, one, 0)).toBe(-EFAULT);
    expect(native.poll(pair, two, two, 0)).toBe(0);
  });

  test('is left alone by ioctl when it is none', () => {
    const FIONREAD = 0x541b;
    expect(native.ioctl(socket(), FIONREAD, new Uint8Array())).toBe(0);
  });
});

describe('a getter in a list', () => {
  /** The second takes the memory of the first away. */
  function list(): Uint8Array[] {
    const buffers = [new Uint8Array(1 << 20), new Uint8Array()];
    const [first] = buffers as [Uint8Array<ArrayBuffer>];
    Object.defineProperty(buffers, 1, {
      get: () => {
        detach(first);
        return Uint8Array.of(7);
      },
    });
    return buffers;
  }

  test('takes away what is sent as one message', () => {
    expect(native.sendmsg(socket(), list(), null, 0, 0, null)).toBe(1);
  });

  test('takes away what is sent as several', () => {
    expect(native.sendmmsg(socket(), list(), 0, null, null, 0, 0)).toBe(2);
    const [first, second] = [new Uint8Array(2), new Uint8Array(2)];
    expect(native.recv(peer(), first, 0, 2, 0, 0)).toBe(0);
    expect(native.recv(peer(), second, 0, 2, 0, 0)).toBe(1);
    expect(second[0]).toBe(7);
  });

  test('takes away what is received into', () => {
    native.send(peer(), Uint8Array.of(1, 2), 0, 2, 0, 0);
    expect(native.recvmsg(socket(), list(), null, 0, 0)).toBe(1);
  });
});

test('lists longer than any call takes are refused by the kernel, or sent from a place that they have', () => {
  const endless: Uint8Array[] = [];
  endless.length = 2 ** 32 - 1;
  const tooLong = -(native.errnos.EMSGSIZE ?? 0);
  expect(native.sendmsg(socket(), endless, null, 0, 0, null)).toBe(tooLong);
  expect(native.sendmmsg(socket(), [new Uint8Array(1)], 5, null, null, 0, 0)).toBe(0);
});

test('a poll refuses events that there are not, and what is no descriptor or no function', () => {
  const poller = new native.Poller(socket(), () => {});
  expect(poller.watch(1 << 20)).toBe(-EINVAL);
  expect(poller.watch(-1)).toBe(-EINVAL);
  poller.close();
  expect(() => new native.Poller('x' as never, () => {})).toThrow('number');
  expect(() => new native.Poller(socket(), 1 as never)).toThrow();
});

test('a mapping refuses what is no number', () => {
  const Mapping = native.Mapping as NonNullable<typeof native.Mapping>;
  expect(() => new Mapping(socket(), 'x' as never)).toThrow('number');
  expect(() => new Mapping(Symbol('fd') as never, 4096)).toThrow('number');
});

test('services and protocols without a name are unknown', () => {
  expect(native.getservbyname(null as never, null)).toBe(null);
  expect(native.getprotobyname(undefined as never)).toBe(null);
});

test('the outcome of a connect that nobody makes is awaited for as long as was asked', () => {
  const datagrams = native.socket(AF_INET, SOCK_DGRAM, 0);
  expect(native.connectResult(datagrams, 30)).toBe(-EINPROGRESS);
  native.close(datagrams);
});
