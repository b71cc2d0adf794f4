import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'sock-'));

/** Starts an example; what it prints goes to a file, since libuv takes no pipe of Wine's for a pipe. */
function start(name, ...args) {
  const log = join(folder, `${name}-${args.join('-').replaceAll(':', '_')}.log`);
  const output = openSync(log, 'w');
  const program = fileURLToPath(new URL(`../examples/${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', output, output] });
  closeSync(output);
  const exit = once(child, 'exit');
  return { exit, printed: () => readFileSync(log, 'utf8') };
}

/** Runs a server and then its client to their ends. */
async function echo(kind, form, port) {
  const server = start(`${kind}-echo-server${form}`, port);
  while (server.printed() === '') await sleep(50);
  const client = start(`${kind}-echo-client${form}`, port, '127.0.0.1');
  assert.deepEqual(await client.exit, [0, null], client.printed());
  assert.match(client.printed(), /Hello, world/);
  assert.deepEqual(await server.exit, [0, null], server.printed());
}

for (const form of ['', '-sync'])
  for (const kind of ['tcp', 'udp', 'dualstack'])
    test(`${kind} echo${form}`, () => echo(kind, form, String(50100 + kind.length * 2 + form.length)));

test('the sniffer sees packets, or says what it lacks', async (t) => {
  const sniffer = start('sniffer', '1', '127.0.0.1');
  const [status] = await sniffer.exit;
  t.diagnostic(sniffer.printed().trim());
  if (status !== 0)
    assert.match(sniffer.printed(), /^cannot sniff at 127.0.0.1: (socket|bind|ioctl) E[A-Z]+/);
});
