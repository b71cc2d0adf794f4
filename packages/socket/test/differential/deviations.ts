import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from './outcome.js';
import type { Argument, Step } from './step.js';

/** One step, as it ended on both sides. */
export interface Difference {
  readonly step: Step;
  readonly python: Outcome;
  readonly ours: Outcome;
}

/** Where this house differs from CPython on purpose. */
export interface Deviation {
  readonly why: string;
  readonly holds: (difference: Difference) => boolean;
}

const fails = (outcome: Outcome, name?: string) =>
  'error' in outcome && (name === undefined || outcome.error === name);

/** Whether one of the numbers among the arguments is such. */
function someNumber(argument: Argument | readonly Argument[], is: (number: number) => boolean): boolean {
  if (typeof argument === 'number') return is(argument);
  if (typeof argument !== 'object' || argument === null) return false;
  return Object.values(argument).some((each) => someNumber(each as Argument, is));
}

export const noInteger: Deviation = {
  why: 'DESIGN 4, Errors: as in Node, a number that is no integer is ERR_OUT_OF_RANGE; Python calls float another type',
  holds: ({ step, python, ours }) =>
    someNumber(step.args, (number) => !Number.isInteger(number)) &&
    fails(python, 'TypeError') &&
    fails(ours, 'ValueError'),
};

export const outOfRange: Deviation = {
  why: 'DESIGN 4, Errors: a number that cannot be right is ERR_OUT_OF_RANGE before any system call; Python cuts off bits, or asks the kernel',
  holds: ({ step, python, ours }) => {
    const most = fails(python) ? 0xffff : 0xffffffff;
    return someNumber(step.args, (number) => number < 0 || number > most) && fails(ours, 'ValueError');
  },
};

export const portTooLarge: Deviation = {
  why: 'DESIGN 4, Errors: a port beyond 16 bits is ERR_OUT_OF_RANGE; Python has the resolver cut off the bits',
  holds: ({ step, python, ours }) =>
    someNumber(step.args, (number) => number > 0xffff) && 'value' in python && fails(ours, 'ValueError'),
};

export const nulInText: Deviation = {
  why: 'C ends a text at its NUL, and would mean another file or host: ERR_INVALID_ARG_VALUE; Python does not always see it',
  holds: ({ step, ours }) => JSON.stringify(step.args).includes('\\u0000') && fails(ours, 'ValueError'),
};

export const noHostName: Deviation = {
  why: 'a text that cannot be a host name (empty or long labels) is a host without an address; Python’s codec raises ValueError',
  holds: ({ python, ours }) => fails(python, 'ValueError') && fails(ours, 'EAI_NONAME'),
};

export const errorsHaveCodes: Deviation = {
  why: 'DESIGN 4, Errors: every error has a code; Python raises some OSErrors with a text only',
  holds: ({ python, ours }) => fails(python, 'OSError') && fails(ours),
};

export const textIsData: Deviation = {
  why: 'DESIGN 4, Values: a string is data, as UTF-8',
  holds: ({ step, python, ours }) =>
    step.args.some((each) => typeof each === 'string') && fails(python, 'TypeError') && 'value' in ours,
};

export const errorsAtOnce: Deviation = {
  why: 'a call is attempted before it waits, so what cannot succeed fails at once; with a timeout Python waits first',
  holds: ({ python, ours }) => fails(python, 'timeout') && (fails(ours, 'ENOTCONN') || fails(ours, 'EPIPE')),
};

export const dontWaitIsAtOnce: Deviation = {
  why: 'MSG_DONTWAIT forbids this call to wait, in every mode; with a timeout Python waits nevertheless',
  holds: ({ step, python, ours }) =>
    JSON.stringify(step.args).includes('MSG_DONTWAIT') && fails(python, 'timeout') && fails(ours, 'EAGAIN'),
};

export const connectExTellsTimeout: Deviation = {
  why: 'DESIGN 4, Values: connectEx gives the number that the error would carry, ETIMEDOUT for a timeout; Python says EAGAIN',
  holds: ({ step, python, ours }) =>
    step.call === 'connect_ex' && isDeepStrictEqual([python, ours], [{ value: 11 }, { value: 110 }]),
};

export const nullIsLeftOut: Deviation = {
  why: 'null for a size is as if it were left out, in all files; Python’s text files refuse it in readline only',
  holds: ({ step, python, ours }) =>
    step.call === 'readline' && step.args[0] === null && fails(python, 'TypeError') && 'value' in ours,
};

export const linesAreSent: Deviation = {
  why: 'the pages say that buffering is as in open(), where 1 sends text at the end of each line; CPython forgets to',
  holds: ({ step, python, ours }) =>
    step.call === 'recv' &&
    [python, ours].some((each) => fails(each, 'EAGAIN')) &&
    // A line end, in hexadecimal
    [python, ours].some((each) => /0a[0-9a-f]*"/.test(JSON.stringify(each))),
};

export const someEncodings: Deviation = {
  why: 'encodings are offered that agree with Python’s to the last byte and are worth their size: not EBCDIC, UTF-7, ISO 2022, HZ, JIS X 0213, HKSCS, Johab, nor GB 18030, whose editions differ',
  holds: ({ step, python, ours }) =>
    step.call === 'makefile' &&
    /"encoding":"(utf-7|cp500|gb18030)"/.test(JSON.stringify(step.args)) &&
    'value' in python &&
    fails(ours, 'ValueError'),
};

export const namesAreNotKnown: Deviation = {
  why: 'namereplace needs the names of all characters, which would be larger than all packages together',
  holds: ({ step, python, ours }) =>
    JSON.stringify(step.args).includes('namereplace') && 'value' in python && fails(ours, 'ValueError'),
};

export const markIsWritten: Deviation = {
  why: 'utf-16 and utf-32 begin with a byte order mark, which their decoders demand; where there is no position, as in sockets, CPython forgets it',
  holds: ({ step, python, ours }) =>
    step.call === 'recv' &&
    ['fffe', 'fffe0000'].some((mark) =>
      isDeepStrictEqual(JSON.parse(JSON.stringify(python).replace('bytes":"', `bytes":"${mark}`)), ours),
    ),
};

export const wholeCharacters: Deviation = {
  why: 'a high surrogate and the low one after it are one character in JavaScript, also where they came apart; in Python they are two',
  holds: ({ step, python, ours }) =>
    step.call === 'read' &&
    [
      [{ value: '\ud800' }, { value: '\ud800\udc00' }],
      [{ value: '\udc00' }, { value: '' }],
    ].some((each) => isDeepStrictEqual(each, [python, ours])),
};

export const writingHandlerIsStrict: Deviation = {
  why: 'xmlcharrefreplace is for writing; bytes that are no text are an encoding error, where Python says that the handler is of the wrong type',
  holds: ({ step, python, ours }) =>
    step.call === 'read' && fails(python, 'TypeError') && fails(ours, 'ValueError'),
};

export const nothingIsDropped: Deviation = {
  why: 'what surrogateescape leaves of half a character at the end of a stream is read on; CPython drops it in encodings of East Asia',
  holds: ({ step, python, ours }) =>
    step.call === 'read' && isDeepStrictEqual([python, ours], [{ value: '\udc8f' }, { value: '\udc8fA' }]),
};

export const somethingIsEnough: Deviation = {
  why: 'readinto1 gives what is in the buffer at once; if the memory is larger than the buffer, CPython waits for more nevertheless',
  holds: ({ step, python, ours }) => step.call === 'readinto1' && 'value' in python && 'value' in ours,
};

export const detachedIsClosed: Deviation = {
  why: 'a file object whose place another has taken is a closed one, and close() does nothing more, so that `using` ends well; Python refuses it',
  holds: ({ step, python, ours }) =>
    step.call === 'close' && step.on === 'f' && fails(python, 'ValueError') && 'value' in ours,
};

export const closedIsClosed: Deviation = {
  why: 'close() ends the object at once, and only its files go on; in Python the object goes on too until they are closed',
  holds: ({ step, ours }) =>
    step.on === 'a' && (fails(ours, 'EBADF') || JSON.stringify(ours) === '{"value":-1}'),
};

export const refusedIsRefused: Deviation = {
  why: 'a socket that was refused once is refused again; where Python has a timeout it meets the end of its first attempt',
  holds: ({ step, python, ours }) =>
    (step.call === 'connect' && fails(python, 'ECONNABORTED') && fails(ours, 'ECONNREFUSED')) ||
    (step.call === 'connect_ex' && isDeepStrictEqual([python, ours], [{ value: 103 }, { value: 111 }])),
};

export const unnamedIsEmpty: Deviation = {
  why: 'DESIGN 4, Values: the unnamed Unix address is an empty path; where one was reported to have no length Python says None',
  holds: ({ python, ours }) =>
    'value' in python &&
    'value' in ours &&
    withoutNames(ours) === JSON.stringify(python) &&
    withoutNames(ours) !== JSON.stringify(ours),
};

export const onlyReceivedBytes: Deviation = {
  why: 'DESIGN 4, Values: no Buffer shows memory that was not received; with MSG_TRUNC Python gives the length of the whole datagram',
  holds: ({ step, python, ours }) => {
    const size = step.args[0] as number;
    const cut = JSON.stringify(python).replace(/(?<="\$bytes":")[0-9a-f]+/, (data) =>
      data.slice(0, 2 * size),
    );
    return (
      JSON.stringify(step.args).includes('MSG_TRUNC') &&
      [JSON.stringify(ours), withoutNames(ours)].includes(cut)
    );
  },
};

function withoutNames(outcome: Outcome): string {
  return JSON.stringify(outcome).replaceAll('{"$name":""}', 'null');
}

export const connectedIsConnected: Deviation = {
  why: 'a second connect is EISCONN in every mode; with a timeout Python hands on that Linux calls its first repetition a success',
  holds: ({ step, python, ours }) =>
    step.call === 'connect_ex' &&
    'value' in python &&
    python.value === 0 &&
    'value' in ours &&
    ours.value !== 0,
};
