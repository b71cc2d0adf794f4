import * as socket from '@sock/socket';
import type { Place } from './outcome.js';
import type { Argument, Step } from './step.js';

const module = socket as unknown as Readonly<Record<string, number | undefined>>;

/** The number of a constant, or of several with `|` between them. */
export function constantValue(text: string): number {
  return text.split('|').reduce((sum, name) => {
    const value = module[name] ?? Number(name);
    if (Number.isNaN(value)) throw new Error(`no constant ${name}`);
    return sum | value;
  }, 0);
}

/** Steps for python3, which may be older than some constants. */
export function constantsReplaced(steps: readonly Step[]): unknown {
  return JSON.parse(JSON.stringify(steps), (_, value) =>
    typeof value?.$constant === 'string' ? constantValue(value.$constant) : value,
  );
}

/** What earlier steps made: sockets, and descriptors. */
export type Variables = Map<string, unknown>;

/** Makes arguments what they are here. */
export class Arguments {
  constructor(
    readonly place: Place,
    readonly variables: Variables,
  ) {}

  value(argument: Argument): unknown {
    if (Array.isArray(argument)) return argument.map((each) => this.value(each));
    if (typeof argument !== 'object' || argument === null) return argument;
    const [[key, inner]] = Object.entries(argument) as [[string, never]];
    return this.#special(key, inner);
  }

  #special(key: string, inner: never): unknown {
    switch (key) {
      case '$constant':
        return constantValue(inner);
      case '$bytes':
        return Buffer.from(inner, 'hex');
      case '$address':
        return this.#address(inner);
      case '$path':
        return { path: `${this.place.directory}/${inner}` };
      case '$longpath':
        return { path: `${this.place.directory}/`.padEnd(inner, 'x') };
      case '$abstract':
        return { path: Buffer.from(`\0${this.place.abstract}${inner}`) };
      case '$rawpath':
        return { path: this.value(inner) };
      case '$options':
        return Object.fromEntries(
          Object.entries<Argument>(inner).map(([name, each]) => [name, this.value(each)]),
        );
      case '$item': {
        const [level, type, data] = (inner as Argument[]).map((each) => this.value(each));
        return { level, type, data };
      }
      default:
        return this.#variable(key, inner);
    }
  }

  #variable(key: string, name: string): unknown {
    const found = this.variables.get(name);
    if (key === '$var') return found;
    if (key === '$sockname') return (found as socket.Socket).getsockname();
    return typeof found === 'number' ? found : (found as socket.Socket).fileno();
  }

  #address(parts: readonly Argument[]): unknown {
    const [host, port, flowinfo, scopeId] = parts.map((each) => this.value(each));
    return {
      host,
      port,
      ...(flowinfo === undefined ? {} : { flowinfo }),
      ...(scopeId === undefined ? {} : { scopeId }),
    };
  }
}
