import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The code that an application gets which uses nothing but these names. */
async function bundled(...names: string[]): Promise<string> {
  const result = await build({
    stdin: {
      contents: `import { ${names} } from './src/index.ts';\nconsole.log(${names});`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['@sock/core'],
  });
  return result.outputFiles.map(({ text }) => text).join();
}

const registered = (code: string) =>
  [...code.matchAll(/registerFamily\(\{\s*name: "(\w+)"/g)].map(([, name]) => name);

test.each([
  [['AF_INET'], ['AF_INET']],
  [['AF_INET6'], ['AF_INET6']],
  [['getaddrinfo'], ['AF_INET6', 'AF_INET']],
  [['createConnectionSync'], ['AF_INET6', 'AF_INET']],
  [['createServer'], ['AF_INET6', 'AF_INET']],
  [['IP_TTL', 'htons', 'hasDualstackIpv6', 'inetPton'], []],
])('a bundle of %s knows %s', async (names, families) => {
  expect(registered(await bundled(...names)).sort()).toEqual(families.sort());
});

test('a bundle of one constant has no other', async () => {
  const code = await bundled('IP_TTL');
  expect(code.match(/constant\("\w+"\)/g)).toEqual(['constant("IP_TTL")']);
});
