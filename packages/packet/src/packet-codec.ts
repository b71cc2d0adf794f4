import {
  type AddressCodec,
  checkInteger,
  checkObject,
  formatHardwareAddress,
  hardwareAddressBytes,
  interfaceIndexOf,
  littleEndian,
  recentName,
  sockaddr,
  viewOf,
} from '@sock/core';
import type { PacketAddress } from './packet-address.js';

// struct sockaddr_ll: packet(7), <linux/if_packet.h>
const PROTOCOL = 2;
const IFINDEX = 4;
const HATYPE = 8;
const PKTTYPE = 10;
const HALEN = 11;
const ADDR = 12;
const LENGTH = 20;

/** Translates between addresses and `struct sockaddr_ll`. */
export const packetCodec: AddressCodec<PacketAddress> = {
  encode(address, context) {
    checkObject(address, 'address', "{ interface: 'eth0', protocol: ETH_P_IP }");
    const { protocol, packetType = 0, hardwareType = 0, hardwareAddress = '' } = address;
    checkInteger(protocol, 'address.protocol', 0, 0xffff);
    checkInteger(packetType, 'address.packetType', 0, 0xff);
    checkInteger(hardwareType, 'address.hardwareType', 0, 0xffff);
    const hardware = hardwareAddressBytes(hardwareAddress, 'address.hardwareAddress');
    const index = interfaceIndexOf(address.interface, context);
    const bytes = sockaddr(context.family, Math.max(LENGTH, ADDR + hardware.length));
    const view = viewOf(bytes);
    view.setUint16(PROTOCOL, protocol);
    view.setInt32(IFINDEX, index, littleEndian);
    view.setUint16(HATYPE, hardwareType, littleEndian);
    view.setUint8(PKTTYPE, packetType);
    view.setUint8(HALEN, hardware.length);
    bytes.set(hardware, ADDR);
    return bytes;
  },

  decode(bytes, context) {
    const view = viewOf(bytes);
    const index = view.getInt32(IFINDEX, littleEndian);
    return {
      interface: index > 0 ? recentName(index, context) : '',
      protocol: view.getUint16(PROTOCOL),
      packetType: view.getUint8(PKTTYPE),
      hardwareType: view.getUint16(HATYPE, littleEndian),
      hardwareAddress: Buffer.from(bytes.subarray(ADDR, ADDR + view.getUint8(HALEN))),
    };
  },

  format({ interface: name, hardwareAddress = '' }) {
    const hardware =
      typeof hardwareAddress === 'string' ? hardwareAddress : formatHardwareAddress(hardwareAddress);
    return [name || 'any interface', hardware].filter(Boolean).join(' ');
  },
};
