/** What all copies of this module in one thread share: ESM beside CommonJS, or several bundles. */
interface ThreadState {
  readonly families: Map<number, unknown>;
  /** What families give to sockets: every Socket inherits from it. */
  readonly methods: object;
  defaultTimeout: number | null;
  streams?: unknown;
  legacyEncodings?: unknown;
}

const key = Symbol.for('@sock/core');
const scope = globalThis as { [key]?: ThreadState };

scope[key] ??= { families: new Map(), methods: {}, defaultTimeout: null };

export const threadState: ThreadState = scope[key];
