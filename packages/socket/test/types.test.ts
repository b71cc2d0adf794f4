import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resolutions, typeProblems } from '../../../tooling/vitest/type-problems.js';

const programs = fileURLToPath(new URL('types/programs.ts', import.meta.url));

test.each(Object.entries(resolutions))(
  'programs of users are checked against the packages as they are built: %s',
  { timeout: 60_000 },
  (_, resolution) => {
    expect(typeProblems(programs, { ...resolution, verbatimModuleSyntax: true })).toEqual([]);
  },
);
