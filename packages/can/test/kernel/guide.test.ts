import { inspect } from 'node:util';
import * as everything from '@sock/can';
import {
  CAN_ERR_BUSOFF,
  type CanFrame,
  encodeJ1939Name,
  type FrameSocket,
  openCan,
  openIsotp,
  openJ1939,
} from '@sock/can';
import { transformSync } from 'esbuild';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Candump, cansend } from '../support/can-utils.js';
import { j1939Bus, listeners, needsCan, vcan } from '../support/interfaces.js';
import { samples } from '../support/readme.js';

beforeEach(needsCan);

const AsyncFunction = (async () => {}).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<void>;

/** A sample ends with what it prints first: loops have no other end. */
class Printed extends Error {
  constructor(readonly values: unknown[]) {
    super('printed');
  }
}

/** Runs a sample of the README on an interface. @returns what it prints, `undefined` for nothing */
async function run(task: number, name: string, known: object = {}): Promise<unknown[] | undefined> {
  const sample = samples().find(({ title }) => title.startsWith(`${task}. `));
  const source = `const task = async () => {${sample?.code.replaceAll("'can0'", `'${name}'`)}}`;
  const { code } = transformSync(source, { loader: 'ts', target: 'node20' });
  const console = {
    log(...values: unknown[]) {
      throw new Printed(values);
    },
  };
  const scope = { ...everything, console, ...known };
  try {
    await new AsyncFunction(...Object.keys(scope), `${code} return task();`)(...Object.values(scope));
    return undefined;
  } catch (error) {
    if (error instanceof Printed) return error.values;
    throw error;
  }
}

function opened(...parameters: Parameters<typeof openCan>): FrameSocket {
  const can = openCan(...parameters);
  onTestFinished(() => can.close());
  can.socket.settimeout(15_000);
  return can;
}

/** Sends again and again, as a bus does. */
function repeat(action: () => unknown): void {
  const timer = setInterval(action, 20);
  onTestFinished(() => clearInterval(timer));
}

function traffic(name: string, frame: CanFrame): void {
  const sender = opened(name);
  repeat(() => sender.sendSync(frame));
}

const classic: CanFrame = { kind: 'classic', id: 0x123, data: Buffer.of(7) };

describe('the ten tasks', () => {
  test('1. send a frame', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    await run(1, name, { can: opened(name, { fd: true }) });
    expect(await dump.lines(3)).toEqual(['123#010203', '12345678#01', `123##5${'00'.repeat(64)}`]);
  });

  test('2. receive frames', async () => {
    const name = vcan();
    const can = opened(name);
    traffic(name, classic);
    expect(await run(2, name, { can })).toMatchObject([{ kind: 'classic', id: 0x123, data: Buffer.of(7) }]);
  });

  test('3. filter', async () => {
    const name = vcan();
    const can = opened(name);
    await run(3, name, { can });
    for (const frame of ['200#01', '18DAF111#02', '101#03', '18DAF110#04']) cansend(name, frame);
    const ids = [await can.receive(), await can.receive()].map(({ frame }) => 'id' in frame && frame.id);
    expect(ids).toEqual([0x101, 0x18daf110]);
  });

  test('4. errors of the bus', async () => {
    const name = vcan();
    traffic(name, {
      kind: 'error',
      errorClass: CAN_ERR_BUSOFF,
      data: Buffer.from('0000000000008070', 'hex'),
    });
    expect(inspect(await run(4, name))).toMatch(/bus-off, or on the way to it:/);
  });

  test('5. times and losses', async () => {
    const name = vcan();
    traffic(name, classic);
    expect(await run(5, name, { can: opened(name) })).toEqual([0]);
  });

  test('6. send cyclically, and watch for changes', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    let count = 0;
    const sender = opened(name);
    repeat(() => sender.sendSync({ kind: 'classic', id: 0x321, data: Buffer.of(count++) }));
    expect(await run(6, name)).toMatchObject([{ kind: 'changed', frame: { id: 0x321 } }]);
    const lines = (await dump.lines(3)).filter((line) => line.startsWith('123#'));
    expect(lines[0]).toMatch(/^123#0[12]$/);
  });

  test('7. messages longer than a frame', async () => {
    const name = vcan();
    using ecu = openIsotp(name, { txId: 0x7e8, rxId: 0x7e0 });
    ecu.settimeout(15_000);
    const answering = ecu.recv(4095).then(async (request) => {
      await ecu.send(Buffer.alloc(100, request));
      return request.toString('hex');
    });
    await run(7, name);
    expect(await answering).toBe('22f190');
  });

  test('8. J1939', async () => {
    const bus = j1939Bus();
    const others = openJ1939(bus, { addr: 0x20, broadcast: true, filters: [{ pgn: 0xfeca }] });
    onTestFinished(() => others.close());
    repeat(() => others.sendtoSync('status', { interface: bus, pgn: 0xfeca }));
    const name = encodeJ1939Name({ identityNumber: 42, manufacturerCode: 2047, function: 130 });
    await run(8, bus, { name, data: Buffer.from('hello') });
    others.settimeout(15_000);
    expect((await others.recv(100)).toString()).toBe('hello');
  });

  test('9. list the interfaces', async () => {
    expect(await run(9, vcan())).toHaveLength(3);
  });

  test("10. one's own frames", async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    await run(10, name);
    expect(await dump.line()).toBe('123#01');
  });
});
