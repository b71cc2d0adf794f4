/** How a step ended: a value in JSON (`$address`, `$name`, `$bytes`, `$socket` for what JSON lacks), or an error's name. */
export type Outcome = { readonly value: unknown } | { readonly error: string };

/** Where one side works: nobody else uses this folder and this prefix. */
export interface Place {
  readonly directory: string;
  readonly abstract: string;
}

/** Replaces what the kernel chose or the place decided, so that two runs can be compared. Equal stays equal. */
export function normalized(outcomes: readonly Outcome[], place: Place): Outcome[] {
  const ports = new Map<number, string>();
  return outcomes.map(
    (outcome) => walk(outcome, (key, inner) => replaced(key, inner, place, ports)) as Outcome,
  );
}

function replaced(key: string, inner: unknown, place: Place, ports: Map<number, string>): unknown {
  if (key === '$name') return nameText(Buffer.from(inner as string, 'hex').toString('latin1'), place);
  const [host, port, ...rest] = inner as [string, number, ...number[]];
  return [host, portName(port, ports), ...rest];
}

function nameText(name: string, { directory, abstract }: Place): string {
  if (name.startsWith(directory)) return `<directory>${name.slice(directory.length)}`;
  if (name.startsWith(`\0${abstract}`)) return `<abstract>${name.slice(abstract.length + 1)}`;
  return /^\0[0-9a-f]{5}$/.test(name) ? '<autobind>' : name;
}

/** The first port that turns up is A, the next other one is B. */
function portName(port: number, ports: Map<number, string>): string | number {
  if (port < 1024) return port;
  if (!ports.has(port)) ports.set(port, String.fromCharCode(65 + ports.size));
  return ports.get(port) as string;
}

function walk(value: unknown, replace: (key: string, inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, replace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && (first[0] === '$address' || first[0] === '$name')) return { [first[0]]: replace(...first) };
  return Object.fromEntries(entries.map(([key, each]) => [key, walk(each, replace)]));
}
