// Runs the stages named as arguments, in order, and stops at the first that fails: `node tooling/run.mjs setup build`.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { clearCounts, totals } from './test-counts.mjs';
import { root } from './workspace.mjs';

const stages = {
  setup: 'node tooling/setup.mjs',
  peers: 'node tooling/peers.mjs',
  build: 'turbo run build --log-order=grouped --output-logs=new-only',
  // All packages in one program: one for each would check the core a dozen times.
  typecheck: 'tsc -p tooling/tsconfig.all.json',
  lint: 'biome check --error-on-warnings',
  format: 'biome check --write',
  packages: 'node tooling/check-packages/run.mjs',
  // One package after the other, since tests measure; and all of them even if one fails, so that every failure is seen.
  tests: 'turbo run test --only --concurrency=1 --continue --log-prefix=none',
  kernel: 'node tooling/kernel-tests.mjs',
  release: 'node tooling/release-check/run.mjs',
  publish: 'node tooling/publishing/run.mjs',
  bench: 'node tooling/bench/run.mjs',
  demo: 'node tooling/demo/run.mjs',
};

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};
if (!process.stdout.isTTY) env.NO_COLOR ??= '1';

/** Answers the stage's exit code. */
function run(name) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { status, error } = spawnSync(stages[name], { cwd: root, env, shell: true, stdio: 'inherit' });
  if (error) console.error(error.message);
  const code = status ?? 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    code === 0 ? `=== ${name}: ${seconds} s` : `=== ${name} failed (exit code ${code}) after ${seconds} s`,
  );
  return code;
}

// What follows one of these is for it: names of workloads, `--all`, `--dry-run`.
const takers = ['bench', 'release', 'publish'];
const given = process.argv.slice(2);
const end = given.findIndex((name) => takers.includes(name)) + 1 || given.length;
const names = given.slice(0, end);
if (end < given.length) stages[names.at(-1)] += ` ${given.slice(end).join(' ')}`;
const unknown = names.find((name) => !(name in stages));
if (unknown !== undefined || names.length === 0) {
  console.error(`usage: node tooling/run.mjs STAGE…   (stages: ${Object.keys(stages).join(' ')})`);
  process.exit(2);
}

if (names.includes('tests')) clearCounts();
let last;
for (const name of names) {
  last = name;
  process.exitCode = run(name);
  if (process.exitCode !== 0) break;
}
if (names.includes('tests') && names.indexOf(last) >= names.indexOf('tests')) console.log(`\n${totals()}`);
