import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import {
  getController,
  HCI_DEV_NONE,
  managementCommand,
  setControllerPower,
  setControllerPowerSync,
} from '@sock/bluetooth';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { sleep, until } from '../../../../tooling/vitest/time.js';

/** Where tooling/kernel-lab/bluetooth/prepare has put the emulator and BlueZ's tools. */
const folder = process.env.SOCK_BLUETOOTH_LAB ?? '';

const SET_LE = 0x000d;
const DEVICES = '/sys/class/bluetooth';

/** For beforeEach: tests that need the emulated controllers. */
export function needsLab({ skip }: TestContext): void {
  skip(folder === '', 'no emulated controllers; try: node tooling/run.mjs kernel');
}

/** A program of BlueZ, which lives no longer than the test. */
export function bluez(command: string, ...args: string[]): Peer {
  return new Peer(`${folder}/bin/${command}`, args);
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

  /** @param management whether the kernel's Bluetooth management has them, which LE takes and which asks for agents */
  constructor(readonly management: boolean) {}

  async start(): Promise<void> {
    this.#emulator = spawn(`${folder}/btvirt`, ['-l2'], { stdio: 'ignore' });
    await until(() => devices() === 2);
    for (const device of [0, 1]) await this.bringUp(device);
    [this.near, this.far] = [0, 1].map((device) => getController(device).bdaddr) as [string, string];
  }

  /** Powers a controller up, for others to find and connect to. */
  async bringUp(device: number): Promise<void> {
    if (this.management) {
      await managed(device);
      await setControllerPower(device, true);
      await managementCommand(device, SET_LE, Buffer.of(1));
    } else setControllerPowerSync(device, true);
    bluezSync('hciconfig', `hci${device}`, 'piscan');
  }

  /** As if they were unplugged. */
  async stop(): Promise<void> {
    if (!this.#emulator) return;
    const ended = once(this.#emulator, 'exit');
    this.#emulator.kill('SIGKILL');
    await ended;
    this.#emulator = undefined;
    await until(() => devices() === 0);
  }
}

/** Controllers for all tests of a file. */
export function controllersOfFile({ management = true } = {}): Controllers {
  const controllers = new Controllers(management);
  beforeAll(async () => {
    if (folder !== '') await controllers.start();
  });
  afterAll(() => controllers.stop());
  return controllers;
}

/** Waits until the kernel has set a controller up that has just come: management does not know it before. */
async function managed(device: number): Promise<void> {
  const READ_INDEX_LIST = 0x0003;
  for (;;) {
    const list = await managementCommand(HCI_DEV_NONE, READ_INDEX_LIST);
    const indexes = Array.from({ length: list.readUInt16LE(0) }, (_, place) =>
      list.readUInt16LE(2 + 2 * place),
    );
    if (indexes.includes(device)) return;
    await sleep(20);
  }
}

/** Waits until the controllers have no link over LE: the kernel keeps those that are no longer used for a while. */
export async function noLinkOverLe(): Promise<void> {
  await until(() => !bluezSync('hcitool', 'con').includes(' LE '));
}

function devices(): number {
  try {
    return readdirSync(DEVICES).filter((name) => /^hci\d+$/.test(name)).length;
  } catch {
    return 0;
  }
}
