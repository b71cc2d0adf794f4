// What the built packages are on another system: a process that takes itself for one there, with the constants that the
// addon would have. Prints what the umbrella exports and how the codecs encode addresses, as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { platform, constants, bundle, addresses } = JSON.parse(readFileSync(0, 'utf8'));
const require = createRequire(import.meta.url);
const file = require.resolve('@sock/native');
const here = require(file);
const native = { ...here, constants: constants ?? here.constants };
require.cache[file].exports = native;
Object.defineProperty(process, 'platform', { value: platform });

const module = await import('../../packages/socket/dist/index.js');
const names = Object.keys(module).filter(
  (name) =>
    ['number', 'undefined'].includes(typeof module[name]) && /^[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+$/.test(name),
);
const values = Object.fromEntries(
  names.filter((name) => typeof module[name] === 'number').map((name) => [name, module[name]]),
);
const { encodings, otherSystems } = await import(bundle);
const encode = encodings(values);
const encoded = Object.fromEntries(
  (addresses ?? []).map((name) => [name, Buffer.from(encode[name]()).toString('hex')]),
);
const only = [...otherSystems].map(([name, systems]) => [name, systems.includes(platform)]);
console.log(JSON.stringify({ names, values, encoded, only }));
