import { threadState } from '../../thread-state.js';
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

/** What this copy of core brings; of several copies one may have none. */
let own: LegacySupport | undefined;

/** Makes it known, and gives the constant whose import brings it. */
export function bringEncodings(brought: LegacySupport): readonly string[] {
  own = brought;
  threadState.legacyEncodings ??= brought;
  return brought.names;
}

export function legacySupport(): LegacySupport | undefined {
  return own ?? (threadState.legacyEncodings as LegacySupport | undefined);
}
