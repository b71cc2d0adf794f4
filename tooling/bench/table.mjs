/** A workload's results as lines of text; the first contestant is this project. */
export function table({ name, unit, results }) {
  const rows = results.map((result) => [
    `  ${result.name}`,
    ...(result.missing ? [result.missing] : cells(result)),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[3] ? row[column].length : 0)), 24),
  );
  const lines = rows.map((row) =>
    row.map((cell, i) => (widths[i] ? cell.padEnd(widths[i]) : cell)).join(' '),
  );
  return [`\n${name}: ${unit}`, ...lines].map((line) => line.trimEnd()).join('\n');
}

function cells({ median, low, high, ratio }) {
  const times = ratio
    ? `× ${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}…${ratio.high.toFixed(2)})`
    : '-';
  return [short(median), `${short(low)}…${short(high)}`, times];
}

/** A number with three or four figures that count. */
export function short(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
