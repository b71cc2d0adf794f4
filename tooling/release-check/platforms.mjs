// What only the addons' packages have: where npm installs them, and what a download comes to on each platform.
import { targets } from '../prebuild/targets.mjs';

/** What is downloaded for one platform: a family, core, native and its addon. */
export const LARGEST_DOWNLOAD = 500_000;

const addonOf = ({ name }) => `@sock/native-${name}`;
const listed = (value) => JSON.stringify(value === undefined ? undefined : [value]);

/** Each platform has its package, which npm installs there and nowhere else. */
export function* platformProblems(tarballs) {
  const addons = tarballs.filter(({ manifest }) => manifest.name.startsWith('@sock/native-'));
  for (const { manifest } of addons)
    if (!targets.some((target) => addonOf(target) === manifest.name))
      yield `${manifest.name}: no such platform`;
  for (const target of targets) {
    const { manifest } = addons.find((each) => each.manifest.name === addonOf(target)) ?? {};
    if (!manifest) yield `${addonOf(target)} is not packed`;
    else
      for (const field of ['os', 'cpu', 'libc'])
        if (JSON.stringify(manifest[field]) !== listed(target[field]))
          yield `${manifest.name}: ${field} should be ${listed(target[field])}`;
  }
}

/** @returns for each platform the bytes that the largest family makes npm download there */
export function downloads(tarballs) {
  const sizeOf = (name) => tarballs.find(({ manifest }) => manifest.name === name).size;
  const families = tarballs.filter(
    ({ manifest: { name } }) => name.startsWith('@sock/') && !/^@sock\/(native|core$|socket$)/.test(name),
  );
  const largest = families.reduce((a, b) => (a.size > b.size ? a : b));
  const everywhere = sizeOf('@sock/core') + sizeOf('@sock/native');
  return targets.map((target) => ({
    platform: target.name,
    family: largest.manifest.name,
    addon: sizeOf(addonOf(target)),
    bytes: largest.size + everywhere + sizeOf(addonOf(target)),
  }));
}
