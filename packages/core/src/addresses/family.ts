import type { Advices } from '../errors/advice.js';
import { threadState } from '../thread-state.js';
import type { AddressCodec, AddressResolver } from './address-codec.js';

declare const addressOf: unique symbol;

/** The number of an address family; its type carries the type of the family's addresses. */
export type AddressFamily<A = unknown> = number & {
  /** @internal */
  readonly [addressOf]?: A;
};

/** What a family package tells the core about its family. */
export interface FamilyDefinition<A> {
  /** The constant's C name: `'AF_INET'`. */
  readonly name: string;
  /** The constant's value; `undefined` where the platform lacks the family. */
  readonly value: number | undefined;
  /** What turns addresses into bytes and back. */
  readonly codec: AddressCodec<A>;
  /** `sa_family` of its addresses, where that is not the number of this family: those of another, AF_UNSPEC. */
  readonly addressFamilies?: readonly (number | undefined)[];
  /**
   * The types of its sockets, where SOCK_STREAM is one and a program may leave it out as the default: naming it brings
   * what streams can do along with the family.
   */
  readonly types?: readonly number[];
  /**
   * Whether ENOBUFS of a send means that a queue behind the socket is full, of which the kernel tells nobody when it
   * has room again: then the send waits, from one attempt to the next.
   */
  readonly queues?: boolean;
  /**
   * Whether poll(2) knows nothing of some of its sockets, which answer at once all the same: then a call with a timeout
   * asks them before it waits for readiness, which may never be told.
   */
  readonly unpolled?: boolean;
  /** For families whose addresses may hold names that only a resolver understands. */
  readonly resolver?: AddressResolver<A>;
  /**
   * Methods that its package brings to sockets; `this` is the socket. Sockets of all families have them, as in Python,
   * and those that Socket has itself win. For types, the package augments the interface `Socket` of '@sock/core'.
   */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** False where the kernel tells no names of its sockets, and accept(2) must not ask for the peer's. */
  readonly named?: boolean;
  /** What socket(2) is to be given for the `proto` of the constructor, where that is not the same number. */
  protocol?(proto: number): number;
  /** What a person can do about an error of a call on a socket of this family, or what tells it: `('EACCES', 'bind', 1)`. */
  readonly advice?: Advices | ((code: string, syscall: string, proto?: number) => string | undefined);
}

/**
 * Makes an address family known and gives its constant.
 *
 * @returns the family's number, typed with the family's address
 * @example export const AF_VSOCK = registerFamily({ name: 'AF_VSOCK', value: 40, codec });
 */
export function registerFamily<A>(definition: FamilyDefinition<A>): AddressFamily<A> {
  for (const [name, value] of Object.entries(definition.methods ?? {}))
    Object.defineProperty(threadState.methods, name, { value, configurable: true, writable: true });
  if (definition.value !== undefined) threadState.families.set(definition.value, definition);
  return definition.value as AddressFamily<A>;
}

/** The definition that is registered for a family's number. */
export function familyDefinition(family: number): FamilyDefinition<unknown> | undefined {
  return threadState.families.get(family) as FamilyDefinition<unknown> | undefined;
}
