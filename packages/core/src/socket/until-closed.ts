/**
 * What a socket brings, one after the other, until it is closed: for objects of families that can be iterated. Leaving the
 * loop leaves the socket open.
 *
 * @param next waits for one; its error ends the loop, or is thrown while the socket is open
 */
export async function* untilClosed<T>(
  socket: { readonly closed: boolean },
  next: () => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  try {
    for (;;) yield await next();
  } catch (error) {
    if (!socket.closed) throw error;
  }
}
