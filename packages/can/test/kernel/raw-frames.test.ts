import { type CanFrame, decodeErrorFrame, encodeFrame } from '@sock/can';
import { beforeEach, describe, expect, test } from 'vitest';
import { Candump, cansend } from '../support/can-utils.js';
import { listeners, needsCan, vcan } from '../support/interfaces.js';
import { python } from '../support/python.js';
import { forms, opened } from '../support/sockets.js';

beforeEach(needsCan);

const hex = (digits: string) => Buffer.from(digits, 'hex');
const counting = (length: number) => Buffer.from(Array.from({ length }, (_, index) => index & 0xff));
const long = counting(64).toString('hex').toUpperCase();
const plain = { bitRateSwitch: false, errorStateIndicator: false };

/** Frames, and how can-utils write them. */
const written: [line: string, frame: CanFrame][] = [
  ['123#11223344', { kind: 'classic', id: 0x123, extended: false, data: hex('11223344') }],
  ['7FF#1122334455667788', { kind: 'classic', id: 0x7ff, extended: false, data: hex('1122334455667788') }],
  ['000#', { kind: 'classic', id: 0, extended: false, data: hex('') }],
  ['12345678#11', { kind: 'classic', id: 0x12345678, extended: true, data: hex('11') }],
  ['00000123#22', { kind: 'classic', id: 0x123, extended: true, data: hex('22') }],
  ['123#R', { kind: 'remote', id: 0x123, extended: false, dlc: 0 }],
  ['1FFFFFFF#R5', { kind: 'remote', id: 0x1fffffff, extended: true, dlc: 5 }],
  [`123##4${long}`, { kind: 'fd', id: 0x123, extended: false, ...plain, data: counting(64) }],
  [
    '12345678##5112233',
    {
      kind: 'fd',
      id: 0x12345678,
      extended: true,
      bitRateSwitch: true,
      errorStateIndicator: false,
      data: hex('112233'),
    },
  ],
  [
    '123##7',
    { kind: 'fd', id: 0x123, extended: false, bitRateSwitch: true, errorStateIndicator: true, data: hex('') },
  ],
  ['20000088#00000019000000FF', { kind: 'error', errorClass: 0x88, data: hex('00000019000000FF') }],
];

test.each(forms)('every frame that cansend can send comes as it is, $form', async ({ receive }) => {
  const name = vcan();
  const can = opened(name, { fd: true, errorMask: 0x1fffffff });
  for (const [line, frame] of written) {
    cansend(name, line);
    expect((await receive(can)).frame).toEqual(frame);
  }
});

test.each(forms)('candump sees every frame as it was sent, $form', async ({ send }) => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const can = opened(name, { fd: true });
  for (const [, frame] of written) await send(can, frame);
  expect(await dump.lines(written.length)).toEqual(written.map(([line]) => line));
});

/** What can-utils of Debian 12 cannot write. */
const others: CanFrame[] = [
  { kind: 'classic', id: 0x123, extended: false, data: counting(8), len8Dlc: 9 },
  { kind: 'classic', id: 0x123, extended: true, data: counting(8), len8Dlc: 15 },
  { kind: 'remote', id: 0x123, extended: false, dlc: 12 },
  {
    kind: 'xl',
    priority: 0x7ff,
    sduType: 3,
    vcid: 0,
    acceptanceField: 0xdeadbeef,
    simpleExtendedContent: false,
    remoteRequestSubstitution: false,
    data: counting(2048),
  },
  {
    kind: 'xl',
    priority: 0,
    sduType: 255,
    vcid: 0x42,
    acceptanceField: 0,
    simpleExtendedContent: true,
    remoteRequestSubstitution: true,
    data: counting(1),
  },
  // As long as a frame of classical CAN, and as one of CAN FD.
  {
    kind: 'xl',
    priority: 1,
    sduType: 1,
    vcid: 255,
    acceptanceField: 1,
    simpleExtendedContent: false,
    remoteRequestSubstitution: false,
    data: counting(4),
  },
  {
    kind: 'xl',
    priority: 1,
    sduType: 1,
    vcid: 1,
    acceptanceField: 0xffffffff,
    simpleExtendedContent: false,
    remoteRequestSubstitution: false,
    data: counting(60),
  },
  { kind: 'fd', id: 1, extended: false, bitRateSwitch: true, errorStateIndicator: false, data: counting(48) },
];

test('XL frames and the codes of 8 bytes, from and to a program of Python', async () => {
  const name = vcan(2060);
  const echo = python(
    `
s = can(sys.argv[1], FD, XL)
say('ready')
for line in sys.stdin:
    if line.startswith('send '): s.send(bytes.fromhex(line[5:]))
    else: say(s.recv(4000).hex())`,
    name,
  );
  expect(await echo.line()).toBe('ready');
  const can = opened(name, { xl: true });
  for (const frame of others) {
    const bytes = encodeFrame(frame).toString('hex');
    await can.send(frame);
    expect(await echo.ask('receive')).toBe(bytes);
    echo.process.stdin.write(`send ${bytes}\n`);
    expect((await can.receive()).frame).toEqual(frame);
  }
});

test('error frames come only by their mask, in named fields', async () => {
  const name = vcan();
  const can = opened(name, { errorMask: 0x44 });
  const without = opened(name);
  cansend(name, '20000080#0000000000000000');
  cansend(name, '20000004#0030000000000080');
  cansend(name, '20000040#0000000000000000');
  cansend(name, '123#');
  const { frame } = await can.receive();
  expect(decodeErrorFrame(frame)).toMatchObject({
    controller: { rxPassive: true, txPassive: true, active: false },
    counters: { tx: 0, rx: 128 },
    busOff: false,
  });
  expect(decodeErrorFrame((await can.receive()).frame)).toMatchObject({ busOff: true, counters: undefined });
  expect((await can.receive()).frame).toMatchObject({ kind: 'classic' });
  expect((await without.receive()).frame).toMatchObject({ kind: 'classic' });
});

describe('what an interface or a socket is not set up for', () => {
  const fd: CanFrame = { kind: 'fd', id: 1, data: Buffer.alloc(12) };
  const xl: CanFrame = { kind: 'xl', priority: 1, sduType: 1, acceptanceField: 1, data: Buffer.alloc(12) };
  const refusal = (text: RegExp) =>
    expect.objectContaining({ code: 'EINVAL', message: expect.stringMatching(text) });

  test.each(forms)('is explained, $form', async ({ send }) => {
    const small = vcan(16);
    const plain = opened(small);
    await expect(send(plain, fd)).rejects.toThrow(refusal(/FD frames are not enabled.*\{ fd: true \}/));
    await expect(send(plain, xl)).rejects.toThrow(refusal(/XL frames are not enabled.*\{ xl: true \}/));
    const all = opened(small, { xl: true });
    await expect(send(all, fd)).rejects.toThrow(refusal(new RegExp(`ip link set ${small} mtu 72`)));
    await expect(send(all, xl)).rejects.toThrow(refusal(new RegExp(`ip link set ${small} mtu 2060`)));
    await expect(send(all, { kind: 'classic', id: 1, data: Buffer.alloc(8) })).resolves.toBeUndefined();
  });

  test('does not come', async () => {
    const name = vcan(2060);
    const [plain, withFd, all] = [opened(name), opened(name, { fd: true }), opened(name, { xl: true })];
    const sender = opened(name, { xl: true });
    await sender.sendMany([xl, fd, { kind: 'classic', id: 1, data: Buffer.alloc(0) }]);
    const kinds = async (can: typeof plain) => (await can.receiveMany(9)).map(({ frame }) => frame.kind);
    expect(await kinds(plain)).toEqual(['classic']);
    expect(await kinds(withFd)).toEqual(['fd', 'classic']);
    expect(await kinds(all)).toEqual(['xl', 'fd', 'classic']);
  });
});
