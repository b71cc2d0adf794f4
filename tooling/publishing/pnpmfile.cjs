// What pnpm does to a manifest before it packs or publishes it. Given on the command line, since a .pnpmfile.cjs of the
// workspace would count as a part of the lock file.
const { placeFields } = require('./repository.cjs');

module.exports = {
  hooks: { beforePacking: (manifest, folder) => ({ ...manifest, ...placeFields(folder) }) },
};
