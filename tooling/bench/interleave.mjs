import { compiled } from './compiled.mjs';
import { measure } from './measure.mjs';

/**
 * Runs the contestants of a workload in turn, again and again, so that what else the machine does meets all alike.
 * Answers for each the numbers of all its runs. A contestant that cannot run is named with the reason, and the others
 * go on.
 */
export async function interleave({ contestants }, repetitions) {
  const entries = contestants.map(({ name, programs, targets }) => {
    return { name, targets, commands: programs.map((parts) => parts.map(program)), runs: [] };
  });
  for (let round = 0; round < repetitions; round++) {
    for (const entry of entries.filter(({ missing }) => missing === undefined)) await run(entry);
  }
  return entries.map(({ name, targets, runs, missing }) => ({ name, targets, runs, missing }));
}

async function run(entry) {
  for (const last of [false, true]) {
    try {
      entry.runs.push(await measure(entry.commands));
      return;
    } catch (error) {
      if (last) entry.missing = error.message;
    }
  }
}

/** A part of a command: a C program's source stands for what is compiled from it. */
export function program(part) {
  return part.endsWith('.c') ? compiled(part) : part;
}
