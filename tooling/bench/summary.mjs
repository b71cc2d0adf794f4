/** The median of numbers, and the quartiles as their spread. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { median: at(0.5), low: at(0.25), high: at(0.75), values };
}

/**
 * What the runs of a workload say by one of its measures: each contestant's numbers, how the first of them compares
 * (run by run, since the runs of one round met the same machine), and whether that reaches the target.
 *
 * @param measure `field` of what the programs print; `less` where less is better; `by: 'difference'` where that, not
 * the ratio, is asked for
 */
export function results({ field, less = false, by = 'ratio' }, entries) {
  const numbers = ({ missing, runs }) => (missing === undefined ? runs.map((run) => run[field]) : []);
  const own = numbers(entries[0]);
  const compare = by === 'difference' ? (a, b) => a - b : (a, b) => a / b;
  return entries.map((entry, i) => {
    const { name, missing } = entry;
    if (missing !== undefined) return { name, missing };
    const values = numbers(entry);
    if (i === 0 || own.length === 0) return { name, ...summary(values) };
    const compared = summary(own.map((value, round) => compare(value, values[round])));
    const target = entry.targets?.[field];
    if (target === undefined) return { name, ...summary(values), compared };
    const reached = less ? compared.median <= target : compared.median >= target;
    return { name, ...summary(values), compared, target, reached };
  });
}
