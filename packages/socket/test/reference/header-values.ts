import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// One program each, since the C library's headers and the kernel's do not go together.
const headers = [
  'sys/socket.h',
  'netinet/in.h',
  'netinet/tcp.h',
  'netdb.h',
  'asm/socket.h',
  'linux/in.h',
  'linux/in6.h',
  'linux/tcp.h',
  'linux/netfilter_ipv4.h',
  'netatalk/at.h',
  'netax25/ax25.h',
  'netipx/ipx.h',
  'netrom/netrom.h',
  'netrose/rose.h',
  'linux/can/raw.h',
  'bluetooth/hci.h',
  'bluetooth/l2cap.h',
  'bluetooth/rfcomm.h',
  'linux/if_ether.h',
  'linux/rds.h',
  'linux/vm_sockets.h',
  'net/ethernet.h',
];

/** What must come before them. */
const preludes = new Map([
  ['bluetooth', 'bluetooth/bluetooth.h'],
  ['linux/vm_sockets.h', 'sys/ioctl.h'],
]);

/** Names that no #ifdef sees, and their header. */
const enumerators = new Map([['CAN_RAW_ERR_FILTER', 'linux/can/raw.h']]);

/** Names that are younger than headers which are still in use, and the kernel that brought them. */
export const younger: Readonly<Record<string, string>> = { BT_VOICE_TRANSPARENT_16BIT: '6.9' };

/** Names of headers that only another system has, with a number everywhere. */
export const foreign: Readonly<Record<string, string>> = {
  HV_PROTOCOL_RAW: 'hvsocket.h',
  HVSOCKET_CONNECT_TIMEOUT: 'hvsocket.h',
  HVSOCKET_CONNECT_TIMEOUT_MAX: 'hvsocket.h',
  HVSOCKET_CONNECTED_SUSPEND: 'hvsocket.h',
  HVSOCKET_ADDRESS_FLAG_PASSTHRU: 'hvsocket.h',
  SYSPROTO_CONTROL: 'sys/sys_domain.h',
};

/** What the system's C headers say of names, and which header; `undefined` where no compiler is, or no BlueZ. */
export function headerValues(names: readonly string[]): Map<string, Map<string, number>> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  try {
    if (!hasBluez()) return undefined;
    const values = new Map<string, Map<string, number>>(names.map((name) => [name, new Map()]));
    for (const header of headers) {
      for (const [name, value] of valuesOf(header, names, join(folder, 'program'))) {
        values.get(name)?.set(header, value);
      }
    }
    return values;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its headers are the only ones that no C library brings. */
function hasBluez(): boolean {
  const input = '#include <bluetooth/bluetooth.h>';
  return spawnSync('cc', ['-fsyntax-only', '-x', 'c', '-'], { input }).status === 0;
}

function valuesOf(header: string, names: readonly string[], program: string): [string, number][] {
  const prints = names.map(
    (name) =>
      `#if defined(${name}) || ${Number(enumerators.get(name) === header)}\nprintf("${name} %lld\\n", (long long)${name});\n#endif`,
  );
  const prelude = preludes.get(header) ?? preludes.get(header.split('/')[0] as string);
  const source = `
    #define _GNU_SOURCE
    #if __has_include(<${header}>)
    ${prelude ? `#include <${prelude}>` : ''}
    #include <${header}>
    #endif
    #include <stdio.h>
    int main(void) {\n${prints.join('\n')}\nreturn 0; }`;
  execFileSync('cc', ['-x', 'c', '-o', program, '-'], { input: source, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
  return lines.filter(Boolean).map((line) => {
    const [name, value] = line.split(' ');
    return [name as string, Number(value)];
  });
}
