// Whether anything can be published at all: `npm run release:ready`, before the long part of a release.
import { projectAddress } from './repository.cjs';

if (projectAddress() === undefined) {
  console.error('nothing is published without an address: set "repository" in package.json of the root');
  process.exit(1);
}
