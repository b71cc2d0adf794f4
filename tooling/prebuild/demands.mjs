// What a built addon may ask of the machine that loads it.
import { readElf, readMachO, readPe } from './binaries.mjs';

const entry = 'napi_register_module_v1';
const glibc = ['libc.so.6', 'libpthread.so.0', 'libdl.so.2', 'libm.so.6'];
const newestGlibc = 'GLIBC_2.28';

/** @returns sentences on what the addon of a target must not be; none, if it is well */
export function faults(target, file) {
  return checks[target.os](target, file).filter((fault) => fault !== undefined);
}

const checks = {
  linux({ libc, cpu }, file) {
    const { libraries, versions, exports, symbols } = readElf(file);
    const loader = {
      arm: 'ld-linux-armhf.so.3',
      arm64: 'ld-linux-aarch64.so.1',
      x64: 'ld-linux-x86-64.so.2',
    }[cpu];
    return [
      ...foreign(libraries, libc === 'musl' ? ['libc.so'] : [...glibc, loader]),
      ...versions.filter((each) => libc === 'musl' || isNewer(each)).map((each) => `it wants ${each}`),
      ...exports.filter((each) => !isEntry(each)).map((each) => `it exports ${each}`),
      missing(exports),
      symbols ? 'it is not stripped' : undefined,
    ];
  },
  // zig's linker for macOS keeps all symbols. The two-level names of macOS keep them from meeting others'.
  darwin(_, file) {
    const { libraries, system, exports, imports } = readMachO(file);
    return [
      ...foreign(libraries, ['/usr/lib/libSystem.B.dylib', '/usr/lib/libc++.1.dylib']),
      ...imports.filter((each) => !isHosts(each)).map((each) => `it wants ${each} of the host program`),
      system === '11.0' ? undefined : `it wants macOS ${system}`,
      missing(exports),
    ];
  },
  win32(_, file) {
    const { libraries, exports } = readPe(file);
    return [
      ...foreign(libraries, ['WS2_32.dll', 'IPHLPAPI.DLL', 'KERNEL32.dll', 'msvcrt.dll']),
      missing(exports),
    ];
  },
};

function foreign(libraries, allowed) {
  return libraries.filter((each) => !allowed.includes(each)).map((each) => `it needs ${each}`);
}

function missing(exports) {
  return exports.includes(entry) ? undefined : `it does not export ${entry}`;
}

function isEntry(name) {
  return name === entry || name === 'node_api_module_get_api_version_v1';
}

/** Whether a name is of Node-API or libuv, which the host program has. */
function isHosts(name) {
  return /^(napi|node_api|uv)_/.test(name);
}

/** Of versions that are not glibc's, libstdc++'s for one, none is allowed. */
function isNewer(version) {
  return !version.startsWith('GLIBC_') || version.localeCompare(newestGlibc, 'en', { numeric: true }) > 0;
}
