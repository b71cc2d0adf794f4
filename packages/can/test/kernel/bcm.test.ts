import { type BcmEvent, type BcmFrame, type BroadcastManager, openBcm } from '@sock/can';
import { SO_RCVBUF, SO_TIMESTAMPNS, SOL_SOCKET } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type FormOf, formsOf } from '../../../../tooling/vitest/forms.js';
import { Candump, cansend } from '../support/can-utils.js';
import { ip, listeners, needsCan, vcan } from '../support/interfaces.js';
import { code } from '../support/protocols.js';

beforeEach(needsCan);

const forms = formsOf<FormOf<BroadcastManager>>();

function manager(name: string): BroadcastManager {
  const bcm = openBcm(name);
  onTestFinished(() => bcm.close());
  // No test runner ends a test that blocks its thread.
  bcm.socket.settimeout(15_000);
  return bcm;
}

const classic = (id: number, ...data: number[]): BcmFrame => ({
  kind: 'classic',
  id,
  data: Buffer.from(data),
});

/** The data of a frame that was reported. */
function reported(event: BcmEvent): string {
  if (event.kind !== 'changed' || event.frame.kind === 'remote') throw new Error(`an event ${event.kind}`);
  return event.frame.data.toString('hex');
}

describe.each(forms)('$form', (form) => {
  test('candump sees frames that are sent cyclically, changed and stopped', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const bcm = manager(name);
    await form.transmit(bcm, classic(0x123, 1, 2), { interval: 20 });
    expect(await dump.lines(3)).toEqual(['123#0102', '123#0102', '123#0102']);

    await form.update(bcm, classic(0x123, 3));
    let line = await dump.line();
    while (line === '123#0102') line = await dump.line();
    expect([line, ...(await dump.lines(2))]).toEqual(['123#03', '123#03', '123#03']);

    await form.stop(bcm, { id: 0x123 });
    await form.send(bcm, classic(0x7ff));
    while (line === '123#03') line = await dump.line();
    expect(line).toBe('7FF#');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await form.send(bcm, { kind: 'remote', id: 0x7ff, dlc: 8 });
    expect(await dump.line()).toBe('7FF#R8');
  });

  test('candump sees several frames in turn, as many as were asked for', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const bcm = manager(name);
    const frames = [classic(0x100, 1), { ...classic(0x12345678, 2), extended: true }];
    await form.transmit(bcm, frames, { count: 5, initialInterval: 10, notify: true });
    expect(await form.receive(bcm)).toEqual({
      kind: 'expired',
      key: { id: 0x100, extended: false, remote: false, fd: false },
    });
    await form.send(bcm, classic(0x7ff));
    expect(await dump.lines(6)).toEqual(['100#01', '12345678#02', '100#01', '12345678#02', '100#01', '7FF#']);
  });

  test('FD frames are sent cyclically, and received', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const [bcm, watcher] = [manager(name), manager(name)];
    const frame: BcmFrame = { kind: 'fd', id: 0x200, bitRateSwitch: true, data: Buffer.alloc(64, 0xa5) };
    await form.watch(watcher, { id: 0x200, fd: true });
    await form.transmit(bcm, frame, { interval: 20 });
    expect(await dump.lines(2)).toEqual(Array(2).fill(`200##5${'A5'.repeat(64)}`));
    expect(await form.receive(watcher)).toMatchObject({ kind: 'changed', key: { fd: true }, frame });
    expect((await form.transmission(bcm, { id: 0x200, fd: true })).frames).toMatchObject([frame]);
    // Known by another key than a transmission of classical frames.
    await expect(form.transmission(bcm, { id: 0x200 })).rejects.toThrow(code('EINVAL'));
    await form.stop(bcm, { id: 0x200, fd: true });
  });

  test('the kernel tells what it has', async () => {
    const bcm = manager(vcan());
    const frames = [classic(0x123, 1), classic(0x123, 2)];
    await form.transmit(bcm, frames, { count: 1000, initialInterval: 500, interval: 1000.5 });
    expect(await form.transmission(bcm, { id: 0x123 })).toMatchObject({
      id: 0x123,
      count: 999,
      ival1: 500,
      ival2: 1000.5,
      frames,
    });
    await form.watch(bcm, { id: 0x321, mask: Buffer.of(0xf0), timeout: 5000, throttle: 10 });
    expect(await form.filter(bcm, { id: 0x321 })).toMatchObject({
      id: 0x321,
      ival1: 5000,
      ival2: 10,
      frames: [{ data: Buffer.from('f000000000000000', 'hex') }],
    });
    await form.unwatch(bcm, { id: 0x321 });
    for (const ask of [form.filter, form.unwatch, form.stop, form.transmission]) {
      await expect(ask(bcm, { id: 0x321 })).rejects.toThrow(code('EINVAL'));
    }
  });

  test('cansend is reported when the bits of the mask have changed', async () => {
    const name = vcan();
    const bcm = manager(name);
    await form.watch(bcm, { id: 0x123, mask: Buffer.of(0xf0, 0x00, 0xff) });
    for (const data of ['110000', '1f0000', '1f5500', '1f5501', '2f5501']) cansend(name, `123#${data}`);
    cansend(name, '124#00');
    const events = [await form.receive(bcm), await form.receive(bcm), await form.receive(bcm)];
    expect(events.map(reported)).toEqual(['110000', '1f5501', '2f5501']);
    expect(events[0]).toMatchObject({ interface: name, own: true, key: { id: 0x123 } });
    await form.unwatch(bcm, { id: 0x123 });

    await form.watch(bcm, { id: 0x123, mask: Buffer.of(0), checkLength: true });
    for (const data of ['11', '22', '1122']) cansend(name, `123#${data}`);
    expect([await form.receive(bcm), await form.receive(bcm)].map(reported)).toEqual(['11', '1122']);
  });

  test('a remote frame is answered by the kernel', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const bcm = manager(name);
    await form.answer(bcm, classic(0x111, 0xaa));
    cansend(name, '111#R');
    expect(await dump.lines(2)).toEqual(['111#R', '111#AA']);
    await form.unwatch(bcm, { id: 0x111, remote: true });
  });

  test('a frame that is missing is reported, and so is its return', async () => {
    const name = vcan();
    const bcm = manager(name);
    const mask = Buffer.of(0xff);
    await form.watch(bcm, { id: 0x123, mask, timeout: 50, startTimeout: true, announceResume: true });
    expect((await form.receive(bcm)).kind).toBe('timeout');
    cansend(name, '123#11');
    expect(reported(await form.receive(bcm))).toBe('11');
    expect((await form.receive(bcm)).kind).toBe('timeout');
    cansend(name, '123#11');
    expect(reported(await form.receive(bcm))).toBe('11');
  });
});

test('contents of one identifier are told apart', async () => {
  const name = vcan();
  const bcm = manager(name);
  const contents = [Buffer.of(1, 0xff), Buffer.of(2, 0x0f)];
  await bcm.watch({ id: 0x123, multiplex: { mask: Buffer.of(0xff), contents } });
  for (const data of ['0110', '0210', '0110', '0220', '0111', '0222', '0399']) cansend(name, `123#${data}`);
  const events = [];
  for (let i = 0; i < 4; i++) events.push(reported(await bcm.receive()));
  expect(events).toEqual(['0110', '0210', '0111', '0222']);
});

test('a throttle lets only the last frame of a time through', async () => {
  const name = vcan();
  const [bcm, sender] = [manager(name), manager(name)];
  await bcm.watch({ id: 0x123, throttle: 200 });
  for (let i = 0; i < 10; i++) sender.sendSync(classic(0x123, i));
  expect(reported(await bcm.receive())).toBe('00');
  expect(reported(await bcm.receive())).toBe('09');
});

test('two transmissions with one identifier have keys of their own', async () => {
  const bcm = manager(vcan());
  await bcm.transmit(classic(0x123, 1), { interval: 1000 });
  await bcm.transmit(classic(0x123, 2), { interval: 1000, key: { id: 0x1000, extended: true } });
  expect((await bcm.transmission({ id: 0x123 })).frames).toMatchObject([{ data: Buffer.of(1) }]);
  expect((await bcm.transmission({ id: 0x1000, extended: true })).frames).toMatchObject([
    { data: Buffer.of(2) },
  ]);
});

test('a question does not disturb those who wait for events', async () => {
  const name = vcan();
  const bcm = manager(name);
  await bcm.watch({ id: 0x123 });
  const events = [bcm.receive(), bcm.receive()];
  const answers = [bcm.filter({ id: 0x123 }), bcm.filter({ id: 0x123 })];
  for (const answer of answers) expect((await answer).id).toBe(0x123);
  expect(bcm.filterSync({ id: 0x123 }).id).toBe(0x123);
  cansend(name, '123#11');
  cansend(name, '123#22');
  // A question finds the events before its answer.
  expect((await bcm.filter({ id: 0x123 })).id).toBe(0x123);
  expect((await Promise.all(events)).map(reported)).toEqual(['11', '22']);
});

test('an answer that found no room is missed', async () => {
  const name = vcan();
  const [bcm, sender] = [manager(name), manager(name)];
  await bcm.watch({ id: 0x123 });
  bcm.socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 1); // the kernel has a least size
  for (let i = 0; i < 50; i++) sender.sendSync(classic(0x123, i));
  await expect(bcm.filter({ id: 0x123 })).rejects.toThrow(/ENOBUFS.*nobody reads/);
});

test('times come with events where the socket asks for them', async () => {
  const name = vcan();
  const bcm = manager(name);
  bcm.socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, true);
  await bcm.watch({ id: 0x123 });
  cansend(name, '123#11');
  const event = await bcm.receive();
  const age = BigInt(Date.now()) * 1_000_000n - ((event.kind === 'changed' && event.timestamp) || 0n);
  expect(Number(age) / 1e9).toBeLessThan(10);
});

test('modes: waits end by timeout, by signal, or at once; iteration ends with the socket', async () => {
  const bcm = manager(vcan());
  bcm.socket.settimeout(50);
  await expect(bcm.receive()).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  expect(() => bcm.receiveSync()).toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  bcm.socket.settimeout(0);
  await expect(bcm.receive()).rejects.toThrow(code('EAGAIN'));
  expect(() => bcm.receiveSync()).toThrow(code('EAGAIN'));
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  for (let i = 0; i < 100; i++) await bcm.receive().catch(() => undefined);
  expect(turned, 'a busy loop lets the event loop turn').toBe(true);
  bcm.socket.settimeout(null);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('enough')), 20);
  await expect(bcm.receive({ signal: controller.signal })).rejects.toThrow('enough');
  setTimeout(() => bcm.close(), 20);
  for await (const event of bcm) throw new Error(`an event ${event.kind}`);
});

test('mistakes are explained', async () => {
  expect(() => openBcm('no-such')).toThrow(code('ENODEV'));
  expect(() => openBcm('lo')).toThrow(/ENODEV/);
  const name = vcan();
  const bcm = manager(name);
  await expect(bcm.update(classic(0x123))).rejects.toThrow(code('ERR_INVALID_ARG_VALUE'));
  await bcm.transmit(classic(0x123), { interval: 1000 });
  await expect(bcm.update([classic(0x123), classic(0x123)])).rejects.toThrow(/E2BIG.*delete it first/);
  expect(() => bcm.socket.connectSync({ interface: name })).toThrow(/EISCONN.*once and for all/);
  await expect(manager('').send(classic(0x123))).rejects.toThrow(/ENODEV.*one must be named/);
});

test('all interfaces are watched at once', async () => {
  const names = [vcan(), vcan()];
  const bcm = manager('');
  await bcm.watch({ id: 0x123 });
  for (const name of names) cansend(name, '123#11');
  expect([await bcm.receive(), await bcm.receive()]).toMatchObject(
    names.map((name) => ({ interface: name })),
  );
});

test('the interface goes down, comes up, and goes away', async () => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const bcm = manager(name);
  await bcm.transmit(classic(0x123, 1), { interval: 20 });
  await dump.lines(1);
  const waiting = bcm.receive();
  ip(`link set ${name} down`);
  await expect(waiting).rejects.toThrow(/ENETDOWN.*as soon as it is/);
  await expect(bcm.send(classic(0x7ff))).rejects.toThrow(code('ENETDOWN'));
  ip(`link set ${name} up`);
  // The transmission goes on by itself.
  const again = new Candump(name);
  expect(await again.line()).toBe('123#01');
  const watching = bcm.receive();
  ip(`link del ${name}`);
  await expect(watching).rejects.toThrow(code('ENODEV'));
  await expect(bcm.send(classic(0x7ff))).rejects.toThrow(/ENOTCONN.*connect/);
});
