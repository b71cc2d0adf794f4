import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';

// Bound over /etc/hosts where only one program sees it.
const inNamespace = ['--mount', 'sh', '-c', 'mount --bind "$1" /etc/hosts && shift && exec "$@"', 'sh'];

/** What a program prints, as JSON, on a machine with these hosts(5). */
function onMachine<T>(hosts: string, program: string, ...args: string[]): T {
  const folder = mkdtempSync(join(tmpdir(), 'sock-inet-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'hosts');
  writeFileSync(file, hosts);
  return JSON.parse(execFileSync('unshare', [...inNamespace, file, program, ...args], { encoding: 'utf8' }));
}

function ours(hosts: string, ...names: string[]) {
  const program = fileURLToPath(new URL('./fixtures/host-names.mjs', import.meta.url));
  return onMachine<{ promised: unknown[][]; blocking: unknown[][] }>(
    hosts,
    process.execPath,
    program,
    ...names,
  );
}

const script = `
import json, sys
from socket import *
def outcome(call, name):
    try: result = call(name)
    except gaierror: return 'AddressInfoError'
    except herror: return 'HostError'
    return dict(zip(['hostname', 'aliases', 'addresses'], result)) if isinstance(result, tuple) else result
calls = [gethostbyname, gethostbyname_ex, gethostbyaddr, getfqdn]
print(json.dumps([[outcome(call, name) for call in calls] for name in sys.argv[1:]]))`;

function theirs(hosts: string, ...names: string[]) {
  return onMachine<unknown[][]>(hosts, 'python3', '-c', script, ...names);
}

describe('with a hosts file of its own', () => {
  const may = spawnSync('unshare', ['--mount', 'mount', '--bind', '/etc/hosts', '/etc/hosts']).status === 0;
  beforeEach(({ skip }) => skip(!may, 'no mount namespaces; try: run as root'));

  test('finds what python3 finds', (context) => {
    needs('python3')(context);
    const hosts = `
127.0.0.1 localhost
10.9.8.7 short other.example third.example
10.9.8.6 many.example many
10.9.8.5 many.example many
10.9.8.4 nodots none
::1 loop6.example localhost
2001:db8::1 six six.example
`;
    const names = [
      ...[
        'localhost',
        'short',
        'other.example',
        'third.example',
        '10.9.8.7',
        'many',
        'many.example',
        '10.9.8.6',
      ],
      ...[
        '10.9.8.5',
        'nodots',
        'none',
        '10.9.8.4',
        '::1',
        'loop6.example',
        'six',
        'six.example',
        '2001:db8::1',
      ],
    ];
    const found = theirs(hosts, ...names);
    expect(ours(hosts, ...names)).toEqual({ promised: found, blocking: found });
  });

  test('has room for thousands of names', () => {
    const aliases = Array.from({ length: 5000 }, (_, index) => `alias${index}`);
    const { promised, blocking } = ours(`10.9.8.7 big ${aliases.join(' ')}\n`, 'big');
    const entry = { hostname: 'big', aliases, addresses: ['10.9.8.7'] };
    expect(promised).toEqual([['10.9.8.7', entry, entry, 'big']]);
    expect(blocking).toEqual(promised);
  });
});
