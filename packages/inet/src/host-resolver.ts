import { type AddressResolver, type CodecContext, constant } from '@sock/core';
import { hostBytes } from './host-bytes.js';
import { checkInet6Address, checkInetAddress, type Inet6Address, type InetAddress } from './inet-address.js';
import { decodeInet, knownInetHost } from './inet-codec.js';
import { decodeInet6, knownInet6Host } from './inet6-codec.js';
import { type AddressInfoEntry, addressInfoError, lookup, lookupSync, type Question } from './lookup.js';

/** What differs between the families. */
interface Names<A> {
  /** Throws for what is no address; true when its host needs no resolver. */
  understood(address: A): boolean;
  /** The address with what the resolver has found instead of its name. */
  replaced(address: A, found: Uint8Array): A;
}

/** Host names become the first address that getaddrinfo(3) finds, as in Python. */
function hostResolver<A extends InetAddress>({ understood, replaced }: Names<A>): AddressResolver<A> {
  const first = (address: A, entries: AddressInfoEntry[]) =>
    replaced(address, (entries[0] as AddressInfoEntry).address);
  return {
    resolve(address, context) {
      if (understood(address)) return undefined;
      return lookup(questionFor(address.host, context)).then((entries) => first(address, entries));
    },
    resolveSync(address, context) {
      if (understood(address)) return address;
      return first(address, lookupSync(questionFor(address.host, context)));
    },
  };
}

function questionFor(host: string, { family }: CodecContext): Question {
  return { host: hostBytes(host), service: null, family, type: 0, proto: 0, flags: 0 };
}

/** Resolves host names to IPv4 addresses. */
export const inetResolver: AddressResolver<InetAddress> = /* @__PURE__ */ hostResolver<InetAddress>({
  understood(address) {
    checkInetAddress(address);
    return knownInetHost(address.host) !== undefined;
  },
  replaced: (address, found) => ({ ...address, host: decodeInet(found).host }),
});

/** Resolves host names to IPv6 addresses. */
export const inet6Resolver: AddressResolver<Inet6Address> = /* @__PURE__ */ hostResolver<Inet6Address>({
  understood(address) {
    checkInet6Address(address);
    // IPv6 has no broadcast: no resolver need be asked to know.
    if (address.host === '<broadcast>') throw addressInfoError(constant('EAI_ADDRFAMILY'), address.host);
    return knownInet6Host(address.host) !== undefined;
  },
  replaced(address, found) {
    const { host, scopeId } = decodeInet6(found);
    return { ...address, host, scopeId: address.scopeId || scopeId };
  },
});
