/**
 * Does something with what has just been opened, and closes that when it fails: so nothing is left behind.
 *
 * @returns what `work` returns; when that is a promise, one that is rejected once all is closed
 * @example return closedOnFailure(new Socket(AF_CAN, SOCK_RAW, CAN_RAW), (socket) => new FrameSocket(socket));
 */
export function closedOnFailure<O extends { close(): unknown }, T>(opened: O, work: (opened: O) => T): T {
  const fail = (error: unknown): never => {
    opened.close();
    throw error;
  };
  try {
    const result = work(opened);
    return result instanceof Promise ? (result.catch(fail) as T) : result;
  } catch (error) {
    return fail(error);
  }
}
