// What cannot pass under a sanitizer, as ../platforms/exclusions.mjs has it for platforms.
const reason = 'what was freed is kept for a while, so that a use of it is seen: memory grows';

/** By `file`: `tests` by their full names, the `reason`, and what a failure `says` for that reason. */
export const otherwiseSanitized = [
  { file: 'native/test/resolver.test.ts', tests: /leave nothing behind/, reason, says: /to be less than/ },
  {
    file: 'packages/core/test/garbage.test.ts',
    tests: /leave no memory behind/,
    reason,
    says: /to be less than/,
  },
];
