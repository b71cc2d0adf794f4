import { readdirSync, readFileSync } from 'node:fs';

const O_NONBLOCK = 0o4000;

/** How many descriptors a process has open. */
export function openDescriptors(pid: number | 'self' = 'self'): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Whether O_NONBLOCK is set, whatever anybody believes. */
export function isNonblocking(fd: number): boolean {
  const [, flags = ''] = /^flags:\s+(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
  return (Number.parseInt(flags, 8) & O_NONBLOCK) !== 0;
}
