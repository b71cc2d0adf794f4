// Finds and loads the addon: the file that SOCK_NATIVE names, or the package made for this platform, or a local build.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** `linux-x64-gnu`, `linux-arm64-musl`, `darwin-arm64`, `win32-x64`: how the platform packages are named. */
function platform() {
  const { platform, arch, report } = process;
  if (platform !== 'linux') return `${platform}-${arch}`;
  const libc = report.getReport().header.glibcVersionRuntime ? 'gnu' : 'musl';
  return `linux-${arch}-${libc}`;
}

/** Only the absence of this very package is silent: a broken one must be heard of. */
function optional(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' && error.message.startsWith(`Cannot find module '${name}'`)) return;
    throw error;
  }
}

function local(configuration) {
  const file = join(__dirname, 'build', configuration, 'sock.node');
  return existsSync(file) ? require(file) : undefined;
}

function load() {
  const { SOCK_NATIVE, SOCK_NATIVE_BUILD } = process.env;
  if (SOCK_NATIVE) return require(SOCK_NATIVE);

  // Who asks for a local build by name wants no ready one.
  const addon = SOCK_NATIVE_BUILD
    ? local(SOCK_NATIVE_BUILD)
    : (optional(`@sock/native-${platform()}`) ?? local('Release'));
  if (addon) return addon;

  throw Object.assign(
    new Error(
      `@sock/native has no ${SOCK_NATIVE_BUILD || 'Release'} build for ${platform()}. Build it: run \`npm run build\` in ${__dirname}` +
        ' (needs a C++ compiler, make, python3 and the headers of Node).',
    ),
    { code: 'ERR_SOCK_NATIVE_NOT_FOUND' },
  );
}

module.exports = load();
