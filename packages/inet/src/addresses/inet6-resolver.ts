import { type AddressResolver, addressInfoError, constant, hostResolver } from '@sock/core';
import { checkInet6Address, type Inet6Address } from './inet-address.js';
import { decodeInet6, knownInet6Host } from './inet6-codec.js';

/** Resolves host names to IPv6 addresses. */
export const inet6Resolver: AddressResolver<Inet6Address> = /* @__PURE__ */ hostResolver<Inet6Address>({
  family: /* @__PURE__ */ constant('AF_INET6'),
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
