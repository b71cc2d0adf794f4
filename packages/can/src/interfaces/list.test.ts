import { describe, expect, test } from 'vitest';
import { listCanInterfaces, listCanInterfacesSync } from './index.js';

describe.runIf(process.platform === 'linux')('on any kernel, with CAN or without', () => {
  test('both forms list the same', async () => {
    expect(await listCanInterfaces()).toEqual(listCanInterfacesSync());
  });

  test('a signal ends it', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(listCanInterfaces({ signal })).rejects.toThrow('enough');
  });
});
