/** What all copies of this module in one thread share: ESM beside CommonJS, or several bundles. */
interface ThreadState {
  readonly families: Map<number, unknown>;
  defaultTimeout: number | null;
  streams?: unknown;
}

const key = Symbol.for('@sock/core');
const scope = globalThis as { [key]?: ThreadState };

scope[key] ??= { families: new Map(), defaultTimeout: null };

export const threadState: ThreadState = scope[key];
