// Programs that start a Node of another processor or another C library as if it were this machine's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checked } from '../fetch-runtime.mjs';
import { zigEnvironment } from '../prebuild/compile.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const muslLoader = '/lib/ld-musl-x86_64.so.1';

/**
 * @param platform of platforms.mjs
 * @param node the program of Node
 * @param zig zig's program
 * @param folder for what is made
 * @returns `node`: what starts Node; `cc`: the folder with a C compiler for that platform, first in the PATH of tests
 */
export function launch(platform, node, zig, folder) {
  if (!platform.launcher) return { node, path: [] };
  const start = platform.launcher === 'musl' ? musl(zig, folder) : emulator(platform);
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = script(join(folder, 'node'), `exec ${start} ${node} "$@"`);
  script(join(bin, 'cc'), compiler(zig, platform.zig, start));
  return { node: program, path: [bin] };
}

function script(file, text) {
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

function emulator({ launcher, sysroot }) {
  const program = `/usr/bin/${launcher}`;
  if (!existsSync(program)) throw new Error(`no ${program}; try: apt install qemu-user-static`);
  if (!existsSync(join(sysroot, 'lib/libstdc++.so.6')))
    throw new Error(
      `no libraries in ${sysroot}; try: apt install libstdc++6-ARCH-cross libatomic1-ARCH-cross`,
    );
  return `${program} -L ${sysroot}`;
}

/** npm has no Node for musl: Node for glibc runs over musl's libc, with the few functions that musl lacks. */
function musl(zig, folder) {
  if (!existsSync(muslLoader)) throw new Error(`no ${muslLoader}; try: apt install musl`);
  const shim = join(folder, 'musl-shim.so');
  const args = ['cc', '-target', 'x86_64-linux-musl', '-O2', '-shared', '-fPIC', '-o', shim];
  checked(spawnSync(zig, [...args, join(here, 'musl-shim.c')], { stdio: 'inherit' }), 'zig cc');
  const libraries = join(folder, 'lib');
  mkdirSync(libraries, { recursive: true });
  for (const name of ['libstdc++.so.6', 'libgcc_s.so.1', 'libatomic.so.1'])
    link(join('/usr/lib/x86_64-linux-gnu', name), join(libraries, name));
  // Node asks for glibc's loader by name.
  link(shim, join(libraries, 'ld-linux-x86-64.so.2'));
  return `${muslLoader} --library-path ${libraries} --preload ${shim}`;
}

function link(to, from) {
  rmSync(from, { force: true });
  symlinkSync(to, from);
}

/** Programs that it makes are started like Node: the kernel cannot start them by itself. */
function compiler(zig, target, start) {
  return `
${Object.entries(zigEnvironment())
  .filter(([name]) => name.startsWith('ZIG_'))
  .map(([name, value]) => `export ${name}=${value}`)
  .join('\n')}
out=
previous=
for each; do
  shift
  [ "$previous" = -o ] && out=$each
  previous=$each
  # zig wants a file to be made.
  if [ "$each" = -fsyntax-only ]; then set -- "$@" -c -o "$0.o"; else set -- "$@" "$each"; fi
done
${zig} cc -target ${target} -ferror-limit=0 "$@" || exit
# Programs over musl hold all of it, and run by themselves.
[ ${target} = x86_64-linux-musl ] && exit
[ -z "$out" ] || [ ! -x "$out" ] && exit
mv "$out" "$out.program"
printf '#!/bin/sh\\nexec ${start} "$0.program" "$@"\\n' > "$out"
chmod +x "$out"`;
}
