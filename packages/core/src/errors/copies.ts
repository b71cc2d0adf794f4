type ErrorClass = abstract new (...args: never[]) => Error;

const brandOf = (name: string) => Symbol.for(`@sock/core.${name}`);

/**
 * Makes `instanceof` hold for the errors of another copy of this module too: ESM beside CommonJS, or two bundles.
 *
 * @param name the class's own, which a minifier may have changed in the class
 * @param kinds names of other classes that its errors are taken for
 */
export function shareAcrossCopies(errorClass: ErrorClass, name: string, ...kinds: string[]): void {
  for (const kind of [name, ...kinds])
    Object.defineProperty(errorClass.prototype, brandOf(kind), { value: true });
  Object.defineProperty(errorClass, Symbol.hasInstance, {
    value(this: ErrorClass, error: unknown): boolean {
      // Users' subclasses inherit the method, but not its answer.
      if (this !== errorClass) return Function.prototype[Symbol.hasInstance].call(this, error);
      return typeof error === 'object' && error !== null && brandOf(name) in error;
    },
  });
}
