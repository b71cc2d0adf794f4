import { describe, expect, test } from 'vitest';
import { compiledValues } from '../../../../tooling/vitest/compiled.js';
import type { CanFrame } from './frame.js';
import { decodeFrame, encodeFrame } from './frame-codec.js';

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const outOfRange = (message: RegExp) =>
  expect.objectContaining({
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    message: expect.stringMatching(message),
  });

const eight = Buffer.from('1122334455667788', 'hex');
const counting = (length: number) => Buffer.from(Array.from({ length }, (_, index) => index & 0xff));
const plainFd = { bitRateSwitch: false, errorStateIndicator: false };
const plainXl = { vcid: 0, simpleExtendedContent: false, remoteRequestSubstitution: false };

/** As decoding gives them: every field is there. */
const frames: Record<string, CanFrame> = {
  standard: { kind: 'classic', id: 0x123, extended: false, data: eight.subarray(0, 4) },
  largest: { kind: 'classic', id: 0x7ff, extended: false, data: eight },
  empty: { kind: 'classic', id: 0, extended: false, data: Buffer.alloc(0) },
  extended: { kind: 'classic', id: 0x12345678, extended: true, data: eight },
  extendedSmall: { kind: 'classic', id: 0x123, extended: true, data: eight.subarray(0, 1) },
  dlc13: { kind: 'classic', id: 0x123, extended: false, data: eight, len8Dlc: 13 },
  remote: { kind: 'remote', id: 0x123, extended: false, dlc: 0 },
  remote5: { kind: 'remote', id: 0x1fffffff, extended: true, dlc: 5 },
  remote15: { kind: 'remote', id: 0x123, extended: false, dlc: 15 },
  error: { kind: 'error', errorClass: 0x88, data: eight },
  fd: { kind: 'fd', id: 0x123, extended: false, ...plainFd, data: counting(64) },
  fdShort: { kind: 'fd', id: 0x123, extended: false, ...plainFd, data: counting(3) },
  fdFast: {
    kind: 'fd',
    id: 0x1fffffff,
    extended: true,
    bitRateSwitch: true,
    errorStateIndicator: false,
    data: counting(12),
  },
  fdPassive: {
    kind: 'fd',
    id: 0x7ff,
    extended: false,
    bitRateSwitch: true,
    errorStateIndicator: true,
    data: Buffer.alloc(0),
  },
  xl: {
    kind: 'xl',
    priority: 0x7ff,
    sduType: 3,
    acceptanceField: 0xdeadbeef,
    ...plainXl,
    data: counting(2048),
  },
  xlShort: {
    kind: 'xl',
    priority: 0x123,
    sduType: 0xff,
    vcid: 0x42,
    acceptanceField: 0,
    simpleExtendedContent: true,
    remoteRequestSubstitution: true,
    data: counting(1),
  },
  xlLikeClassic: {
    kind: 'xl',
    priority: 0x123,
    sduType: 1,
    acceptanceField: 0x11223344,
    ...plainXl,
    data: counting(4),
  },
  xlLikeFd: {
    kind: 'xl',
    priority: 0,
    sduType: 1,
    vcid: 0xff,
    acceptanceField: 0xffffffff,
    simpleExtendedContent: true,
    remoteRequestSubstitution: false,
    data: counting(60),
  },
};

describe.runIf(process.platform === 'linux')('bytes from the C headers', () => {
  const values = compiledValues(new URL('frames.c', import.meta.url));

  test.for(Object.entries(frames))('%s', ([name, frame], { skip }) => {
    if (!values) return skip('no C compiler; try: apt install gcc libc6-dev');
    expect(encodeFrame(frame).toString('hex')).toBe(values[name]);
    expect(decodeFrame(Buffer.from(values[name] ?? '', 'hex'))).toEqual(frame);
  });

  test('of every frame that the C program knows', ({ skip }) => {
    if (!values) return skip('no C compiler; try: apt install gcc libc6-dev');
    expect(Object.keys(values)).toEqual(Object.keys(frames));
  });
});

test('what is left out is off', () => {
  expect(encodeFrame({ kind: 'fd', id: 1, data: eight })).toEqual(
    encodeFrame({ kind: 'fd', id: 1, extended: false, ...plainFd, data: eight }),
  );
  const xl = { kind: 'xl', priority: 1, sduType: 1, acceptanceField: 0, data: eight } as const;
  expect(encodeFrame(xl)).toEqual(encodeFrame({ ...xl, ...plainXl }));
  expect(decodeFrame(encodeFrame({ kind: 'remote', id: 1 }))).toMatchObject({ dlc: 0 });
});

test('no byte of other memory gets into a frame', () => {
  for (let i = 0; i < 100; i++) Buffer.allocUnsafe(72).fill(0xff);
  for (let i = 0; i < 100; i++) {
    const bytes = encodeFrame({ kind: 'fd', id: 0, data: Buffer.alloc(1) });
    expect(bytes.filter((byte) => byte !== 0)).toEqual(Buffer.of(1, 4));
  }
});

test('data is a view on the received bytes, wherever they are in memory', () => {
  const memory = Buffer.alloc(200, 0xff);
  const bytes = memory.subarray(3, 3 + 72);
  bytes.set(encodeFrame({ kind: 'fd', id: 1, data: counting(8) }));
  const frame = decodeFrame(bytes);
  bytes[8] = 99;
  expect(frame).toMatchObject({ data: Buffer.of(99, 1, 2, 3, 4, 5, 6, 7) });
  expect(decodeFrame(new Uint8Array(memory.buffer, bytes.byteOffset, 72))).toEqual(frame);
});

describe('limits of identifiers', () => {
  test.each(['classic', 'fd', 'remote'] as const)('%s', (kind) => {
    const frame = (id: number, extended?: boolean) =>
      encodeFrame({ kind, id, extended, data: eight } as CanFrame);
    expect(() => frame(0x800)).toThrow(outOfRange(/"frame\.id".* unless extended is true. Received 2048/));
    expect(() => frame(0x800, false)).toThrow(outOfRange(/frame\.id/));
    expect(() => frame(0x20000000, true)).toThrow(outOfRange(/frame\.id/));
    expect(() => frame(0x80000123, true)).toThrow(outOfRange(/frame\.id/));
    for (const id of [-1, 0.5, Number.NaN]) expect(() => frame(id)).toThrow(outOfRange(/frame\.id/));
    for (const id of ['1', null, undefined, 1n]) expect(() => frame(id as never)).toThrow(invalidType);
    expect(decodeFrame(frame(0x1fffffff, true))).toMatchObject({ id: 0x1fffffff, extended: true });
    expect(() => frame(1, 1 as never)).toThrow(invalidType);
  });

  test('error', () => {
    const frame = (errorClass: number) => encodeFrame({ kind: 'error', errorClass, data: eight });
    expect(() => frame(0x20000088)).toThrow(outOfRange(/errorClass/));
    expect(decodeFrame(frame(0x1fffffff))).toMatchObject({ errorClass: 0x1fffffff });
  });

  test('xl', () => {
    const xl = { kind: 'xl', priority: 0, sduType: 0, acceptanceField: 0, data: eight } as const;
    expect(() => encodeFrame({ ...xl, priority: 0x800 })).toThrow(outOfRange(/priority.* <= 2047/));
    expect(() => encodeFrame({ ...xl, sduType: 0x100 })).toThrow(outOfRange(/sduType.* <= 255/));
    expect(() => encodeFrame({ ...xl, vcid: 0x100 })).toThrow(outOfRange(/vcid.* <= 255/));
    expect(() => encodeFrame({ ...xl, acceptanceField: 2 ** 32 })).toThrow(outOfRange(/acceptanceField/));
    expect(() => encodeFrame({ ...xl, simpleExtendedContent: 'yes' as never })).toThrow(invalidType);
  });
});

describe('limits of data', () => {
  const classic = (length: number) => encodeFrame({ kind: 'classic', id: 1, data: counting(length) });
  const fd = (length: number) => encodeFrame({ kind: 'fd', id: 1, data: counting(length) });
  const xl = (length: number) =>
    encodeFrame({ kind: 'xl', priority: 1, sduType: 1, acceptanceField: 1, data: counting(length) });

  test('classic', () => {
    expect(() => classic(9)).toThrow(outOfRange(/"frame\.data\.length".* <= 8. Received 9/));
    for (let length = 0; length <= 8; length++)
      expect(decodeFrame(classic(length))).toMatchObject({ data: counting(length) });
  });

  test('fd: only lengths that have a code', () => {
    const lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 20, 24, 32, 48, 64];
    for (let length = 0; length <= 64; length++) {
      if (lengths.includes(length)) expect(decodeFrame(fd(length))).toMatchObject({ data: counting(length) });
      else expect(() => fd(length)).toThrow(outOfRange(/data\.length.*padFdData/));
    }
    expect(() => fd(65)).toThrow(outOfRange(/<= 64. Received 65/));
  });

  test('xl', () => {
    expect(() => xl(0)).toThrow(outOfRange(/>= 1/));
    expect(() => xl(2049)).toThrow(outOfRange(/<= 2048/));
    for (let length = 1; length <= 2048; length++)
      expect((decodeFrame(xl(length)) as { data: Buffer }).data.equals(counting(length))).toBe(true);
  });

  test('len8Dlc', () => {
    const frame = (length: number, len8Dlc: number) =>
      encodeFrame({ kind: 'classic', id: 1, data: counting(length), len8Dlc });
    for (const dlc of [0, 8, 16, 9.5]) expect(() => frame(8, dlc)).toThrow(outOfRange(/len8Dlc/));
    expect(() => frame(7, 9)).toThrow(outOfRange(/data\.length.* 8 with len8Dlc/));
    for (let dlc = 9; dlc <= 15; dlc++) expect(decodeFrame(frame(8, dlc))).toMatchObject({ len8Dlc: dlc });
  });

  test('dlc of a remote frame', () => {
    const frame = (dlc: number) => encodeFrame({ kind: 'remote', id: 1, dlc });
    for (const dlc of [-1, 16]) expect(() => frame(dlc)).toThrow(outOfRange(/dlc/));
    for (let dlc = 0; dlc <= 15; dlc++) expect(decodeFrame(frame(dlc))).toMatchObject({ dlc });
  });

  test.each([undefined, null, '11', 5, [1, 2], new ArrayBuffer(3), new DataView(new ArrayBuffer(3))])(
    'that is %s',
    (data) => {
      for (const kind of ['classic', 'fd', 'xl', 'error'])
        expect(() =>
          encodeFrame({
            kind,
            id: 1,
            priority: 1,
            errorClass: 1,
            sduType: 1,
            acceptanceField: 1,
            data,
          } as never),
        ).toThrow(invalidType);
    },
  );
});

describe('what is no frame', () => {
  test.each([undefined, null, 7, 'classic', () => {}, [[]]])('%s', (frame) => {
    expect(() => encodeFrame(frame as never)).toThrow(invalidType);
  });

  test.each([{}, { kind: 'CLASSIC' }, { kind: 1 }, { id: 1, data: eight }])('%j', (frame) => {
    expect(() => encodeFrame(frame as never)).toThrow(invalidValue);
  });

  test.each([undefined, null, 'x'.repeat(16), new ArrayBuffer(16), new Uint16Array(8)])(
    'bytes: %s',
    (bytes) => {
      expect(() => decodeFrame(bytes as never)).toThrow(invalidType);
    },
  );

  test.each([0, 1, 8, 12, 15, 17, 71, 73, 2060])('%i bytes', (length) => {
    expect(() => decodeFrame(Buffer.alloc(length))).toThrow(outOfRange(/bytes\.length.* 16 .* 72 .*XL/));
  });
});

describe('hostile bytes', () => {
  const bytes = (length: number, at: Record<number, number>) => {
    const bytes = Buffer.alloc(length);
    for (const [offset, value] of Object.entries(at)) bytes[Number(offset)] = value;
    return bytes;
  };

  test('lengths that the frame has no room for', () => {
    expect(() => decodeFrame(bytes(16, { 4: 9 }))).toThrow(outOfRange(/len.* <= 8/));
    expect(() => decodeFrame(bytes(72, { 4: 65 }))).toThrow(outOfRange(/len.* <= 64/));
    expect(() => decodeFrame(bytes(13, { 4: 0x80, 6: 2 }))).toThrow(outOfRange(/bytes\.length.* 14/));
    expect(() => decodeFrame(bytes(16, { 4: 0x80, 6: 2 }))).toThrow(outOfRange(/bytes\.length.* 14/));
    expect(() => decodeFrame(bytes(2060, { 4: 0x80, 6: 1, 7: 8 }))).toThrow(outOfRange(/<= 2048/));
    expect(() => decodeFrame(bytes(12, { 4: 0x80 }))).toThrow(outOfRange(/>= 1/));
  });

  test('an FD frame of a length without a code is given as it came', () => {
    expect(decodeFrame(bytes(72, { 4: 63 }))).toMatchObject({ kind: 'fd', data: Buffer.alloc(63) });
  });

  test('a len8_dlc that is no code, or that 8 bytes do not go with', () => {
    expect(decodeFrame(bytes(16, { 4: 8, 7: 8 }))).not.toHaveProperty('len8Dlc');
    expect(decodeFrame(bytes(16, { 4: 8, 7: 16 }))).not.toHaveProperty('len8Dlc');
    expect(decodeFrame(bytes(16, { 4: 7, 7: 9 }))).not.toHaveProperty('len8Dlc');
  });

  test('all flags at once: an error frame', () => {
    expect(decodeFrame(bytes(16, { 0: 1, 3: 0xe0 }))).toMatchObject({ kind: 'error', errorClass: 1 });
  });

  test('bits above the 11 of a standard identifier', () => {
    expect(decodeFrame(bytes(16, { 0: 0xff, 1: 0xff, 2: 0xff, 3: 0x1f }))).toMatchObject({ id: 0x7ff });
  });

  test('any bytes are a frame or a RangeError', () => {
    // Not random: a failure must come again.
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    };
    let decoded = 0;
    for (let i = 0; i < 20_000; i++) {
      const bytes = Buffer.from(Array.from({ length: [16, 72, 12 + (next() % 64)][i % 3] as number }, next));
      if (i % 2) bytes[4] = next() % 9;
      try {
        const frame = decodeFrame(bytes);
        decoded++;
        if (frame.kind !== 'fd' || (bytes[4] as number) <= 8)
          expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
      } catch (error) {
        expect(error).toEqual(outOfRange(/./));
      }
    }
    expect(decoded).toBeGreaterThan(5000);
  });
});
