import { execFileSync } from 'node:child_process';
import { hasPython } from '../needs-python.js';

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

/** Asks python3; `undefined` where there is none of the times. */
export function pythonNames(): PythonNames | undefined {
  return hasPython ? JSON.parse(execFileSync('python3', ['-c', script], { encoding: 'utf8' })) : undefined;
}
