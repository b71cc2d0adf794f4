type Listener = () => void;

/** Who is to be told of each signal: one listener on the signal serves them all, so that Node warns of no leak. */
const listeners = new WeakMap<AbortSignal, Set<Listener>>();

/** Calls back when the signal aborts, once. */
export function addAbortListener(signal: AbortSignal, listener: Listener): void {
  let told = listeners.get(signal);
  if (!told) {
    told = new Set();
    listeners.set(signal, told);
  }
  if (told.size === 0) signal.addEventListener('abort', tell);
  told.add(listener);
}

/** Forgets a callback. */
export function removeAbortListener(signal: AbortSignal, listener: Listener): void {
  const told = listeners.get(signal);
  if (told?.delete(listener) && told.size === 0) signal.removeEventListener('abort', tell);
}

function tell(this: AbortSignal): void {
  const told = [...(listeners.get(this) ?? [])];
  listeners.delete(this);
  this.removeEventListener('abort', tell);
  for (const listener of told) listener();
}

/** The same promise, but rejected when the signal aborts first, or has. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else addAbortListener(signal, abort);
    promise.then(resolve, reject).finally(() => removeAbortListener(signal, abort));
  });
}
