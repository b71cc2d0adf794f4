import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from './support/network.js';

const setup = `${cable}
ip address add 10.7.0.1/24 broadcast 10.7.0.255 dev near
ip address add 10.7.0.2/32 dev far
`;

describe.runIf(process.platform === 'linux')('SO_BINDTODEVICE', () => {
  const seen = observation<Record<string, unknown>>('devices', setup);
  beforeEach(needsNetwork);

  test('receives by that interface only', async () => {
    const { lo, far, farByIndex } = await seen();
    expect(lo).toEqual(['by lo']);
    expect(far).toEqual(['by the cable']);
    expect(farByIndex).toEqual(['by the cable']);
  });

  test('sends by that interface only', async () => {
    const { elsewhere, unbound } = await seen();
    expect(elsewhere).toBe('ENETUNREACH');
    expect(unbound).toBeUndefined();
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
