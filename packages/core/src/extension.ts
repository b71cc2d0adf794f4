import { threadState } from './thread-state.js';

/** A part of core that comes with the import of a constant: a bundler leaves it out of programs that never name that. */
export class Extension<T> {
  /** What this copy of core brings; of several copies one may have none. */
  #own: T | undefined;

  constructor(private readonly name: string) {}

  /** Makes it known, and gives the constant whose import brings it. */
  bring<V>(constant: V, brought: T): V {
    this.#own = brought;
    if (!threadState.extensions.has(this.name)) threadState.extensions.set(this.name, brought);
    return constant;
  }

  get brought(): T | undefined {
    return this.#own ?? (threadState.extensions.get(this.name) as T | undefined);
  }
}
