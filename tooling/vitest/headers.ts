import { spawnSync } from 'node:child_process';
import { lacksHeader } from './compiled.js';

/** What a compiler says of expressions about C headers that ought to be true. */
export interface Verdict {
  /** Expressions that are not true. */
  readonly wrong: string[];
  /** Names that the headers lack. */
  readonly unknown: string[];
}

/**
 * Has a compiler check expressions like `sizeof(struct can_frame) == 16`, without running anything: so it may be one
 * for another processor.
 *
 * @returns `undefined` where there is no such compiler, or not the headers
 */
export function judge(
  compiler: string,
  includes: readonly string[],
  claims: readonly string[],
): Verdict | undefined {
  const source = [
    ...['stddef.h', 'sys/socket.h', ...includes].map((name) => `#include <${name}>`),
    '#line 1 "claims"',
    ...claims.map((claim) => `_Static_assert(${claim}, "");`),
  ].join('\n');
  const options = ['-fsyntax-only', '-x', 'c', '-'];
  const { error, stderr, status } = spawnSync(compiler, options, { input: source, encoding: 'utf8' });
  if (error || lacksHeader(stderr)) return undefined;
  const wrong: string[] = [];
  const unknown: string[] = [];
  for (const [, line, message = ''] of stderr.matchAll(/^claims:(\d+):\d+: error: (.*)$/gm)) {
    const name = /[‘'](\w+)[’'] undeclared|undeclared identifier '(\w+)'/.exec(message);
    if (name) unknown.push((name[1] ?? name[2]) as string);
    else if (/static assertion failed|static_assert failed/.test(message))
      wrong.push(claims[Number(line) - 1] as string);
  }
  if (status !== 0 && wrong.length + unknown.length === 0) throw new Error(stderr);
  return { wrong, unknown };
}
