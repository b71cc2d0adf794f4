// Publishes every version that the registry lacks: `npm run release:publish`. Only for the release workflow, which has
// built and checked what is published and can sign where it comes from.
import './ready.mjs';
import { spawnSync } from 'node:child_process';
import { root } from '../workspace.mjs';
import { onPublished } from './pnpm.mjs';

const args = onPublished('publish', '--access', 'public', '--no-git-checks', ...process.argv.slice(2));
const { status } = spawnSync('pnpm', args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
