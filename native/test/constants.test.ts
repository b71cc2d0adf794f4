import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants as system } from 'node:os';
import type { Native } from '@sock/native';
import { expect, test } from 'vitest';

const native: Native = createRequire(import.meta.url)('../index.cjs');

test('error numbers are the system’s', () => {
  if (process.platform !== 'win32') expect(native.errnos).toMatchObject(system.errno);
});

test('values are those of python3, whose module is compiled against the same headers', ({ skip }) => {
  const script = `
import json, socket
print(json.dumps({name: int(value) for name, value in vars(socket).items() if isinstance(value, int)}))`;
  const python = asked(script) ?? skip('no python3; try: apt install python3');
  const shared = Object.keys(python).filter((name) => name in native.constants);
  expect(shared.length).toBeGreaterThan(150);
  for (const name of shared) expect([name, native.constants[name]]).toEqual([name, python[name]]);
});

test('tables cannot be changed', () => {
  expect(Object.isFrozen(native.constants)).toBe(true);
  expect(Object.isFrozen(native.errnos)).toBe(true);
});

function asked(script: string): Record<string, number> | undefined {
  try {
    return JSON.parse(execFileSync('python3', ['-c', script]).toString());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
