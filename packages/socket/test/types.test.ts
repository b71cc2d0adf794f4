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

test("Node's types come with the packages, where the program's compiler loads none by itself", () => {
  const file = fileURLToPath(new URL('types/received.ts', import.meta.url));
  const text = `import { Socket } from '@sock/core';
    export const received: number = new Socket().recvSync(1);`;
  const problems = typeProblems(file, { ...resolutions.nodenext, types: [], skipLibCheck: true }, text);
  expect(problems).toEqual([expect.stringMatching(/received\.ts:2: Type 'Buffer<.*>' is not assignable/)]);
});
