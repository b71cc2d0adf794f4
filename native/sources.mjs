// Prints the addon's sources for binding.gyp: what all systems share, and one system's folder.
import { readdirSync } from 'node:fs';

const system = process.argv[2] === 'win' ? 'win32' : 'posix';

for (const folder of ['src', `src/${system}`]) {
  for (const name of readdirSync(new URL(folder, import.meta.url)).sort()) {
    if (name.endsWith('.cc')) console.log(`${folder}/${name}`);
  }
}
