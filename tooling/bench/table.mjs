/** What one measure of a workload says, as lines of text; the first contestant is this project. */
export function table(measured) {
  const rows = measured.results.map((result) => cells(measured, result));
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row.length > 2 ? row[column].length : 0)), 22),
  );
  const lines = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' ')}`);
  return [`\n${measured.name}: ${measured.unit}`, ...lines].map((line) => line.trimEnd()).join('\n');
}

/** A contestant's name, its median, the spread of it, how this project compares, and the target with whether it is reached. */
export function cells(measured, { name, missing, median, low, high, compared, target, reached }) {
  if (missing !== undefined) return [name, missing];
  const value = [name, short(median), `${short(low)}…${short(high)}`];
  if (compared === undefined) return [...value, '', ''];
  const sign = measured.by === 'difference' ? plus : times;
  const comparison = `${sign(compared.median)} (${sign(compared.low)}…${sign(compared.high)})`;
  if (target === undefined) return [...value, comparison, ''];
  return [
    ...value,
    comparison,
    `${measured.less ? '≤' : '≥'} ${sign(target)}: ${reached ? 'reached' : 'missed'}`,
  ];
}

const times = (value) => `×${value.toFixed(2)}`;
const plus = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

/** A number with three or four figures that count. */
export function short(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
