import { execFileSync } from 'node:child_process';
import {
  type GenericFamily,
  getGenericFamily,
  getGenericFamilySync,
  listGenericFamilies,
  listGenericFamiliesSync,
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  openNetlink,
} from '@sock/netlink';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';

/** As genl(8) of iproute2 shows them. */
function genlFamilies(): GenericFamily[] {
  const text = execFileSync('genl', ['ctrl', 'list'], { encoding: 'utf8' });
  return text
    .split('\nName: ')
    .filter((part) => part.trim() !== '')
    .map(genlFamily);
}

function genlFamily(text: string): GenericFamily {
  const [name = ''] = text.split('\n');
  const [, id, version, headerSize, maxAttribute] =
    /ID: (\S+) {2}Version: (\S+) {2}header size: (\d+) {2}max attribs: (\d+)/.exec(text) ?? [];
  const [operations = '', groups = ''] = text.split('multicast groups:');
  const commands = operations.split('commands supported:')[1] ?? '';
  return {
    id: Number(id),
    name: name.replace('Name: ', '').trim(),
    version: Number(version),
    headerSize: Number(headerSize),
    maxAttribute: Number(maxAttribute),
    operations: [...commands.matchAll(/#\d+: {2}ID-(\S+)/g)].map(([, number]) => ({
      id: Number(number),
      flags: 0,
    })),
    groups: new Map(
      [...groups.matchAll(/ID-(\S+) {2}name: (\S+)/g)].map(([, number, group]) => [
        group as string,
        Number(number),
      ]),
    ),
  };
}

/** genl(8) shows flags in words, and not all of them. */
const withoutFlags = (family: GenericFamily) => ({
  ...family,
  operations: family.operations.map(({ id }) => ({ id, flags: 0 })),
});

describe.runIf(process.platform === 'linux')('families of generic netlink', () => {
  describe('as genl(8) tells them', () => {
    beforeEach(needs('genl'));

    test('all of them', async () => {
      const expected = genlFamilies();
      expect(expected.length).toBeGreaterThan(1);
      expect((await listGenericFamilies()).map(withoutFlags)).toEqual(expected);
      expect(listGenericFamiliesSync().map(withoutFlags)).toEqual(expected);
    });
  });

  test('by name and by number, with what it can be asked for', async () => {
    const family = await getGenericFamily('nlctrl');
    expect(family).toMatchObject({ id: 16, name: 'nlctrl', version: 2 });
    expect(family.operations).toContainEqual({ id: 3, flags: expect.any(Number) });
    expect(family.groups.get('notify')).toBe(16);
    expect(getGenericFamilySync(16)).toEqual(family);
  });

  test('by a client that is there already', async () => {
    const client = kept(openNetlink(NETLINK_GENERIC));
    const families = await Promise.all([1, 2, 3].map(() => getGenericFamily('nlctrl', { client })));
    expect(families.map(({ id }) => id)).toEqual([16, 16, 16]);
    const wrong = kept(openNetlink(NETLINK_ROUTE));
    await expect(getGenericFamily('nlctrl', { client: wrong })).rejects.toMatchObject({
      code: 'ERR_INVALID_ARG_TYPE',
    });
  });

  test('that there is not', async () => {
    await expect(getGenericFamily('none-such')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => getGenericFamilySync(1023)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  test.each([undefined, null, {}, -1, 0x10000, 'with\0NUL'])('%j names none', async (which) => {
    const code = expect.stringMatching(/^ERR_/);
    await expect(getGenericFamily(which as never)).rejects.toMatchObject({ code });
    expect(() => getGenericFamilySync(which as never)).toThrow(expect.objectContaining({ code }));
  });
});
