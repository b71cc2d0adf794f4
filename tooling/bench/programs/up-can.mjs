import { execFileSync } from 'node:child_process';

/** A virtual CAN interface; its name. */
export function upCan() {
  execFileSync('ip', ['link', 'add', 'bench0', 'type', 'vcan']);
  execFileSync('ip', ['link', 'set', 'bench0', 'up']);
  return 'bench0';
}
