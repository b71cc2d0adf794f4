/** What all copies of this module in one thread share: ESM beside CommonJS, or several bundles. */
interface ThreadState {
  readonly families: Map<number, unknown>;
  /** What families give to sockets: every Socket inherits from it. */
  readonly methods: object;
  defaultTimeout: number | null;
  /** What imports have brought, by name. */
  readonly extensions: Map<string, unknown>;
}

const key = Symbol.for('@sock/core');
const scope = globalThis as { [key]?: ThreadState };

scope[key] ??= { families: new Map(), methods: {}, defaultTimeout: null, extensions: new Map() };

export const threadState: ThreadState = scope[key];
