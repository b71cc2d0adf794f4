export {
  type AddressInfo,
  type AddressInfoHints,
  getaddrinfo,
  getaddrinfoSync,
  type Host,
  type IpAddress,
  type Service,
} from './getaddrinfo.js';
export { getfqdn, getfqdnSync } from './getfqdn.js';
export { gethostbyaddr, gethostbyaddrSync } from './gethostbyaddr.js';
export {
  gethostbyname,
  gethostbynameEx,
  gethostbynameExSync,
  gethostbynameSync,
  type HostName,
} from './gethostbyname.js';
export { getnameinfo, getnameinfoSync, type NameInfo } from './getnameinfo.js';
export type { HostEntry } from './host-entry.js';
export { gethostname, sethostname } from './hostname.js';
export type { LookupOptions } from './lookup-options.js';
export { getprotobyname, getservbyname, getservbyport } from './services.js';
