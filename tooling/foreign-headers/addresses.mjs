// Bundled with the packages' sources and run as on another system: the addresses of addresses.inc, in hexadecimal.
import { sockaddrInCodec } from '@sock/core';
import { bluetoothCodec } from '../../packages/bluetooth/src/codecs/bluetooth-codec.ts';
import { hypervCodec } from '../../packages/hyperv/src/hyperv-codec.ts';
import { inet6Codec } from '../../packages/inet/src/addresses/inet6-codec.ts';
import { linkCodec } from '../../packages/packet/src/link-codec.ts';
import { packetCodec } from '../../packages/packet/src/packet-codec.ts';
import { otherSystems } from '../../packages/socket/test/reference/other-systems.ts';
import { encodeCtlInfo } from '../../packages/system/src/ctl-info.ts';
import { systemCodec } from '../../packages/system/src/system-codec.ts';
import { sunPath } from '../../packages/unix/src/sun-path.ts';
import { unixCodec } from '../../packages/unix/src/unix-codec.ts';

export { otherSystems };

const hardwareAddress = Uint8Array.of(2, 0, 0, 0, 0, 1);

export function encodings(families) {
  const encode = (codec, family, address, proto = 0) =>
    codec.encode(address, {
      family: families[family],
      proto,
      interfaceIndex: () => 4,
      interfaceName: () => 'en0',
    });
  return {
    inet: () => encode(sockaddrInCodec, 'AF_INET', { host: '127.0.0.1', port: 80 }),
    inet6: () => encode(inet6Codec, 'AF_INET6', { host: '102:300::', port: 80, flowinfo: 5, scopeId: 3 }),
    unix: () => encode(unixCodec(sunPath()), 'AF_UNIX', { path: '/x' }),
    link: () => encode(linkCodec, 'AF_LINK', { interface: 'en0', hardwareType: 6, hardwareAddress }),
    packet: () => encode(packetCodec, 'AF_PACKET', { interface: 'en0', protocol: 0x0800, hardwareAddress }),
    system: () => encode(systemCodec, 'AF_SYSTEM', { id: 0x01020304, unit: 5 }),
    control: () => encodeCtlInfo({ name: 'ab' }),
    bluetooth: () => encode(bluetoothCodec, 'AF_BLUETOOTH', { bdaddr: 'AA:BB:CC:DD:EE:FF', channel: 7 }, 3),
    hyperv: () =>
      encode(hypervCodec, 'AF_HYPERV', {
        vmId: 'a42e7cda-d03f-480c-9cc2-a4de20abb878',
        serviceId: '00000050-facb-11e6-bd58-64006a7986d3',
      }),
  };
}
