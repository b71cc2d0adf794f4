// Where the project lives: `repository` of the root's package.json, the one place that says so. All manifests take it
// from here when they are packed.
const { readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const root = join(__dirname, '../..');

/** `https://…` of the project, without `.git`; `undefined` while the root's manifest does not say. */
function projectAddress(manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))) {
  const { repository } = manifest;
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url?.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** What the manifest of the package in a folder says of the project; nothing while there is no address. */
function placeFields(folder, address = projectAddress()) {
  if (address === undefined) return {};
  const directory = relative(root, folder).split(sep).join('/');
  return {
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: `${address}/issues`,
    repository: { type: 'git', url: `git+${address}.git`, directory },
  };
}

module.exports = { projectAddress, placeFields };
