/**
 * What the addon is built for: the name of the platform's package (`@sock/native-NAME`, as native/index.cjs asks for
 * it), zig's name of the target, and what npm must know to install it only there.
 */
export const targets = [
  { name: 'linux-x64-gnu', zig: 'x86_64-linux-gnu.2.28', os: 'linux', cpu: 'x64', libc: 'glibc' },
  { name: 'linux-arm64-gnu', zig: 'aarch64-linux-gnu.2.28', os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { name: 'linux-arm-gnu', zig: 'arm-linux-gnueabihf.2.28', os: 'linux', cpu: 'arm', libc: 'glibc' },
  { name: 'linux-x64-musl', zig: 'x86_64-linux-musl', os: 'linux', cpu: 'x64', libc: 'musl' },
  { name: 'linux-arm64-musl', zig: 'aarch64-linux-musl', os: 'linux', cpu: 'arm64', libc: 'musl' },
  { name: 'darwin-x64', zig: 'x86_64-macos.11.0', os: 'darwin', cpu: 'x64' },
  { name: 'darwin-arm64', zig: 'aarch64-macos.11.0', os: 'darwin', cpu: 'arm64' },
  { name: 'win32-x64', zig: 'x86_64-windows-gnu', os: 'win32', cpu: 'x64' },
  { name: 'win32-arm64', zig: 'aarch64-windows-gnu', os: 'win32', cpu: 'arm64' },
];
