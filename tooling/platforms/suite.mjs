// The tests of one package, run by vitest on a platform.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const esbuild = createRequire(createRequire(import.meta.url).resolve('esbuild')).resolve(
  '@esbuild/linux-x64/bin/esbuild',
);
const asNode = fileURLToPath(new URL('as-node.cjs', import.meta.url));

/**
 * @param platform of platforms.mjs, but `addon` is the addon's file
 * @param launched by launcher.mjs
 * @returns every test: `file`, `name`, `status` (`passed`, `failed`, `skipped` or `excluded`) and `message`
 */
export function runSuite(platform, launched, project, folder, filters) {
  const results = join(folder, `${project.replace('/', '-')}.json`);
  rmSync(results, { force: true });
  const log = openSync(results.replace('.json', '.log'), 'w');
  const { status } = spawnSync(
    // Of a Node that is emulated, or slow, only the process that holds the tests is; vitest, which translates them, is not.
    platform.launcher ? process.execPath : launched.node,
    [vitest, 'run', '--root', join(root, project), ...options(results), ...filters],
    { cwd: root, env: environment(platform, launched), stdio: ['ignore', log, log] },
  );
  closeSync(log);
  if (!existsSync(results)) return [broken(project, `vitest ended with status ${status}; see ${folder}`)];
  return testsOf(JSON.parse(readFileSync(results, 'utf8')), platform.excluded ?? []);
}

function options(results) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`, '--passWithNoTests'];
}

function environment({ addon, slow }, { node, path }) {
  return {
    ...process.env,
    NO_COLOR: '1',
    PATH: [...path, process.env.PATH].join(delimiter),
    SOCK_NATIVE: addon,
    SOCK_AS_NODE: node,
    ...(slow ? { SOCK_TEST_TIMEOUT: '120000' } : {}),
    NODE_OPTIONS: `--require=${asNode}`,
    // What tests bundle is bundled by a program of this machine, whoever starts it.
    ESBUILD_BINARY_PATH: esbuild,
  };
}

function testsOf({ testResults }, excluded) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      return [broken(file, message)];
    }
    return assertionResults.map(({ fullName, status, failureMessages }) => {
      // Of a test that never ended, since its process did, vitest says only that it is pending.
      const ended = status !== 'pending';
      const message = ended ? failureMessages.join('\n') : 'its process ended before it did';
      const test = { file, name: fullName, message, status: ended ? status : 'failed' };
      return { ...test, status: outcome(test, excluded) };
    });
  });
}

function outcome({ file, name, status, message }, excluded) {
  if (status !== 'failed') return status === 'passed' ? 'passed' : 'skipped';
  const known = excluded.some(
    (each) => each.file === file && each.tests.test(name) && each.says.test(message),
  );
  return known ? 'excluded' : 'failed';
}

/** A file of which no test ran. */
function broken(file, message) {
  return { file, name: '(the file)', status: 'failed', message };
}
