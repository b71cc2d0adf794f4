export { htonl, htons, ntohl, ntohs } from './byte-order.js';
export { inetAton, inetNtoa, inetNtop, inetPton } from './packed-addresses.js';
