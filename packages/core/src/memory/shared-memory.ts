import type { NativeMapping } from '@sock/native';
import { checkInteger } from '../arguments.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { unavailable } from '../errors/unavailable.js';
import { native } from '../native.js';

/**
 * Memory that a socket shares with the kernel: mmap(2) from offset 0. For packages of families.
 *
 * Nothing is ever read or written through a view that was released, or after {@link close}: such a view has length 0.
 * The socket's resources are free only when both the socket and this are closed.
 */
export class SharedMemory {
  readonly #mapping: NativeMapping;
  readonly #views = new Set<ArrayBuffer>();

  /**
   * Maps the memory.
   *
   * @param length in bytes
   * @throws SocketError what mmap(2) says; Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM where there is no mmap
   */
  constructor(socket: { fileno(): number; readonly family: number }, length: number) {
    if (!native.Mapping) throw unavailable('memory shared with the kernel', 'mmap(2)');
    checkInteger(length, 'length', 0, Number.MAX_SAFE_INTEGER);
    try {
      this.#mapping = new native.Mapping(socket.fileno(), length);
    } catch (error) {
      const { errno } = error as { errno?: number };
      throw errno === undefined ? error : SocketError.of(errno, 'mmap', {}, socket);
    }
  }

  /**
   * A part of the memory, no copy; it costs about as much as a system call.
   *
   * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM in Electron, whose heap admits no memory from outside
   */
  view(offset: number, length: number): ArrayBuffer {
    const view = this.#mapping.view(offset, length);
    if (typeof view === 'number') throw refusedView(view);
    this.#views.add(view);
    return view;
  }

  /** Empties a view. */
  release(view: ArrayBuffer): void {
    if (this.#views.delete(view)) this.#mapping.detach(view);
  }

  /** Empties all views and ends the mapping: munmap(2). A second call does nothing. */
  close(): void {
    for (const view of this.#views) this.#mapping.detach(view);
    this.#views.clear();
    this.#mapping.unmap();
  }
}

function refusedView(errno: number): Error {
  if (errno !== errnoOf('EOPNOTSUPP')) return SocketError.of(errno, 'mmap');
  return unavailable(
    'memory shared with the kernel',
    'a runtime with external ArrayBuffers (napi_create_external_arraybuffer), which Electron forbids',
  );
}
