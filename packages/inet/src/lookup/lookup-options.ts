/** The last argument of lookups in the promise form. */
export interface LookupOptions {
  /** Ends the wait early, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}
