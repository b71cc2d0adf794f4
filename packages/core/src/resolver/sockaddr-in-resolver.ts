import type { AddressResolver } from '../addresses/address-codec.js';
import {
  checkEndpoint,
  decodeSockaddrIn,
  type Ipv4Endpoint,
  parseInetHost,
} from '../addresses/sockaddr-in.js';
import { constant } from '../constant.js';
import { hostResolver } from './host-resolver.js';

/** Resolves host names to IPv4 addresses, for families whose addresses are `struct sockaddr_in`. */
export const sockaddrInResolver: AddressResolver<Ipv4Endpoint> = /* @__PURE__ */ hostResolver<Ipv4Endpoint>({
  family: /* @__PURE__ */ constant('AF_INET'),
  understood(address) {
    checkEndpoint(address);
    return parseInetHost(address.host) !== undefined;
  },
  replaced: (address, found) => ({ ...address, host: decodeSockaddrIn(found).host }),
});
