import { compiled } from './compiled.mjs';
import { measure } from './measure.mjs';
import { summary } from './summary.mjs';

/** Repetitions of each contestant: at least seven, or the median says little. */
const repetitions = Math.max(7, Number(process.env.BENCH_REPETITIONS ?? 7));

/**
 * Runs the contestants of a workload in turn, again and again, so that what else the machine does meets all alike.
 * A contestant that cannot run is named with the reason, and the others go on.
 */
export async function interleave({ contestants }) {
  const runs = contestants.map((contestant) => ({ ...contestant, values: [] }));
  for (let round = 0; round < repetitions; round++) {
    for (const run of runs.filter(({ missing }) => missing === undefined)) {
      try {
        run.values.push(await measure(run.server.map(program), run.client.map(program)));
      } catch (error) {
        run.missing = error.message;
      }
    }
  }
  const [subject] = runs;
  return runs.map(({ name, values, missing }) => {
    if (missing !== undefined) return { name, missing };
    const ratios = subject.missing === undefined ? subject.values.map((value, i) => value / values[i]) : [];
    return { name, ...summary(values), ratio: ratios.length > 0 ? summary(ratios) : undefined };
  });
}

/** A part of a command: a C program's source stands for what is compiled from it. */
function program(part) {
  return part.endsWith('.c') ? compiled(part) : part;
}
