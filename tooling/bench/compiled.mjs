import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const programs = new Map();
let folder;

/** The program compiled from a C source with -O2, once for each run of the bench. */
export function compiled(source) {
  if (!programs.has(source)) programs.set(source, compile(source));
  return programs.get(source);
}

function compile(source) {
  folder ??= temporary();
  const program = join(folder, basename(source, '.c'));
  execFileSync('cc', ['-O2', '-Wall', '-o', program, source], { stdio: ['ignore', 'pipe', 'pipe'] });
  return program;
}

function temporary() {
  const path = mkdtempSync(join(tmpdir(), 'sock-bench-'));
  process.on('exit', () => rmSync(path, { recursive: true }));
  return path;
}
