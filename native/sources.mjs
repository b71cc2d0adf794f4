// The addon's sources, what all systems share and one system's folder: `node sources.mjs SYSTEM [PREFIX]` prints them.
import { readdirSync } from 'node:fs';

const [, , os, prefix = ''] = process.argv;
const system = os === 'win' ? 'win32' : 'posix';

for (const folder of ['src', `src/${system}`]) {
  for (const name of readdirSync(new URL(folder, import.meta.url)).sort()) {
    if (name.endsWith('.cc')) console.log(`${prefix}${folder}/${name}`);
  }
}
