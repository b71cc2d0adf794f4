import { spawnSync } from 'node:child_process';

/** What this machine's python3 has in its module. */
export interface PythonNames {
  /** Numbers, strings and booleans by name. */
  readonly values: Readonly<Record<string, number | string | boolean>>;
  /** All names that do not begin with an underscore. */
  readonly names: readonly string[];
  /** The same of a socket object. */
  readonly methods: readonly string[];
}

const script = `
import json, socket
def public(thing): return [name for name in dir(thing) if not name.startswith('_')]
values = {name: value for name, value in vars(socket).items() if isinstance(value, (int, str))}
print(json.dumps({'values': values, 'names': public(socket), 'methods': public(socket.socket)}))
`;

/** @returns `undefined` where no python3 is */
export function pythonNames(): PythonNames | undefined {
  const { error, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  return error ? undefined : JSON.parse(stdout);
}
