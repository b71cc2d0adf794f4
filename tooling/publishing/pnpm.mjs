import { join } from 'node:path';
import { root } from '../workspace.mjs';

const published = ['./packages/**', './native', './native/platforms/**'];

/** Arguments of pnpm for a command on all packages that are published, with the manifests that users get. */
export function onPublished(command, ...options) {
  const pnpmfile = `--config.pnpmfile=${join(root, 'tooling/publishing/pnpmfile.cjs')}`;
  return [pnpmfile, '-r', ...published.flatMap((filter) => ['--filter', filter]), command, ...options];
}
