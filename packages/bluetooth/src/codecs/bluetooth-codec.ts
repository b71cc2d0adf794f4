import { type AddressCodec, checkObject, invalidArgValue } from '@sock/core';
import type { BluetoothAddress } from '../bluetooth-address.js';
import { formatAddress } from '../format-address.js';
import { freebsd } from './freebsd.js';
import type { Layout, System } from './layout.js';
import { linux } from './linux.js';
import { netbsd } from './netbsd.js';
import { windows } from './windows.js';

/** What turns addresses into a system's bytes and back, on whatever system this runs. */
export function codecOf(system: System): AddressCodec<BluetoothAddress> {
  return {
    encode(address, { family, proto }) {
      checkObject(address, 'address', "{ bdaddr: 'AA:BB:CC:DD:EE:FF', psm: 0x1001 }");
      const layout = layoutOf(system, proto);
      const bytes = system.header(family, layout.length(address));
      layout.write(bytes, address);
      return bytes;
    },
    decode(bytes, { proto }) {
      return layoutOf(system, proto).read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    },
    format: formatAddress,
  };
}

function layoutOf({ layouts }: System, proto: number): Layout {
  const layout = layouts.get(proto);
  if (!layout)
    throw invalidArgValue('proto', 'is no Bluetooth protocol whose addresses are known here', proto);
  return layout;
}

const systems: Partial<Record<NodeJS.Platform, System>> = { freebsd, netbsd, win32: windows };

/** The codec of this system. */
export const bluetoothCodec: AddressCodec<BluetoothAddress> = /* @__PURE__ */ codecOf(
  systems[process.platform] ?? linux,
);
