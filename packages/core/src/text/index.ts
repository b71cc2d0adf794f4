export { formatHardwareAddress, hardwareAddressBytes, parseHardwareAddress } from './hardware-address.js';
export { formatIpv4, parseIpv4 } from './ipv4-text.js';
export { formatIpv6, parseIpv6 } from './ipv6-text.js';
