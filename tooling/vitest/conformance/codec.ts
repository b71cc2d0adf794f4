import { inspect } from 'node:util';
import type { AddressCodec, CodecContext } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { compiledValues } from '../compiled.js';
import { Random } from '../random.js';

/** An address, the bytes that the C headers make of it, and the socket that it belongs to. */
export interface Golden<A> {
  readonly address: A;
  /** Where it is not `AF_*`, any type, protocol 0. */
  readonly context?: Partial<CodecContext>;
  /** What `address` is when it comes back, where something was left out of it. */
  readonly decoded?: A;
}

export interface CodecCase<A> {
  readonly codec: AddressCodec<A>;
  /** `AF_*`, as the codec's platform numbers it. */
  readonly family: number;
  /** Interfaces by name, for codecs that ask. */
  readonly interfaces?: Readonly<Record<string, number>>;
  /** A program that prints `name bytes-in-hex` for each of `golden`. */
  readonly program: URL;
  readonly golden: Readonly<Record<string, Golden<A>>>;
  /** A valid address, as `decode` gives it. */
  arbitrary(random: Random): A;
  /** What is no address: TypeError or RangeError, whose `code` begins with `ERR_`. */
  readonly refused: readonly unknown[];
}

const ROUND_TRIPS = 500;
const HOSTILE = 2000;
const LONGEST = 128; // sizeof(struct sockaddr_storage)

/** What every family's address codec must do. Call it in a test file beside the codec. */
export function codecConformance<A>(name: string, given: CodecCase<A>): void {
  const { codec, golden } = given;
  const contextOf = (part: Partial<CodecContext> = {}): CodecContext => ({
    family: given.family,
    type: 0,
    proto: 0,
    interfaceIndex: (name) => given.interfaces?.[name] ?? 0,
    interfaceName: (index) =>
      Object.entries(given.interfaces ?? {}).find(([, known]) => known === index)?.[0] ?? '',
    ...part,
  });
  const contexts = Object.values(golden).map(({ context }) => contextOf(context));

  describe(`codec of ${name}`, () => {
    describe.runIf(process.platform === 'linux')('bytes from the C headers', () => {
      const values = compiledValues(given.program);
      test.for(Object.entries(golden))('%s', ([key, { address, context, decoded }], { skip }) => {
        if (!values)
          return skip('no C compiler, or not its headers; try: apt install gcc libc6-dev linux-libc-dev');
        const bytes = codec.encode(address, contextOf(context));
        expect(Buffer.from(bytes).toString('hex')).toBe(values[key]);
        expect(codec.decode(Buffer.from(values[key] ?? '', 'hex'), contextOf(context))).toEqual(
          decoded ?? address,
        );
      });
    });

    test('round trips of any address', () => {
      const random = new Random(1);
      for (let i = 0; i < ROUND_TRIPS; i++) {
        const address = given.arbitrary(random);
        const context = random.pick(contexts);
        expect(codec.decode(codec.encode(address, context), context)).toEqual(address);
      }
    });

    test('a decoded address outlives the memory that it came from', () => {
      for (const { address, context, decoded } of Object.values(golden)) {
        const bytes = Buffer.from(codec.encode(address, contextOf(context)));
        const result = codec.decode(bytes, contextOf(context));
        bytes.fill(0xff);
        expect(result).toEqual(decoded ?? address);
      }
    });

    test('hostile bytes: an address that can be encoded again, or an error, never harm', () => {
      const random = new Random(2);
      for (let i = 0; i < HOSTILE; i++) {
        const bytes = hostile(random);
        const context = random.pick(contexts);
        let address: A;
        try {
          address = codec.decode(bytes, context);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          continue;
        }
        expect(typeof codec.format(address)).toBe('string');
      }
    });

    test('bytes cut short at any place are decoded or refused', () => {
      for (const { address, context } of Object.values(golden)) {
        const bytes = codec.encode(address, contextOf(context));
        for (let length = 1; length < bytes.length; length++) {
          try {
            codec.decode(Buffer.from(bytes.subarray(0, length)), contextOf(context));
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
      }
    });

    test('what is no address is refused before any system call', () => {
      for (const wrong of [undefined, null, 7, 'text', true, ...given.refused]) {
        for (const context of contexts) {
          expect(() => codec.encode(wrong as A, context), inspect(wrong)).toThrow(
            expect.objectContaining({
              name: expect.stringMatching(/^(TypeError|RangeError)$/),
              code: expect.stringMatching(/^ERR_/),
            }),
          );
        }
      }
    });

    function hostile(random: Random): Buffer {
      const [first] = Object.values(golden);
      const bytes = random.bytes(1 + random.below(LONGEST));
      // Most with a true family, so that the codec looks at the rest.
      if (first && random.below(4) > 0) {
        Buffer.from(codec.encode(first.address, contextOf(first.context)).subarray(0, 2)).copy(bytes);
      }
      return bytes;
    }
  });
}
