import { colours, svg, text } from './svg.mjs';
import { short } from './table.mjs';

const [left, top, width, height] = [80, 40, 520, 260];

/** A curve for each contestant, both axes logarithmic. */
export function plot({ unit, axis, points }) {
  const medians = points.flatMap(({ results }) => results.flatMap(({ median }) => median ?? []));
  const x = scale(points[0].at, points.at(-1).at, left, left + width);
  const y = scale(Math.min(...medians) / 1.3, Math.max(...medians) * 1.3, top + height, top);
  const names = points[0].results.map(({ name }) => name);
  return svg(left + width + 160, top + height + 50, [
    text(left, top - 18, `${unit}, by ${axis}`, 'class="title"'),
    `<path class="axis" d="M${left} ${top}V${top + height}H${left + width}"/>`,
    ...points.map(({ at }) =>
      text(x(at), top + height + 20, at.toLocaleString('en'), 'text-anchor="middle"'),
    ),
    ...[Math.min(...medians), Math.max(...medians)].map((value) =>
      text(left - 8, y(value) + 4, short(value), 'text-anchor="end"'),
    ),
    ...names.map((name, i) => curve(name, i, points, x, y)),
  ]);
}

function curve(name, i, points, x, y) {
  const seen = points.filter(({ results }) => results[i].median !== undefined);
  if (seen.length === 0) return '';
  const places = seen.map(({ at, results }) => [x(at), y(results[i].median)]);
  const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colours[i]}"/>`);
  const path = `<path d="M${places.join('L')}" fill="none" stroke="${colours[i]}" stroke-width="2"/>`;
  const labelled = text(left + width + 20, top + 20 + 18 * i, name, `style="fill:${colours[i]}"`);
  return [path, ...dots, labelled].join('');
}

function scale(from, to, start, end) {
  const span = Math.log(to) - Math.log(from);
  return (value) => Number((start + ((Math.log(value) - Math.log(from)) / span) * (end - start)).toFixed(1));
}
