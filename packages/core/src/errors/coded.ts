/** An error with a `code`, as Node's own have it: it is part of the stack's first line, not of the name. */
export function coded<E extends Error>(error: E, code: string): E & { code: string } {
  error.stack = `${error.stack}`.replace(error.name, `${error.name} [${code}]`);
  return Object.assign(error, { code });
}

/** `ERR_INVALID_STATE`: something that cannot do what it was asked, as it is or now. */
export function invalidState(message: string): TypeError {
  return coded(new TypeError(message), 'ERR_INVALID_STATE');
}
