// Programs and headers of the operating system that the tooling uses, and where Debian has them.
import { spawnSync } from 'node:child_process';

const debianPackages = {
  'c++': 'g++',
  make: 'make',
  python3: 'python3',
  curl: 'curl',
  nc: 'netcat-openbsd',
  socat: 'socat',
  strace: 'strace',
  ip: 'iproute2',
  sysctl: 'procps',
  candump: 'can-utils',
  tipc: 'iproute2',
  'qrtr-lookup': 'qrtr-tools',
  'kcapi-dgst': 'kcapi-tools',
  'bluetooth.h': 'libbluetooth-dev',
  tcpdump: 'tcpdump',
  'pcap.h': 'libpcap-dev',
  arping: 'arping',
  ping: 'iputils-ping',
  nsenter: 'util-linux',
  'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross',
};

const succeeds = (command) => spawnSync(command, { shell: true, stdio: 'ignore' }).status === 0;

/** What tells that something is there, where the name of a program does not. */
const tests = {
  // Some systems come with another one, which has no Unix sockets.
  nc: 'nc -h 2>&1 | grep -q OpenBSD',
  'pcap.h': 'echo "#include <pcap.h>" | cc -E -',
  'bluetooth.h': 'echo "#include <bluetooth/bluetooth.h>" | cc -E -',
};

const present = (name) => succeeds(tests[name] ?? `command -v ${name}`);

function install(names) {
  const packages = names.map((name) => debianPackages[name]).join(' ');
  const canInstall = process.platform === 'linux' && process.getuid() === 0 && succeeds('command -v apt-get');
  if (!canInstall) {
    console.error(`missing: ${names.join(', ')} (on Debian: apt-get install ${packages})`);
    return;
  }
  const command = `apt-get update -q && apt-get install -qy --no-install-recommends ${packages}`;
  console.log(command);
  spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Installs what is missing where that is possible; answers the names of what still is. */
export function provide(names) {
  const absent = names.filter((name) => !present(name));
  if (absent.length === 0) return [];
  install(absent);
  return absent.filter((name) => !present(name));
}
