// The echo servers and clients of all packages talk to each other, each as its own process.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExamples } from './build-examples.mjs';
import { converse } from './converse.mjs';
import { folders, pairs } from './pairs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sock-demo-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const fileOf = await buildExamples(folders);
const failed = [];

for (const [number, pair] of pairs.entries()) {
  console.log(`\n${pair.title}`);
  const place = join(folder, String(number));
  mkdirSync(place);
  try {
    const { server, client } = await converse({
      server: fileOf(pair.server),
      serverArguments: pair.serverArguments(place),
      client: fileOf(pair.client),
      clientArguments: pair.clientArguments,
    });
    for (const line of server) console.log(`  server  ${line}`);
    for (const line of client) console.log(`  client  ${line}`);
    const left = readdirSync(place);
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  } catch (error) {
    console.log(`  FAILED: ${error.message}`);
    failed.push(pair.title);
  }
}

if (failed.length > 0) console.log(`\n${failed.length} of ${pairs.length} failed: ${failed.join('; ')}`);
else console.log(`\nAll ${pairs.length} pairs talked to each other.`);
process.exitCode = failed.length > 0 ? 1 : 0;
