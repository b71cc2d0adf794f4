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

const fails = (outcome: Outcome, name?: string) => 'error' in outcome && (name === undefined || outcome.error === name);

/** Whether one of the numbers among the arguments is such. */
function someNumber(argument: Argument | readonly Argument[], is: (number: number) => boolean): boolean {
  if (typeof argument === 'number') return is(argument);
  if (typeof argument !== 'object' || argument === null) return false;
  return Object.values(argument).some((each) => someNumber(each as Argument, is));
}

export const noInteger: Deviation = {
  why: 'DESIGN 4, Errors: as in Node, a number that is no integer is ERR_OUT_OF_RANGE; Python calls float another type',
  holds: ({ step, python, ours }) =>
    someNumber(step.args, (number) => !Number.isInteger(number)) && fails(python, 'TypeError') && fails(ours, 'RangeError'),
};

export const outOfRange: Deviation = {
  why: 'DESIGN 4, Errors: a number that cannot be right is ERR_OUT_OF_RANGE before any system call; Python asks the kernel',
  holds: ({ step, python, ours }) =>
    someNumber(step.args, (number) => number < 0 || number > 0xffff) && fails(python) && fails(ours, 'RangeError'),
};
