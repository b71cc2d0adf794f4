import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = `${cable}
ip address add 10.7.0.1/24 dev near
ip address add 10.7.0.2/24 dev far
`;

describe.runIf(process.platform === 'linux')('SO_BINDTODEVICE', () => {
  const seen = observation<Record<string, unknown>>(new URL('network/devices.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test('sends and receives by that interface only', async () => {
    const { near, far, farByIndex } = await seen();
    expect(near).toEqual(['bound to far']);
    expect(far).toEqual(['bound to near']);
    expect(farByIndex).toEqual(['bound to near']);
  });

  test('ends with an empty name', async () => {
    expect((await seen()).lo).toEqual(['not bound', 'no longer bound']);
  });

  test('can be asked', async () => {
    const { name, index } = await seen();
    expect(name).toBe('far\0');
    expect(index).toBe(true);
  });

  test('needs an interface that there is', async () => {
    expect((await seen()).none).toBe('ENODEV');
  });
});
