import { colours, svg, text } from './svg.mjs';
import { short } from './table.mjs';

const line = 18;
const left = 190;
const width = 420;

/** All results as one picture: a bar for each contestant, and a mark from its lower to its upper quartile. */
export function picture(tables) {
  const parts = [];
  let y = 24;
  for (const { name, unit, less, results } of tables) {
    parts.push(text(10, y, `${name}: ${unit}${less ? ' (less is better)' : ''}`, 'class="title"'));
    const present = results.filter(({ missing }) => missing === undefined);
    const most = Math.max(...present.map(({ high }) => high));
    for (const [i, result] of present.entries()) parts.push(bar(y + line * (i + 1), result, most, i === 0));
    y += line * (present.length + 2);
  }
  return svg(left + width + 130, y, parts);
}

function bar(y, { name, median, low, high }, most, ours) {
  const long = (value) => Number(((value / most) * width).toFixed(1));
  return [
    text(20, y, name),
    `<rect x="${left}" y="${y - 11}" width="${long(median)}" height="13" rx="2" fill="${colours[ours ? 0 : 1]}"/>`,
    `<path class="mark" d="M${left + long(low)} ${y - 4.5}H${left + long(high)}"/>`,
    text(left + width + 10, y, short(median)),
  ].join('');
}
