import { subscribe } from 'node:diagnostics_channel';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as socket from '@sock/socket';
import { Socket } from '@sock/socket';
import { nameHere } from '../reference/names.js';
import { Arguments, type Variables } from './arguments.js';
import type { Outcome, Place } from './outcome.js';
import { errorName, resultOf } from './results.js';
import type { Step } from './step.js';

export type Form = 'promise form' | 'blocking form';
/** All that Python's page names. */
const events = [
  ...['__new__', 'bind', 'connect', 'sendto', 'sendmsg'],
  ...['getaddrinfo', 'getnameinfo', 'gethostbyname', 'gethostbyaddr', 'gethostname', 'sethostname'],
  ...['getservbyname', 'getservbyport'],
].map((name) => `socket.${name}`);

type Callable = (...args: unknown[]) => unknown;
type Namespace = Readonly<Record<string, Callable | undefined>>;

/** Milliseconds for a step in the promise form: one that waits for ever shall say so. */
const PATIENCE = 3000;

/** Runs steps with our packages, in one of the two forms. */
export async function runOurs(steps: readonly Step[], place: Place, form: Form): Promise<Outcome[]> {
  const run = new Run(place, form);
  audited.length = 0;
  const outcomes: Outcome[] = [];
  try {
    for (const step of steps) outcomes.push(await run.outcome(step));
  } finally {
    run.end();
  }
  return outcomes;
}

class Run {
  readonly #variables: Variables = new Map();
  readonly #made = new Set<unknown>();
  readonly #descriptors = new Set<number>();
  readonly #arguments: Arguments;

  constructor(
    place: Place,
    readonly form: Form,
  ) {
    this.#arguments = new Arguments(place, this.#variables);
  }

  async outcome(step: Step): Promise<Outcome> {
    try {
      const value = await patient(this.#perform(step));
      if (value === STUCK) return { error: 'waits for ever' };
      this.#keep(step, value);
      return { value: resultOf(step.call, value) ?? null };
    } catch (error) {
      return { error: errorName(error) };
    }
  }

  end(): void {
    socket.setdefaulttimeout(null);
    const sockets = [...this.#made].filter((each) => each instanceof Socket);
    // Files of sockets that do not wait end at once, with what they could not send.
    for (const each of sockets) attempt(() => each.settimeout(0));
    for (const each of this.#made) attempt(() => (each as { closeSync?: Callable }).closeSync?.());
    for (const each of sockets) each.close();
    for (const fd of this.#descriptors) attempt(() => closeSync(fd));
  }

  async #perform({ on, call, args }: Step): Promise<unknown> {
    const values = args.map((each) => this.#arguments.value(each));
    if (on === null) return await this.#function(call, values);
    return await this.#method(this.#variables.get(on) as Namespace, call, values.map(optionsHere));
  }

  #function(call: string, values: unknown[]): unknown {
    const special = functions[call];
    if (special) return special(...values);
    return this.#form(socket as unknown as Namespace, call)(...values.map(optionsHere));
  }

  async #method(target: Namespace, call: string, values: unknown[]): Promise<unknown> {
    const method = (...args: unknown[]) => this.#form(target, call).apply(target, args);
    const special = methods[call];
    return await (special ? special(method, ...values) : method(...values));
  }

  /** The function of this form; what does not wait has but one. */
  #form(from: Namespace, name: string): Callable {
    const blocking = from[`${nameHere(name)}Sync`];
    const found = from[nameHere(name)];
    if (!found) throw new Error(`there is no ${nameHere(name)}`);
    if (!blocking) return found;
    return this.form === 'blocking form' ? blocking : rejecting(found);
  }

  #keep({ to, call }: Step, value: unknown): void {
    if (to === null) return;
    const names = typeof to === 'string' ? [to] : to;
    const values = Array.isArray(value)
      ? value
      : [call === 'accept' ? (value as { socket: unknown }).socket : value];
    for (const [index, name] of names.entries()) {
      this.#variables.set(name, values[index]);
      this.#made.add(values[index]);
      if (typeof values[index] === 'number') this.#descriptors.add(values[index]);
    }
  }
}

/** What was published on the channels of Python's audit events, as python3's agent tells its own. */
const audited: unknown[][] = [];
for (const event of events)
  subscribe(`sock:${event}`, (message) => {
    const { self, ...args } = message as Record<string, unknown>;
    audited.push([event, ...Object.values(args)]);
  });

const STUCK = Symbol('stuck');

async function patient(step: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE, STUCK);
  });
  return await Promise.race([step, over]).finally(() => clearTimeout(timer));
}

/** The promise form gives a promise, whatever happens. */
function rejecting(method: Callable): Callable {
  return function (this: unknown, ...args) {
    let result: unknown;
    try {
      result = method.apply(this, args);
    } catch (cause) {
      throw new Error('the promise form throws instead of rejecting', { cause });
    }
    if (!isAsync(result)) throw new Error('the promise form gives no promise');
    return result;
  };
}

function isAsync(result: unknown): boolean {
  return result instanceof Promise || Object(result)[Symbol.asyncIterator] !== undefined;
}

/** Functions of the module that are no function here, or none of the same name. */
const functions: Readonly<Record<string, Callable>> = {
  socket: (...args) => new Socket(...(args as [])),
  adopt: (fd, family, type, proto) =>
    new Socket(family as number, type as number, proto as number, fd as number),
  audited: () => audited.splice(0),
  openfile: () => openSync('/dev/null', 'r'),
};

/** Methods whose arguments are written down in another shape. */
const methods: Readonly<Record<string, (method: Callable, ...args: unknown[]) => unknown>> = {
  recv_into: async (method, size, ...rest) => {
    const buffer = Buffer.alloc(size as number, '.');
    return { bytes: await method(buffer, ...rest), buffer };
  },
  recvfrom_into: async (method, size, ...rest) => {
    const buffer = Buffer.alloc(size as number, '.');
    return { ...((await method(buffer, ...rest)) as object), buffer };
  },
  recvmsg_into: async (method, sizes, ...rest) => {
    const buffers = (sizes as number[]).map((size) => Buffer.alloc(size, '.'));
    return { ...((await method(buffers, ...rest)) as object), buffers };
  },
  readinto: async (method, size) => {
    const buffer = Buffer.alloc(size as number, '.');
    return { bytes: await method(buffer), buffer };
  },
  readinto1: async (method, size) => {
    const buffer = Buffer.alloc(size as number, '.');
    return { bytes: await method(buffer), buffer };
  },
  lines: async (method) => {
    const lines: unknown[] = [];
    for await (const line of method() as AsyncIterable<unknown>) lines.push(line);
    return lines;
  },
  sendfile: async (method, content, ...args) => {
    const folder = mkdtempSync(join(tmpdir(), 'sock-'));
    writeFileSync(join(folder, 'file'), content as Buffer);
    const file = openSync(join(folder, 'file'), 'r');
    try {
      return { sent: await method(file, ...args), rest: readFileSync(file) };
    } finally {
      closeSync(file);
      rmSync(folder, { recursive: true });
    }
  },
};

/** Named arguments have names of this language here. */
function optionsHere(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [nameHere(name), each]));
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Closed already.
  }
}
