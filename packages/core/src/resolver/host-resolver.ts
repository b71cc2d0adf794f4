import type { AddressResolver, CodecContext } from '../addresses/address-codec.js';
import { hostBytes } from './host-bytes.js';
import { type AddressInfoEntry, lookupAddresses, lookupAddressesSync, type Question } from './lookup.js';

/** What differs between the families whose addresses have hosts. */
export interface HostNames<A> {
  /** `AF_INET` or `AF_INET6`: which addresses to look for. */
  readonly family: number;
  /** Throws for what is no address; true when its host needs no resolver. */
  understood(address: A): boolean;
  /** The address with what the resolver has found instead of its name. */
  replaced(address: A, found: Uint8Array, context: CodecContext): A;
}

/** Host names become the first address that getaddrinfo(3) finds, as in Python. */
export function hostResolver<A extends { readonly host: string }>({
  family,
  understood,
  replaced,
}: HostNames<A>): AddressResolver<A> {
  const first = (address: A, entries: AddressInfoEntry[], context: CodecContext) =>
    replaced(address, (entries[0] as AddressInfoEntry).address, context);
  return {
    resolve(address, context) {
      if (understood(address)) return undefined;
      // The caller may use the object for something else meanwhile.
      const asked = { ...address };
      return lookupAddresses(questionFor(asked.host, family)).then((entries) =>
        first(asked, entries, context),
      );
    },
    resolveSync(address, context) {
      if (understood(address)) return address;
      return first(address, lookupAddressesSync(questionFor(address.host, family)), context);
    },
  };
}

function questionFor(host: string, family: number): Question {
  return { host: hostBytes(host), service: null, family, type: 0, proto: 0, flags: 0 };
}
