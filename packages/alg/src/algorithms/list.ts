import { readFileSync } from 'node:fs';

/** An algorithm that the kernel has in memory: a part of /proc/crypto. */
export interface AlgorithmDescription {
  /** What to bind to: `'cbc(aes)'`. */
  readonly name: string;
  /** Which implementation it is: `'cbc-aes-aesni'`; binds too. */
  readonly driver: string;
  /** The type of AF_ALG addresses for it: `'hash'`; `undefined` where AF_ALG does not serve its kind. */
  readonly type: string | undefined;
  /** Of several implementations of a name, the kernel takes that with the highest. */
  readonly priority: number;
  /** All that the kernel says, under its own names: `{ blocksize: '16', 'min keysize': '16', … }`. */
  readonly details: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  shash: 'hash',
  ahash: 'hash',
  skcipher: 'skcipher',
  lskcipher: 'skcipher',
  aead: 'aead',
  rng: 'rng',
};

/**
 * The algorithms that the kernel has in memory; binding to another one may load its module. Without those for the
 * kernel's own use.
 *
 * @throws Error ENOENT where there is no /proc/crypto
 */
export function listAlgorithms(): AlgorithmDescription[] {
  return parse(readFileSync('/proc/crypto', 'latin1'));
}

/** @internal */
export function parse(text: string): AlgorithmDescription[] {
  const all = text.split('\n\n').filter((part) => part.trim() !== '');
  return all
    .map(fieldsOf)
    .filter(({ internal }) => internal !== 'yes')
    .map(describe);
}

function fieldsOf(part: string): Record<string, string> {
  const lines = part.trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/\s*: /, 2) as [string, string]));
}

function describe(details: Record<string, string>): AlgorithmDescription {
  const { name = '', driver = '', type = '', priority } = details;
  return { name, driver, type: types[type], priority: Number(priority), details };
}
