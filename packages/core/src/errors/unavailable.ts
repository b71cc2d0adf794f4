/** `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM`: something that only other systems have was used. */
export function unavailable(what: string, where: string): Error {
  return Object.assign(new Error(`${what} is not available on ${process.platform}: it takes ${where}`), {
    code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
  });
}
