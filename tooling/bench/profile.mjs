import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './interleave.mjs';
import { measure } from './measure.mjs';

/**
 * Prints what this project's programs do in a workload: the system calls of each, counted by strace(1). The rates of
 * such a run mean nothing.
 */
export async function profile({ name, contestants }) {
  const folder = mkdtempSync(join(tmpdir(), 'sock-profile-'));
  try {
    const watched = contestants[0].programs.map((parts, i) =>
      watch(parts.map(program), join(folder, `${i}`)),
    );
    await measure(watched, 'SIGTERM');
    console.log(`\n${name}`);
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.calls'))) {
      const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
      console.log(lines.slice(0, 12).join('\n'));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function watch(command, file) {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0) throw new Error('strace(1) is missing');
  return ['strace', '-f', '-c', '-S', 'calls', '-o', `${file}.calls`, ...command];
}
