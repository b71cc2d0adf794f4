// Kilobytes on the disk: 'sock' of what the packed core has, with its addon for this machine, or of what npm installs of a peer.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function packed(folder) {
  const [{ unpackedSize }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: here(folder) }),
  );
  return unpackedSize;
}

function installed(name) {
  const folder = join(here('../node_modules'), name);
  const files = readdirSync(folder, { recursive: true }).map((file) => statSync(join(folder, file)));
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json')));
  const own = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  return Object.keys(dependencies).reduce((sum, dependency) => sum + installed(dependency), own);
}

const sock = () =>
  packed('../../../packages/core') +
  packed('../../../native') +
  statSync(here('../../../native/gyp/build/Release/sock.node')).size;
const [what] = process.argv.slice(2);
console.log(JSON.stringify({ value: (what === 'sock' ? sock() : installed(what)) / 1000 }));
