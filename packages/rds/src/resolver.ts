import { checkIpv4Endpoint, constant, hostResolver, parseInetHost, sockaddrInCodec } from '@sock/core';
import type { RdsAddress } from './rds-address.js';

/** Resolves host names to IPv4 addresses. */
export const rdsResolver = /* @__PURE__ */ hostResolver<RdsAddress>({
  family: /* @__PURE__ */ constant('AF_INET'),
  understood(address) {
    checkIpv4Endpoint(address);
    return parseInetHost(address.host) !== undefined;
  },
  replaced: (address, found, context) => ({ ...address, host: sockaddrInCodec.decode(found, context).host }),
});
