import type { Accepted, Data, Memory, RawAddress, Received, Socket, WaitOptions } from '@sock/core';

/** What may wait, in one of its two forms. */
export interface Form {
  readonly form: string;
  bind<A>(socket: Socket<A>, address: A | RawAddress): Promise<void>;
  accept<A>(socket: Socket<A>, options?: WaitOptions): Promise<Accepted<A>>;
  connect<A>(socket: Socket<A>, address: A | RawAddress, options?: WaitOptions): Promise<void>;
  connectEx<A>(socket: Socket<A>, address: A | RawAddress, options?: WaitOptions): Promise<number>;
  recv<A>(socket: Socket<A>, size: number, options?: WaitOptions): Promise<Buffer>;
  recvInto<A>(socket: Socket<A>, buffer: Memory, size?: number, options?: WaitOptions): Promise<number>;
  recvfrom<A>(socket: Socket<A>, size: number, options?: WaitOptions): Promise<Received<A>>;
  send<A>(socket: Socket<A>, data: Data, options?: WaitOptions): Promise<number>;
  sendall<A>(socket: Socket<A>, data: Data, options?: WaitOptions): Promise<void>;
  sendto<A>(socket: Socket<A>, data: Data, address: A | RawAddress, options?: WaitOptions): Promise<number>;
}

/** The same of any class: `form.receive(manager)` is `manager.receive()` or, in a promise, `manager.receiveSync()`. */
export type FormOf<T> = { readonly form: string } & {
  readonly [K in keyof T & string as `${K}Sync` extends keyof T ? K : never]: T[K] extends (
    ...args: infer P
  ) => Promise<infer R>
    ? (object: T, ...args: P) => Promise<R>
    : never;
};

type Method = (...args: unknown[]) => unknown;
type Methods = Readonly<Record<string, Method>>;

/** For `describe.each`: what holds for one form holds for the other. */
export function formsOf<F>(): readonly [promise: F, blocking: F] {
  return [
    formNamed<F>('promise form', invoke),
    formNamed<F>('blocking form', async (object, name, args) => invoke(object, `${name}Sync`, args)),
  ];
}

function invoke(object: Methods, name: string, args: unknown[]): unknown {
  return Reflect.apply(object[name] as Method, object, args);
}

function formNamed<F>(form: string, call: typeof invoke): F {
  const get = (_: object, name: string | symbol) => {
    if (name === 'form') return form;
    // A runner asks what it was given for symbols, and whether it is a promise.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    return (object: Methods, ...args: unknown[]) => call(object, name, args);
  };
  return new Proxy({}, { get }) as F;
}

/** The two forms of a socket. */
export const forms = formsOf<Form>();
export const [promiseForm] = forms;
