import { execFileSync } from 'node:child_process';
import { listCanInterfaces, listCanInterfacesSync } from '@sock/can';
import { beforeEach, expect, test } from 'vitest';
import { Adapter } from '../support/adapter.js';
import { Peer } from '../support/can-utils.js';
import { ip, needsCan, vcan, vxcan } from '../support/interfaces.js';

beforeEach(needsCan);

/** What ip(8) tells of an interface. */
function told(name: string) {
  const [link] = JSON.parse(
    execFileSync('ip', ['-details', '-json', 'link', 'show', name], { encoding: 'utf8' }),
  );
  return link;
}

async function listed(name: string) {
  const find = (list: Awaited<ReturnType<typeof listCanInterfaces>>) =>
    list.find((each) => each.name === name);
  const found = find(await listCanInterfaces());
  expect(find(listCanInterfacesSync())).toEqual(found);
  return found;
}

test('a controller, as ip tells of it, stopped and at work', async () => {
  const adapter = await Adapter.plugIn();
  const { name } = adapter;
  expect(await listed(name)).toMatchObject({ type: 'can', up: false, running: false, state: 'stopped' });

  ip(`link set ${name} type can bitrate 500000`);
  // The driver waits until the adapter has taken its commands: close, 500 kbit/s, open.
  const commands = adapter.read(3);
  const settingUp = new Peer('ip', ['link', 'set', name, 'up']);
  expect(await commands).toEqual(['C', 'S6', 'O']);
  expect(await settingUp.exitCode()).toBe(0);
  const { ifindex, mtu, txqlen, linkinfo } = told(name);
  const { state, bittiming_bitrate } = linkinfo.info_data;
  expect(await listed(name)).toMatchObject({
    index: ifindex,
    type: linkinfo.info_kind,
    mtu,
    txQueueLength: txqlen,
    up: true,
    running: true,
    state: state.toLowerCase(),
    bitrate: bittiming_bitrate,
    restartMs: 0,
    ctrlmode: [],
  });
  expect(bittiming_bitrate).toBe(500_000);
});

test('virtual interfaces, which have no controller', async () => {
  const name = vcan(2060);
  const index = told(name).ifindex;
  const nothing = { state: undefined, bitrate: undefined, errorCounters: undefined, statistics: undefined };
  expect(await listed(name)).toMatchObject({ index, type: 'vcan', mtu: 2060, up: true, ...nothing });
  ip(`link set ${name} down`);
  expect(await listed(name)).toMatchObject({ up: false, running: false });
  const [left] = vxcan();
  expect(await listed(left)).toMatchObject({ type: 'vxcan', up: true, ...nothing });
  expect((await listCanInterfaces()).map((each) => each.name)).not.toContain('lo');
});
