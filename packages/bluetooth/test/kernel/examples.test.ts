import { hciCommand, hciOpcode, managementCommand } from '@sock/bluetooth';
import { beforeEach, expect, test } from 'vitest';
import { builtExample } from '../../../../tooling/vitest/example.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { controllersOfFile, needsLab } from '../support/lab.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const SET_ADVERTISING = 0x0029;
const started = (name: string, ...args: string[]) =>
  new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);

test('scan finds the other controller, both ways', async () => {
  await managementCommand(1, SET_ADVERTISING, Buffer.of(2));
  const program = started('scan', '0', '1');
  const lines = [await program.line(), await program.line()].sort();
  const far = controllers.far.toLowerCase();
  expect(lines[0]).toBe(`${far} BR/EDR`);
  expect(lines[1]).toMatch(new RegExp(`^${far} LE public, -?\\d+ dBm$`));
  await program.end();
});

test('the echo server and the echo client, over LE', async () => {
  await managementCommand(1, SET_ADVERTISING, Buffer.of(2));
  const server = started('l2cap-echo-server', '128', 'le');
  expect(await server.line()).toBe('listening on PSM 128');
  const client = started('l2cap-echo-client', controllers.far, '128', 'le', controllers.near);
  while (!(await client.line()).startsWith('one'));
  expect([await client.line(), await client.line()]).toEqual(['two → two', 'three → three']);
  await client.end();
  server.signal('SIGINT');
  await server.end();
});

test('rfcomm-cat: text in both directions, until one side ends', async () => {
  const server = started('rfcomm-cat', '9');
  await server.complains(/(listening on channel 9)/);
  const client = started('rfcomm-cat', controllers.far, '9');
  await client.complains(/(connected to)/);
  await client.input('there\n');
  expect(await server.line()).toBe('there');
  await server.input('and back\n');
  expect(await client.line()).toBe('and back');
  await client.inputEnd();
  await server.end();
  await client.end();
});

test('monitor shows a command', async () => {
  const program = started('monitor');
  while (!/hci0 controller is/.test(await program.line()));
  await hciCommand(0, hciOpcode(0x04, 0x0001));
  while (!/^\d+n hci0 < command 011000$/.test(await program.line()));
  program.signal('SIGINT');
  await program.end();
});
