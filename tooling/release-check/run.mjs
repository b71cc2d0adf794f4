// Proves that what would be published works: `npm run release:check`. It packs every package, looks into the tarballs,
// and installs them from a registry on this machine where there is no compiler; once more without an addon, which is then
// built as the error says. With `--all` the addons of all platforms must have been built (npm run prebuilds); without it
// the one of this platform is built.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectAddress } from '../publishing/repository.cjs';
import { root } from '../workspace.mjs';
import { contentProblems } from './contents.mjs';
import { installAndBuild, installAndUse } from './install.mjs';
import { packAll } from './pack.mjs';
import { downloads, LARGEST_DOWNLOAD, platformProblems } from './platforms.mjs';
import { serve } from './registry.mjs';
import { readTarball } from './tarball.mjs';
import { typeProblems } from './types.mjs';
import { versionProblems } from './versions.mjs';

const all = process.argv.includes('--all');
const here = 'linux-x64-gnu';
const problems = [];

function addon() {
  if (!all)
    execFileSync(process.execPath, ['tooling/prebuild/run.mjs', here], { cwd: root, stdio: 'inherit' });
}

async function inspect(tarballs) {
  for (const tarball of tarballs) {
    const { name } = tarball.manifest;
    const isAddon = name.startsWith('@sock/native-');
    const isBuilt = all || !isAddon || name.endsWith(here);
    for (const problem of contentProblems(tarball, isBuilt)) problems.push(`${name}: ${problem}`);
    if (!name.startsWith('@sock/native'))
      for (const problem of await typeProblems(tarball.file)) problems.push(`${name}: ${problem}`);
  }
}

/** With every addon built: what npm downloads on each platform. */
function measure(tarballs) {
  for (const { platform, family, addon, bytes } of downloads(tarballs)) {
    const sizes = `${Math.ceil(bytes / 1000)} kB with ${family}, ${Math.ceil(addon / 1000)} kB of it the addon`;
    console.log(`${platform}: ${sizes}`);
    if (bytes > LARGEST_DOWNLOAD)
      problems.push(`${platform}: ${bytes} bytes are downloaded, more than ${LARGEST_DOWNLOAD}`);
  }
}

async function use(tarballs, registry) {
  for (const { manifest } of tarballs.filter(({ manifest }) => !manifest.name.startsWith('@sock/native'))) {
    const { name } = manifest;
    registry.downloads.length = 0;
    try {
      const names = await installAndUse(name, registry.base);
      const bytes = registry.downloads.reduce((sum, { size }) => sum + size, 0);
      console.log(`${name}: ${names} names, ${Math.ceil(bytes / 1000)} kB downloaded for one platform`);
      if (name !== '@sock/socket' && bytes > LARGEST_DOWNLOAD)
        problems.push(`${name}: ${bytes} bytes are downloaded, more than ${LARGEST_DOWNLOAD}`);
      if (registry.downloads.filter((each) => each.manifest.name.startsWith('@sock/native-')).length !== 1)
        problems.push(`${name}: npm took ${registry.downloads.map((each) => each.manifest.name).join(' ')}`);
    } catch (error) {
      problems.push(`${name}: ${error.stderr || error.message}`);
    }
  }
}

async function fromSource(registry) {
  try {
    await installAndBuild(registry.base);
    console.log('@sock/native: built from source as its error says');
  } catch (error) {
    problems.push(`@sock/native: ${error.stderr || error.message}`);
  }
}

addon();
const folder = join(root, 'node_modules/.cache/release');
const tarballs = packAll(folder).map(readTarball);
await inspect(tarballs);
problems.push(...platformProblems(tarballs), ...versionProblems());
if (all) measure(tarballs);
const registry = await serve(tarballs);
await use(tarballs, registry);
await fromSource(registry);
registry.close();
if (projectAddress() === undefined)
  console.warn(
    'not ready to be published: the root package.json has no "repository", which provenance needs',
  );
for (const problem of problems) console.error(problem);
console.log(`${tarballs.length} packages packed, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
