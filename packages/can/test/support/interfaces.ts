import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { AF_CAN, CAN_RAW, J1939_MAX_UNICAST_ADDR, openJ1939 } from '@sock/can';
import { SOCK_RAW, Socket } from '@sock/core';
import { onTestFinished, type TestContext } from 'vitest';

/** For beforeEach: tests that make CAN interfaces. */
export function needsCan({ skip }: TestContext): void {
  skip(!hasCan(), 'kernel has no AF_CAN; try: tooling/kernel-lab');
  skip(process.getuid?.() !== 0, 'only root makes interfaces; try: tooling/kernel-lab');
}

function hasCan(): boolean {
  try {
    new Socket(AF_CAN, SOCK_RAW, CAN_RAW).close();
    return true;
  } catch {
    return false;
  }
}

/** Runs a command of iproute2: `ip('link set can0 up')`. */
export function ip(command: string): void {
  execFileSync('ip', command.split(' '));
}

/** The same of tc(8); its kernel modules are loaded on demand. */
export function tc(command: string): void {
  execFileSync('tc', command.split(' '));
}

let interfaces = 0;

/**
 * A virtual CAN interface that is up, and lives as long as the test.
 *
 * @param mtu 16, 72 for FD or 2060 for XL
 * @returns its name, which no other test has
 */
export function vcan(mtu = 72): string {
  const name = `vcan-${process.pid % 10000}-${interfaces++}`;
  ip(`link add ${name} mtu ${mtu} up type vcan`);
  removeLater(name);
  return name;
}

/**
 * The same for address claims of J1939: it can be removed after the test. Linux 6.12 never lets go of an interface whose
 * last J1939 socket is closed within 250 ms of a claim, before the claimed address is in use.
 */
export function j1939Bus(): string {
  const name = vcan();
  const last = openJ1939(name, { addr: J1939_MAX_UNICAST_ADDR });
  onTestFinished(async () => {
    await setTimeout(300);
    last.close();
  });
  return name;
}

/** Two virtual interfaces that are wired to each other: what one sends comes to the other from outside. */
export function vxcan(): [string, string] {
  const [left, right] = [
    `vx-${process.pid % 10000}-${interfaces++}`,
    `vx-${process.pid % 10000}-${interfaces++}`,
  ];
  ip(`link add ${left} up type vxcan peer name ${right}`);
  ip(`link set ${right} up`);
  removeLater(left);
  return [left, right];
}

function removeLater(name: string): void {
  onTestFinished(() => {
    try {
      execFileSync('ip', ['link', 'del', name], { stdio: 'ignore' });
    } catch {
      // The test has removed it itself.
    }
  });
}

/** Waits until so many sockets receive all frames of an interface, as programs do that were just started. */
export async function listeners(name: string, count: number): Promise<void> {
  const line = new RegExp(`^ +${name} .*raw`, 'gm');
  while ((readFileSync('/proc/net/can/rcvlist_all', 'latin1').match(line)?.length ?? 0) < count) {
    await setTimeout(10);
  }
}
