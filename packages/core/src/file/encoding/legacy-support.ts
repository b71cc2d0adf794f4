import { Extension } from '../../extension.js';
import type { Codec } from './codec.js';

/** Encodings with tables, which few programs need: a bundler leaves them out of those that never name them. */
export interface LegacySupport {
  /** Python's names. */
  readonly names: readonly string[];
  /** Python's name for a name without signs. */
  nameOf(key: string): string | undefined;
  /** @param name Python's */
  codec(name: string): Codec;
}

export const legacySupport = /* @__PURE__ */ new Extension<LegacySupport>('legacy encodings');
