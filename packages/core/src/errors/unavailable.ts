import { coded } from './coded.js';

/** `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM`: something that only other systems have was used. */
export function unavailable(what: string, where: string): Error {
  const message = `${what} is not available on ${process.platform}: it takes ${where}`;
  return coded(new Error(message), 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM');
}
