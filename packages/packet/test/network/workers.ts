import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { BROADCAST, bound, frame, hardwareAddressOf, PROTOCOL, report } from './support.js';

const near = hardwareAddressOf('near');
const sender = bound('near', 0);
const mappings = () =>
  readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .filter((line) => line.includes('socket:')).length;
const descriptors = () => readdirSync('/proc/self/fd').length;

/** A ring with a block that is held and shown, and a wait for the next. */
const code = (ending: string) => `
  const { parentPort } = require('node:worker_threads');
  const { openRing } = require('@sock/packet');
  const ring = openRing('far', { protocol: ${PROTOCOL}, blockSize: 1 << 16, blockCount: 4 });
  parentPort.postMessage('open');
  (async () => {
    const block = await ring.receive();
    globalThis.held = [...block].map((packet) => packet.data);
    const next = ring.receive();
    parentPort.once('message', () => { ${ending} });
    parentPort.postMessage(globalThis.held[0].length);
    await next;
  })();
`;

async function live(ending: string) {
  const worker = new Worker(code(ending), { eval: true, execArgv: [] });
  worker.on('error', () => {});
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  await once(worker, 'message');
  const block = once(worker, 'message');
  sender.sendSync(frame(BROADCAST, near, 'held'));
  const [length] = await block;
  const mapped = mappings();
  if (ending === '') await worker.terminate();
  else worker.postMessage('end');
  await exit;
  return { length, mapped };
}

async function several(ending: string) {
  await live(ending);
  const before = descriptors();
  const lives = [];
  for (let i = 0; i < 8; i++) lives.push(await live(ending));
  return { lives, descriptors: descriptors() - before, mappings: mappings() };
}

report({
  terminated: await several(''),
  exits: await several('process.exit();'),
  throws: await several("throw new Error('the end');"),
});
