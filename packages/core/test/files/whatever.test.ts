import { beforeEach, describe } from 'vitest';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Random } from '../../../../tooling/vitest/random.js';
import type { Call } from '../support/file-cases.js';
import { ERRORS, NEWLINES, sameAsPython } from '../support/same-as-python.js';

beforeEach(needs('python3'));

describe('whatever comes', () => {
  const random = new Random(20_260);
  const parts = ['a', 'b', 'cde', '\n', '\r', '\r\n', '\r\r', '\n\r', 'é', '€', '😀', 'x'.repeat(25)];

  function input(encoding: string | undefined): string[] {
    const long = random.below(8) === 0 ? 'long'.repeat(5000) : '';
    const text = random.several(random.below(50), () => random.pick(parts)).join('') + long;
    const data = Buffer.from(
      text,
      encoding === 'utf-16-le' ? 'utf16le' : encoding === 'latin-1' ? 'latin1' : 'utf8',
    );
    if (random.below(4) === 0) random.several(3, () => (data[random.below(data.length)] = random.below(256)));
    const pieces: string[] = [];
    for (let start = 0; start < data.length; ) {
      const size = 1 + random.below(random.below(3) ? 20 : 9000);
      pieces.push(data.toString('hex', start, start + size));
      start += size;
      // The kernel holds only so many.
      if (pieces.length === 100) break;
    }
    return pieces;
  }

  const reading = (mode: string): Call =>
    random.pick<Call>([
      ['readline'],
      ['readline', 1 + random.below(9)],
      ['read', random.below(10)],
      ['read', random.below(3000)],
      mode === 'r' ? ['newlines'] : ['readinto', random.below(20)],
    ]);

  const writing = (): Call => {
    const text = random.several(random.below(4), () => random.pick(parts)).join('');
    return random.pick<Call>([['write', text], ['write', text], ['writelines', [text, text]], ['flush']]);
  };

  const textOptions = () => ({
    encoding: random.pick(['utf-8', 'utf-8', 'latin-1', 'ascii', 'utf-16-le']),
    errors: random.pick(ERRORS),
    newline: random.pick(NEWLINES),
    buffering: random.pick([-1, 5, 100]),
  });

  describe('is read', () => {
    sameAsPython(
      random.several(300, () => {
        const mode = random.pick(['r', 'r', 'rb']);
        const options = mode === 'r' ? textOptions() : { buffering: random.pick([-1, 0, 1, 2, 7, 100]) };
        const calls = random.several(10, () => reading(mode));
        const last = random.pick<Call>([['read'], ['readlines'], ['read', -1]]);
        // Of a packet that is longer than the buffer CPython loses the rest.
        const packets = mode === 'r' && random.below(2) === 0;
        return {
          mode,
          options,
          packets,
          input: input('encoding' in options ? options.encoding : undefined),
          calls: [...calls, last, ['read'], ['readline']],
        };
      }),
    );
  });

  describe('is written', () => {
    sameAsPython(
      random.several(150, () => {
        const mode = random.pick(['w', 'rw', 'wb', 'rwb']);
        const binary = mode.includes('b');
        const options = binary ? { buffering: random.pick([-1, 0, 1, 2, 7, 100]) } : textOptions();
        const calls = random.several(12, () => (binary ? [writing(), ['peer'] as Call] : [writing()])).flat();
        return {
          mode,
          options,
          input: [],
          calls: [...calls, ['flush'], ['peer'], ['close'], ['closed'], ['write', 'x']],
        };
      }),
    );
  });
});
