import { short } from './table.mjs';

const line = 18;
const left = 190;
const width = 420;

/** All results as one SVG picture: a bar for each contestant, and a mark from its lower to its upper quartile. */
export function picture(workloads) {
  const parts = [];
  let y = 24;
  for (const workload of workloads) {
    parts.push(text(10, y, `${workload.name}: ${workload.unit}`, 'font-weight="bold"'));
    const present = workload.results.filter(({ missing }) => missing === undefined);
    const most = Math.max(...present.map(({ high }) => high));
    for (const [i, result] of present.entries()) parts.push(bar(y + line * (i + 1), result, most, i === 0));
    y += line * (present.length + 2);
  }
  const size = `width="${left + width + 130}" height="${y}"`;
  const look = '<style>text{font:12px sans-serif;fill:#777}</style>';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${look}\n${parts.join('\n')}\n</svg>\n`;
}

function bar(y, { name, median, low, high }, most, ours) {
  const long = (value) => ((value / most) * width).toFixed(1);
  const fill = ours ? '#2a7' : '#9ab';
  return [
    text(20, y, name),
    `<rect x="${left}" y="${y - 11}" width="${long(median)}" height="13" fill="${fill}"/>`,
    `<path d="M${left + Number(long(low))} ${y - 4.5}H${left + Number(long(high))}" stroke="#333"/>`,
    text(left + width + 10, y, short(median)),
  ].join('');
}

function text(x, y, content, more = '') {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${more}>${safe}</text>`;
}
