import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { needsBridge } from './support/everything.js';

interface Refusal {
  code: string;
  syscall: string;
  message: string;
  kernel?: string;
  offset?: number;
  isNetlinkError: boolean;
}

interface Report {
  made: number;
  shown: number;
  again: Refusal;
  gone: number;
  tooShort: Refusal;
  theirWords: string;
  wrongLength: Refusal;
  nobody: Refusal;
  unreachable: Refusal;
  asked: string[];
  answered: string[];
  lists: string[][];
  refusedAmongOthers: Refusal;
  mixed: string;
  sync: string;
  unforged: string;
}

const seen = observation<Report>(new URL('network/requests.ts', import.meta.url), cable);

describe.runIf(process.platform === 'linux')('a request', () => {
  beforeEach(needsNetwork);
  beforeEach(needsBridge);

  test('makes and removes an interface, as ip(8) sees it', async () => {
    expect(await seen()).toMatchObject({ made: 0, shown: 0, gone: 1 });
  });

  test('that is refused has the error number as a code', async () => {
    const { again, nobody, unreachable } = await seen();
    expect(again).toMatchObject({ code: 'EEXIST', syscall: 'request', isNetlinkError: true });
    expect(nobody).toMatchObject({ code: 'ENODEV', isNetlinkError: true });
    expect(unreachable).toMatchObject({ code: 'ENETUNREACH', isNetlinkError: true });
  });

  test('that is refused has the kernel’s words, which ip(8) tells too', async () => {
    const { tooShort, theirWords } = await seen();
    expect(theirWords).toBe(`Error: ${tooShort.kernel}.`);
    expect(tooShort.message).toBe(
      `request EINVAL type 16: invalid argument; the kernel says: ${tooShort.kernel}`,
    );
  });

  test('that is refused names the attribute', async () => {
    const { wrongLength } = await seen();
    // The header of the message and struct ifinfomsg come before.
    expect(wrongLength).toMatchObject({ code: 'ERANGE', offset: 32 });
    expect(wrongLength.message).toMatch(/at byte 32 of the request, the attribute of type 4$/);
  });

  test('gets its own answer among hundreds', async () => {
    const { asked, answered, lists, refusedAmongOthers } = await seen();
    expect(answered).toEqual(asked);
    expect(lists).toEqual([
      ['lo', 'far', 'near'],
      ['lo', 'far', 'near'],
    ]);
    expect(refusedAmongOthers).toMatchObject({ code: 'ENODEV' });
  });

  test('may block while another waits', async () => {
    expect(await seen()).toMatchObject({ mixed: 'far', sync: 'near' });
  });

  test('is not answered by other processes', async () => {
    expect((await seen()).unforged).toBe('near');
  });
});
