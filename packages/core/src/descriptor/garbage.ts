import type { Descriptor } from './descriptor.js';

/** Closes the descriptors of sockets that nobody can reach any more, and says so. */
const registry = new FinalizationRegistry<Descriptor>((descriptor) => {
  if (descriptor.closed) return;
  if (descriptor.last) {
    process.emitWarning(
      `a socket (fd ${descriptor.fd}) was garbage-collected without close()`,
      'ResourceWarning',
    );
  }
  try {
    descriptor.close();
  } catch {
    // Somebody else has closed it, and there is nobody to tell.
  }
});

/** Watches a socket or a file object: its descriptor must not refer back to it. */
export function watchForGarbage(socket: object, descriptor: Descriptor): void {
  // Never unregistered: that costs more than to hear of one that is closed.
  registry.register(socket, descriptor);
}
