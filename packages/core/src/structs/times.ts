import { constant } from '../constant.js';
import { invalidArgType, outOfRange } from '../errors/arguments.js';
import { newStruct, readLong, viewStruct, writeLong } from './memory.js';

// struct timeval and struct timespec as this platform's compiler lays them out; seconds come first everywhere.
const TIMEVAL = /* @__PURE__ */ constant('TIMEVAL_SIZE');
const TIMEVAL_SEC_SIZE = /* @__PURE__ */ constant('TIMEVAL_SEC_SIZE');
const USEC = /* @__PURE__ */ constant('TIMEVAL_USEC_OFFSET');
const USEC_SIZE = /* @__PURE__ */ constant('TIMEVAL_USEC_SIZE');
/** Bytes of a `struct timespec`. */
export const TIMESPEC_SIZE = /* @__PURE__ */ constant('TIMESPEC_SIZE');
const TIMESPEC_SEC_SIZE = /* @__PURE__ */ constant('TIMESPEC_SEC_SIZE');
const NSEC = /* @__PURE__ */ constant('TIMESPEC_NSEC_OFFSET');
const NSEC_SIZE = /* @__PURE__ */ constant('TIMESPEC_NSEC_SIZE');

/** Seconds that fit where `time_t` has 32 bits, in milliseconds. */
const LONGEST = 0x7fffffff * 1000;

/**
 * A time span in the form that `SO_RCVTIMEO` and `SO_SNDTIMEO` take: `struct timeval` of <sys/time.h>.
 *
 * These options limit calls of other programs on the descriptor; `settimeout` is what limits the socket's own.
 *
 * @param milliseconds a fraction is kept to the microsecond; for the options 0 is no limit
 */
export function encodeTimeval(milliseconds: number): Buffer {
  if (typeof milliseconds !== 'number') throw invalidArgType('milliseconds', 'a number', milliseconds);
  if (!(milliseconds >= 0 && milliseconds <= LONGEST))
    throw outOfRange('milliseconds', `>= 0 and <= ${LONGEST}`, milliseconds);
  const microseconds = Math.round(milliseconds * 1000);
  const { bytes, view } = newStruct('struct timeval', TIMEVAL);
  writeLong(view, 0, TIMEVAL_SEC_SIZE, Math.floor(microseconds / 1e6));
  writeLong(view, USEC, USEC_SIZE, microseconds % 1e6);
  return bytes;
}

/** The opposite of {@link encodeTimeval}: milliseconds, with a fraction. */
export function decodeTimeval(data: Uint8Array): number {
  return Number(timevalMicroseconds(data)) / 1000;
}

/** `struct timeval` as microseconds. */
export function timevalMicroseconds(data: Uint8Array): bigint {
  const view = viewStruct('struct timeval', TIMEVAL, data);
  return readLong(view, 0, TIMEVAL_SEC_SIZE) * 1_000_000n + readLong(view, USEC, USEC_SIZE);
}

/** `struct timespec` of <time.h> as nanoseconds. */
export function decodeTimespec(data: Uint8Array): bigint {
  const view = viewStruct('struct timespec', TIMESPEC_SIZE, data);
  return readLong(view, 0, TIMESPEC_SEC_SIZE) * 1_000_000_000n + readLong(view, NSEC, NSEC_SIZE);
}
