type Class = abstract new (...args: never[]) => object;

const brandOf = (name: string) => Symbol.for(`@sock/core.${name}`);

/**
 * Makes `instanceof` hold for what another copy of this module has made too: ESM beside CommonJS, or two bundles.
 *
 * @param name the class's own, which a minifier may have changed in the class
 * @param kinds names of other classes that its instances are taken for
 */
export function shareAcrossCopies(ours: Class, name: string, ...kinds: string[]): void {
  for (const kind of [name, ...kinds]) Object.defineProperty(ours.prototype, brandOf(kind), { value: true });
  Object.defineProperty(ours, Symbol.hasInstance, {
    value(this: Class, value: unknown): boolean {
      // Users' subclasses inherit the method, but not its answer.
      if (this !== ours) return Function.prototype[Symbol.hasInstance].call(this, value);
      return typeof value === 'object' && value !== null && brandOf(name) in value;
    },
  });
}
