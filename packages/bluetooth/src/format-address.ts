import type { BluetoothAddress } from './bluetooth-address.js';

/** For messages: `'AA:BB:CC:DD:EE:FF psm 0x1001'`, `'AA:BB:CC:DD:EE:FF channel 3'`, `'hci0'`. */
export function formatAddress(address: BluetoothAddress): string {
  if ('device' in address)
    return typeof address.device === 'number' ? `hci${address.device}` : address.device;
  if ('channel' in address) return `${address.bdaddr} channel ${address.channel}`;
  if (!('psm' in address)) return address.bdaddr;
  const { bdaddr, psm, cid = 0 } = address;
  return psm === 0 && cid !== 0
    ? `${bdaddr} cid 0x${cid.toString(16)}`
    : `${bdaddr} psm 0x${psm.toString(16)}`;
}
