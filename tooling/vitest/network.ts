import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestContext } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a program reports, for several tests: it runs when the first of them asks. */
export function observation<T>(program: URL, setup: string, command?: string): () => Promise<T> {
  let seen: Promise<T> | undefined;
  return () => {
    seen ??= observed<T>(program, setup, command);
    return seen;
  };
}

/**
 * Runs a program (`test/network/x.ts`) on a network of its own, and answers what it reports.
 *
 * The program is a new process in new namespaces: interfaces, addresses and sysctls that it is given do not touch the
 * machine's, and go when it ends.
 *
 * @param setup shell commands that prepare the network
 * @param command what runs the program, `'setpriv --reuid=65534'` say
 */
async function observed<T>(program: URL, setup: string, command = ''): Promise<T> {
  const script = `set -e\nip link set lo up\n${setup}\nexec ${command} "$@"`;
  const args = ['--net', '--mount', 'sh', '-c', script, 'sh', process.execPath, '--input-type=module', '-'];
  // Before the test ends, or it would be left over.
  const timeout = 0.75 * Number(process.env.SOCK_TEST_TIMEOUT);
  // Where the addon is found from.
  const child = spawn('unshare', args, { cwd: root, timeout, killSignal: 'SIGKILL' });
  child.stdin.end(await bundle(program));
  const [output, complaint, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`${program.pathname} ended with ${code ?? signal}: ${complaint}`);
  return JSON.parse(output);
}

/** Where the source of each package is. */
const sources = Object.fromEntries(
  readdirSync(`${root}packages`).map((name) => [`@sock/${name}`, `${root}packages/${name}/src/index.ts`]),
);

/** The program with the source of all packages, so that no stale build is ever tested. */
async function bundle(program: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(program)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: sources,
    external: ['@sock/native'],
  });
  return outputFiles.map((file) => file.text).join('');
}

/** For beforeEach: skips tests where no network can be made. */
export function needsNetwork({ skip }: TestContext): void {
  skip(obstacle !== undefined, obstacle);
}

const obstacle = (() => {
  const succeeds = (...args: string[]) => spawnSync('unshare', args).status === 0;
  if (!succeeds('--net', '--mount', 'true'))
    return 'no network of its own (unshare --net); try: sudo, outside of containers';
  if (!succeeds('--net', 'ip', 'link')) return 'no ip; try: apt install iproute2';
  if (!succeeds('sysctl', '-V')) return 'no sysctl; try: apt install procps';
  if (!succeeds('--net', 'ip', 'link', 'add', 'type', 'veth'))
    return 'kernel has no veth; try: modprobe veth';
  return undefined;
})();

/** Two interfaces at the ends of a cable: what goes out by `near` comes in by `far`. */
export const cable = `
ip link add near type veth peer name far
sysctl -q net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.near.rp_filter=0 net.ipv4.conf.far.rp_filter=0
sysctl -q net.ipv4.conf.near.accept_local=1 net.ipv4.conf.far.accept_local=1
sysctl -q net.ipv6.conf.near.accept_dad=0 net.ipv6.conf.far.accept_dad=0
ip link set near up
ip link set far up
`;
