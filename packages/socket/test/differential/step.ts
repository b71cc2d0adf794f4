/**
 * An argument of a step: JSON, or an object with one key for what JSON lacks. Most mean something else to either side:
 * an address is a tuple there and an object here.
 */
export type Argument =
  | null
  | boolean
  | number
  | string
  | readonly Argument[]
  /** The value of a constant, or of several with `|` between them. */
  | { readonly $constant: string }
  | { readonly $bytes: string }
  /** Host, port, flowinfo, scope id. */
  | { readonly $address: readonly Argument[] }
  /** A file in the folder that each side has of its own. */
  | { readonly $path: string }
  /** The same, with a name that makes the whole path so many bytes long. */
  | { readonly $longpath: number }
  /** A name in Linux's abstract namespace, which each side completes with a prefix of its own. */
  | { readonly $abstract: string }
  /** A Unix address exactly as it is. */
  | { readonly $rawpath: Argument }
  | { readonly $var: string }
  /** What getsockname() of a variable tells. */
  | { readonly $sockname: string }
  /** The descriptor of a variable. */
  | { readonly $fd: string }
  /** Named arguments. */
  | { readonly $options: Readonly<Record<string, Argument>> }
  /** A control message: level, type, data. */
  | { readonly $item: readonly Argument[] };

/** One call, under Python's names, with the order of arguments that it has here. */
export interface Step {
  /** The variable, or the variables, that the result becomes. */
  readonly to: string | readonly string[] | null;
  /** The variable whose method it is; `null` for a function of the module. */
  readonly on: string | null;
  readonly call: string;
  readonly args: readonly Argument[];
}

export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

export function scenario(name: string, ...steps: readonly (Step | readonly Step[])[]): Scenario {
  return { name, steps: steps.flat() };
}

/** A function of the module. */
export function call(name: string, ...args: readonly Argument[]): Step {
  return { to: null, on: null, call: name, args };
}

/** A function of the module that makes something for later steps. */
export function make(to: string | readonly string[], name: string, ...args: readonly Argument[]): Step {
  return { to, on: null, call: name, args };
}

/** A method of what an earlier step made; `'b = a'` keeps its result as `b`. */
export function on(variable: string, name: string, ...args: readonly Argument[]): Step {
  const [first, second] = variable.split(' = ');
  if (second === undefined) return { to: null, on: variable, call: name, args };
  return { to: first as string, on: second, call: name, args };
}

/** `c('AF_INET')`, `c('SOCK_STREAM|SOCK_NONBLOCK')`: the number of a constant; digits are themselves. */
export const c = (text: string): Argument => ({ $constant: text });
export const bytes = (data: string | Uint8Array): Argument => ({ $bytes: Buffer.from(data).toString('hex') });
export const address = (...parts: readonly Argument[]): Argument => ({ $address: parts });
export const localhost = (port: Argument = 0): Argument => address('127.0.0.1', port);
export const path = (name: string): Argument => ({ $path: name });
export const longPath = (length: number): Argument => ({ $longpath: length });
export const abstract = (name: string): Argument => ({ $abstract: name });
export const rawPath = (name: Argument): Argument => ({ $rawpath: name });
export const the = (variable: string): Argument => ({ $var: variable });
export const nameOf = (variable: string): Argument => ({ $sockname: variable });
export const fdOf = (variable: string): Argument => ({ $fd: variable });
export const options = (named: Readonly<Record<string, Argument>>): Argument => ({ $options: named });
export const item = (...parts: readonly Argument[]): Argument => ({ $item: parts });

/** How a step is named in messages and in the table of deviations: nearly the source in Python. */
export function textOf({ to, on: variable, call: name, args }: Step): string {
  const result = to === null ? '' : `${to} = `;
  return `${result}${variable === null ? '' : `${variable}.`}${name}(${args.map(textOfArgument).join(', ')})`;
}

function textOfArgument(argument: Argument): string {
  if (typeof argument === 'string') return `'${argument}'`;
  if (Array.isArray(argument)) return `[${argument.map(textOfArgument).join(', ')}]`;
  if (typeof argument !== 'object' || argument === null) return String(argument);
  const [[key, inner]] = Object.entries(argument) as [[string, Argument]];
  if (key === '$constant' || key === '$var') return String(inner);
  if (key === '$bytes')
    return `b'${Buffer.from(inner as string, 'hex')
      .toString('latin1')
      .slice(0, 20)}'`;
  if (key === '$options')
    return Object.entries(inner as object)
      .map(([name, value]) => `${name}=${textOfArgument(value)}`)
      .join(', ');
  if (key === '$address') return `(${(inner as readonly Argument[]).map(textOfArgument).join(', ')})`;
  return `${key.slice(1)} ${textOfArgument(inner)}`;
}
