import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { getController, HCI_DEV_NONE, managementCommand, setControllerPower } from '@sock/bluetooth';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { GENEROUS, sleep } from '../../../../tooling/vitest/time.js';

/** Where tooling/kernel-lab/bluetooth/prepare has put the emulator and BlueZ's tools. */
const folder = process.env.SOCK_BLUETOOTH_LAB ?? '';

const SET_LE = 0x000d;

/** For beforeEach: tests that need the emulated controllers. */
export function needsLab({ skip }: TestContext): void {
  skip(folder === '', 'no emulated controllers; try: node tooling/run.mjs kernel');
}

/** A program of BlueZ, which lives no longer than the test, and prints each line as soon as it has it. */
export function bluez(command: string, ...args: string[]): Peer {
  return new Peer('stdbuf', ['--output=L', `${folder}/bin/${command}`, ...args]);
}

/** Runs a program of BlueZ to its end, and answers what it printed. */
export function bluezSync(command: string, ...args: string[]): string {
  return execFileSync(`${folder}/bin/${command}`, args, { encoding: 'utf8', stdio: 'pipe' });
}

/** Two controllers that are up, in reach of each other, connectable and discoverable. */
export class Controllers {
  #emulator: ChildProcess | undefined;

  /** Their addresses: hci0's and hci1's. */
  near = '';
  far = '';

  async start(): Promise<void> {
    this.#emulator = spawn(`${folder}/btvirt`, ['-l2'], { stdio: 'ignore' });
    await soon(() => devices().join(' ') === 'hci0 hci1');
    for (const device of [0, 1]) await this.bringUp(device);
    [this.near, this.far] = [0, 1].map((device) => getController(device).bdaddr) as [string, string];
  }

  /** Powers a controller up, for others to find and connect to. */
  async bringUp(device: number): Promise<void> {
    await managed(device);
    await setControllerPower(device, true);
    await managementCommand(device, SET_LE, Buffer.of(1));
    bluezSync('hciconfig', `hci${device}`, 'piscan');
  }

  /** As if they were unplugged. */
  async stop(): Promise<void> {
    if (!this.#emulator) return;
    const ended = once(this.#emulator, 'exit');
    this.#emulator.kill('SIGKILL');
    await ended;
    this.#emulator = undefined;
    await soon(() => devices().length === 0);
  }
}

/** Controllers for all tests of a file. */
export function controllersOfFile(): Controllers {
  const controllers = new Controllers();
  beforeAll(async () => {
    if (folder !== '') await controllers.start();
  });
  afterAll(() => controllers.stop());
  return controllers;
}

/** Waits until the kernel has set a controller up that has just come: management does not know it before. */
async function managed(device: number): Promise<void> {
  const READ_INDEX_LIST = 0x0003;
  for (const end = performance.now() + GENEROUS; performance.now() < end; ) {
    const list = await managementCommand(HCI_DEV_NONE, READ_INDEX_LIST);
    const indexes = Array.from({ length: list.readUInt16LE(0) }, (_, place) =>
      list.readUInt16LE(2 + 2 * place),
    );
    if (indexes.includes(device)) return;
    await sleep(20);
  }
  throw new Error(`management does not know hci${device}`);
}

/** Waits until the controllers have no link over LE: the kernel keeps those that are no longer used for a while. */
export async function noLinkOverLe(): Promise<void> {
  await soon(() => !bluezSync('hcitool', 'con').includes(' LE '));
}

/** As until, but gives up: a socket that was left open keeps the number of a controller that is gone. */
async function soon(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + GENEROUS; !holds(); await sleep(10))
    if (performance.now() > end) throw new Error(`the controllers are ${devices().join(', ') || 'none'}`);
}

function devices(): string[] {
  try {
    return readdirSync('/sys/class/bluetooth')
      .filter((name) => /^hci\d+$/.test(name))
      .sort();
  } catch {
    return [];
  }
}
