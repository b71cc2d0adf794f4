// One cross-build: a target of targets.mjs to a file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace.mjs';
import { readPe } from './binaries.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const native = join(root, 'native');
const caches = join(root, 'node_modules/.cache/prebuild');

/** The C++ library of a target takes a minute to build, and is the same for every checkout. */
const zigCache = process.env.ZIG_GLOBAL_CACHE_DIR ?? join(homedir(), '.cache/sock-zig');

const common = [
  '-Os',
  '-std=c++17',
  '-fno-exceptions',
  '-fno-rtti',
  '-fvisibility=hidden',
  '-fvisibility-inlines-hidden',
  '-ffunction-sections',
  '-fdata-sections',
  // No path of the machine that builds may be in the file: two machines build the same bytes.
  `-ffile-prefix-map=${root}=/sock/`,
  '-DNDEBUG',
  '-DNAPI_VERSION=8',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
  '-DUSING_UV_SHARED=1',
  '-shared',
  '-s',
];

const perSystem = {
  // Nothing here unwinds: no exception passes through.
  linux: () => [
    '-fPIC',
    '-fno-unwind-tables',
    '-fno-asynchronous-unwind-tables',
    '-Wl,--gc-sections',
    `-Wl,--version-script=${join(here, 'exports.map')}`,
  ],
  darwin: (_, { libcxx }) => [
    // The system's C++ library, of which zig has the headers only: its own would come with all its symbols.
    `-I${libcxx}`,
    '-D_LIBCPP_ABI_VERSION=1',
    '-D_LIBCPP_ABI_NAMESPACE=__1',
    '-D_LIBCPP_HAS_NO_VENDOR_AVAILABILITY_ANNOTATIONS',
    `-L${join(here, 'macos')}`,
    '-lsystem-c++',
    '-Wl,-undefined,dynamic_lookup',
    '-Wl,-dead_strip',
    '-Wl,-install_name,@rpath/sock.node',
  ],
  win32: (target, tools) => [hostImports(target, tools), '-lws2_32', '-liphlpapi'],
};

/** What zig and those who call it by themselves want to know of its caches. */
export function zigEnvironment(local = join(zigCache, 'local')) {
  return { ...process.env, ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: local };
}

function zig(tools, args, cache) {
  execFileSync(tools.zig, args, {
    cwd: native,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: zigEnvironment(cache),
  });
}

/** The functions of libuv that the sources call. */
function uvFunctions(sources) {
  const text = sources.map((source) => readFileSync(join(native, source), 'utf8')).join('\n');
  return [...new Set(text.match(/\buv_\w+(?=\()/g))].sort();
}

/** The object that stands for an import library of the host program. */
function hostImports(target, tools) {
  const folder = join(caches, target.name);
  mkdirSync(folder, { recursive: true });
  const names = [...tools.nodeApi, ...uvFunctions(sourcesFor(target))];
  writeFileSync(join(folder, 'imports.inc'), names.map((name) => `X(${name})\n`).join(''));
  const object = join(folder, 'host-imports.o');
  const args = [
    '-target',
    target.zig,
    '-O2',
    `-I${folder}`,
    '-c',
    join(here, 'host-imports.c'),
    '-o',
    object,
  ];
  zig(tools, ['cc', ...args]);
  return object;
}

function sourcesFor(target) {
  const system = target.os === 'win32' ? 'win' : target.os;
  const list = execFileSync(process.execPath, ['sources.mjs', system], { cwd: native, encoding: 'utf8' });
  return list.trim().split('\n');
}

/** The linker for Windows writes the time into the file. */
function forgetTime(file) {
  const bytes = readFileSync(file);
  for (const offset of readPe(file).timestamps) bytes.writeUInt32LE(0, offset);
  writeFileSync(file, bytes);
}

/**
 * Builds the addon for a target.
 *
 * @param cache for objects, if not the usual one
 */
export function compile(target, tools, file, cache) {
  const args = [
    // `c++` would bring zig's C++ library.
    target.os === 'darwin' ? 'cc' : 'c++',
    '-target',
    target.zig,
    ...common,
    '-Isrc',
    ...tools.includes.map((folder) => `-I${folder}`),
    '-o',
    file,
    ...sourcesFor(target),
    ...perSystem[target.os](target, tools),
  ];
  zig(tools, args, cache);
  if (target.os === 'win32') forgetTime(file);
}
