/** A picture that can be read on light and on dark pages. */
export function svg(width, height, parts) {
  const look = [
    'text{font:12px system-ui,sans-serif;fill:#57606a}',
    '.title{font-weight:600;fill:#24292f}',
    '.mark,.axis{stroke:#57606a;fill:none}',
    '@media(prefers-color-scheme:dark){text{fill:#9da7b1}.title{fill:#e6edf3}.mark,.axis{stroke:#9da7b1}}',
  ].join('');
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${look}</style>\n${parts.join('\n')}\n</svg>\n`;
}

export function text(x, y, content, more = '') {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${more}>${safe}</text>`;
}

/** The project's own colour, and those of its peers. */
export const colours = ['#1a9e75', '#8aa4c0', '#c08a8a', '#b0a36b'];
