import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

const debianPackages: Record<string, string> = {
  nc: 'netcat-openbsd',
  tipc: 'iproute2',
  'qrtr-lookup': 'qrtr-tools',
  ping: 'iputils-ping',
  nsenter: 'util-linux',
  setpriv: 'util-linux',
};

/** For beforeEach: skips tests, with the reason and the cure, where a program is missing. */
export function needs(command: string): (context: TestContext) => void {
  const missing = spawnSync(`command -v ${command}`, { shell: true }).status !== 0;
  const cure = `apt install ${debianPackages[command] ?? command}`;
  return ({ skip }) => skip(missing, `no ${command}; try: ${cure}`);
}
