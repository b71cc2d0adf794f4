// The addon with AddressSanitizer and UndefinedBehaviorSanitizer in it, by the system's compiler, and a Node for it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checked } from '../fetch-runtime.mjs';
import { root } from '../workspace.mjs';

const sanitizers = '-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer';
const notInherited = fileURLToPath(new URL('not-inherited.cjs', import.meta.url));

/** A copy of native's folder is built, so that the usual build stays. @returns the addon's file */
export function buildAddon(folder) {
  const copy = join(folder, 'native');
  rmSync(join(copy, 'src'), { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  // With their times: make compiles only what changed.
  for (const name of ['package.json', 'gyp/binding.gyp', 'build.mjs', 'sources.mjs', 'src'])
    cpSync(join(root, 'native', name), join(copy, name), { recursive: true, preserveTimestamps: true });
  if (!existsSync(join(copy, 'node_modules')))
    symlinkSync(join(root, 'native/node_modules'), join(copy, 'node_modules'));
  const env = { ...process.env, CC: 'gcc', CXX: 'g++', CXXFLAGS: sanitizers, LDFLAGS: sanitizers };
  const build = spawnSync(process.execPath, ['build.mjs', '--debug'], { cwd: copy, env, stdio: 'inherit' });
  checked(build, 'the build of the addon');
  return join(copy, 'gyp/build/Debug/sock.node');
}

/**
 * What starts Node with the runtime of AddressSanitizer, which has to be loaded before everything else.
 *
 * @param reports where reports go, each to a file whose name begins so: a test may take what a program prints
 */
export function makeNode(folder, reports) {
  const { stdout } = spawnSync('gcc', ['-print-file-name=libasan.so'], { encoding: 'utf8' });
  const library = stdout?.trim();
  if (!library?.startsWith('/')) throw new Error('no libasan.so; try: apt install g++');
  // Leaks are left out, since V8 ends without giving back what it has; and it asks for more memory than there is.
  const address = `detect_leaks=0:allocator_may_return_null=1:detect_stack_use_after_return=1:log_path=${reports}`;
  const node = join(folder, 'node');
  const script = `#!/bin/sh
export LD_PRELOAD="${library}\${LD_PRELOAD:+ $LD_PRELOAD}"
export ASAN_OPTIONS=${address}
export UBSAN_OPTIONS=print_stacktrace=1:log_path=${reports}
exec ${process.execPath} --require ${notInherited} "$@"
`;
  writeFileSync(node, script, { mode: 0o755 });
  return node;
}
