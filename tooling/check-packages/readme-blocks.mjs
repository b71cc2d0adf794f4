// The examples of a README after its first: parts of programs, which are checked as if their imports were there.

/** What the words around them have said of these names; a part that makes one of them has its own. */
export const spokenOf = `declare global {
  var socket: import('@sock/core').Socket<any>, listener: import('@sock/core').Socket;
  var can: import('@sock/can').FrameSocket, name: bigint;
  var cipher: ReturnType<typeof import('@sock/alg').openCipher>, output: import('node:fs/promises').FileHandle;
  var data: Buffer, iv: Buffer, key: Buffer, request: Buffer, text: Buffer, programOfTcpdump: string;
  var receiver: InetAddress, replies: { data: Buffer; address: InetAddress }[];
  type InetAddress = import('@sock/inet').InetAddress;
  function handle(data: Buffer, address: InetAddress): void;
}
export {};
`;

const ofNode = {
  http: "import http from 'node:http';",
  http2: "import http2 from 'node:http2';",
  tls: "import tls from 'node:tls';",
  execFileSync: "import { execFileSync } from 'node:child_process';",
};

const exported = new Map();

async function exportsOf(name) {
  if (!exported.has(name)) exported.set(name, new Set(Object.keys(await import(name))));
  return exported.get(name);
}

/** Names that a part uses and does not make. */
function namesOf(code) {
  const made = [...code.matchAll(/\b(?:const|let) (?:\{([^}]*)\}|(\w+))/g)].flatMap(([, several, one]) =>
    several === undefined ? [one] : several.match(/\w+/g),
  );
  return [...new Set(code.match(/(?<!\.)\b[A-Za-z_]\w*/g))].filter((name) => !made.includes(name));
}

async function importOf(name, packages) {
  for (const from of packages)
    if ((await exportsOf(from)).has(name)) return `import { ${name} } from '${from}';`;
  return ofNode[name];
}

/**
 * A part of a program with its imports before it, in its first line.
 *
 * @param own the name of the README's package, whose names come first
 */
export async function completed(code, own) {
  if (/^import /m.test(code)) return `\n${code}`;
  const head = [];
  for (const name of namesOf(code))
    head.push((await importOf(name, [own, '@sock/core', '@sock/inet', '@sock/unix'])) ?? '');
  return `${head.join(' ')}\n${code}`;
}
