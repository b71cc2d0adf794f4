// Finds and loads the addon: the file that SOCK_NATIVE names, or a local build, or the package made for this platform.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const system = `${process.platform}-${process.arch}`;

/** `linux-x64-gnu`, `linux-arm64-musl`, `darwin-arm64`, `win32-x64`: how the platform packages are named. */
function platform() {
  if (process.platform !== 'linux') return system;
  return process.report.getReport().header.glibcVersionRuntime ? `${system}-gnu` : `${system}-musl`;
}

/** Yarn's Plug'n'Play has words of its own for a package that it left out. */
const isAbsence = ({ code, message, pnpCode }, name) =>
  code === 'MODULE_NOT_FOUND' &&
  (pnpCode !== undefined || message.startsWith(`Cannot find module '${name}'`));

/** Only the absence of this very package is silent: a broken one must be heard of. */
function isInstalled(name) {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    if (isAbsence(error, name)) return false;
    throw error;
  }
}

/** The addon of a platform's package, if there is one. */
function ready() {
  const names = process.platform === 'linux' ? [`${system}-gnu`, `${system}-musl`] : [system];
  const installed = names.map((name) => `@sock/native-${name}`).filter(isInstalled);
  // An installer that knows no libc brings both. Only then is the report worth its 10 ms.
  return installed.length > 1 ? require(`@sock/native-${platform()}`) : installed[0] && require(installed[0]);
}

function local(configuration) {
  const file = join(__dirname, 'gyp/build', configuration, 'sock.node');
  return existsSync(file) ? require(file) : undefined;
}

/** What to do where there is no addon. That a package with one was left out is likelier than that there is none. */
function cure(configuration) {
  const name = `@sock/native-${platform()}`;
  const isPublished = name in require('./package.json').optionalDependencies;
  const install = `Install ${name}, which was left out: were optional dependencies omitted, or is this node_modules of another machine? Or build`;
  const run = `node "${join(__dirname, 'build.mjs')}"${configuration === 'Debug' ? ' --debug' : ''}`;
  return (
    `${isPublished && configuration === 'Release' ? install : 'Build'} it: run \`${run}\`` +
    ' (needs npm, a C++ compiler, make, python3 and the headers of Node).'
  );
}

function load() {
  const { SOCK_NATIVE, SOCK_NATIVE_BUILD } = process.env;
  if (SOCK_NATIVE) return require(SOCK_NATIVE);

  // Who has built it locally wants that one, and who asks for a build by name wants no other.
  const addon = local(SOCK_NATIVE_BUILD || 'Release') ?? (SOCK_NATIVE_BUILD ? undefined : ready());
  if (addon) return addon;

  const configuration = SOCK_NATIVE_BUILD || 'Release';
  throw Object.assign(
    new Error(`@sock/native has no ${configuration} build for ${platform()}. ${cure(configuration)}`),
    { code: 'ERR_SOCK_NATIVE_NOT_FOUND' },
  );
}

module.exports = load();
