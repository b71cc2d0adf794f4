import type { Descriptor } from './descriptor.js';

/**
 * Closes the descriptors of objects that nobody can reach any more, and says so. An object is never unregistered: that
 * costs more than to hear of one that is closed.
 *
 * @param what the objects are: `'a socket'`. A descriptor must not refer back to them
 */
export function garbageOf(what: string): FinalizationRegistry<Descriptor> {
  return new FinalizationRegistry((descriptor) => {
    if (descriptor.closed) return;
    if (descriptor.last) {
      process.emitWarning(
        `${what} (fd ${descriptor.fd}) was garbage-collected without close()`,
        'ResourceWarning',
      );
    }
    try {
      descriptor.close();
    } catch {
      // Somebody else has closed it, and there is nobody to tell.
    }
  });
}
