import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Waits until a program that cannot tell has made its socket file. */
export async function fileAppears(path: string): Promise<void> {
  while (!existsSync(path)) await setTimeout(5);
}
