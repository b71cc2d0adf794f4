import { beforeEach, expect, test } from 'vitest';
import { Candump, cansend, Peer } from '../support/can-utils.js';
import { example } from '../support/example.js';
import { ip, listeners, needsCan, vcan } from '../support/interfaces.js';

beforeEach(needsCan);

test('cyclic sends and changes a frame', async () => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const program = example('cyclic', name, '200');
  expect(await program.line()).toBe('sending 1 every 20 ms');
  let line = await dump.line();
  expect(line).toBe('123#00');
  while (line === '123#00') line = await dump.line();
  expect(line).toBe('123#01');
  program.process.kill('SIGINT');
  expect(await program.exitCode()).toBe(0);
});

test('watch shows changes and silence', async () => {
  const name = vcan();
  const program = example('watch', name);
  expect(await program.line()).toBe(`watching ${name}`);
  for (const data of ['1100', '1122', '2222']) cansend(name, `123#${data}`);
  expect(await program.lines(3)).toEqual(['1100', '2222', 'silence']);
  cansend(name, '123#2222');
  expect(await program.line()).toBe('2222');
  program.process.kill('SIGINT');
  expect(await program.exitCode()).toBe(0);
});

test('isotp-request gets an answer from isotp-answer', async () => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const answer = example('isotp-answer', name);
  expect(await answer.line()).toBe('waiting for a request');
  const request = example('isotp-request', name);
  expect(await request.line()).toBe('vehicle WVWZZZ1KZAW000001');
  expect([await answer.exitCode(), await request.exitCode()]).toEqual([0, 0]);
  expect(await dump.line()).toBe('7E0#0322F190CCCCCCCC');
});

test('j1939-node claims an address and talks to testj1939', async () => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const program = example('j1939-node', name);
  expect(await program.line()).toBe('address 128');
  let line = await dump.line();
  while (!line.startsWith('18FF4280#')) line = await dump.line();
  expect(line).toBe(`18FF4280#${Buffer.from('alive').toString('hex').toUpperCase()}`);
  new Peer('testj1939', ['-s9', `${name}:0x20`, `${name}:0x80,0x12300`]);
  expect(await program.line()).toBe('12300 from 32: 0123456789abcdef01');
  program.process.kill('SIGINT');
  expect(await program.exitCode()).toBe(0);
});

test('interfaces lists them', async () => {
  const name = vcan(2060);
  ip(`link set ${name} down`);
  const program = example('interfaces');
  let line = await program.line();
  while (!line.startsWith(`${name} `)) line = await program.line();
  expect(line).toBe(`${name} vcan down XL`);
});
