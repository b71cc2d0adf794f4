import type { Poll } from './poll.js';

/** POSIX's open file description: what belongs to all descriptors together that dup(2) made of one. */
export interface FileDescription {
  /** Whether O_NONBLOCK is set, if that is known. */
  nonblocking: boolean | undefined;
  /** Whether others may have set it: somebody knows the descriptor's number. */
  exposed: boolean;
  /** Whether what would wait for data has come to the end instead. */
  readsEnded: boolean;
  /** What the next receive fails with: the negated error number, or 0. */
  keptError: number;
  /** The poll that was armed last, where two would not leave each other alone. */
  polling?: Poll | undefined;
}
