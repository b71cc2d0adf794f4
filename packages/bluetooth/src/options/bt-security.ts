import { checkInteger, checkObject, newStruct, viewStruct } from '@sock/core';

/** How safe a link must be, or is: the value of `BT_SECURITY`. */
export interface BtSecurity {
  /** `BT_SECURITY_SDP` to `BT_SECURITY_FIPS`. */
  readonly level: number;
  /** Length of the encryption key, in bytes; 0 as long as the link is not encrypted. To set it does nothing. */
  readonly keySize?: number | undefined;
}

// struct bt_security: <bluetooth/bluetooth.h>
const NAME = 'struct bt_security';
const SIZE = 2;

/**
 * The value of `BT_SECURITY`. Set before connect or listen it is what the peer must fulfil; set on a connection it makes
 * the link safer, and receives fail with EACCES if that does not work.
 *
 * @example socket.setsockopt(SOL_BLUETOOTH, BT_SECURITY, encodeBtSecurity({ level: BT_SECURITY_MEDIUM }));
 */
export function encodeBtSecurity(security: BtSecurity): Buffer {
  checkObject(security, 'security', '{ level: BT_SECURITY_MEDIUM }');
  const { level, keySize = 0 } = security;
  checkInteger(level, 'security.level', 0, 4);
  checkInteger(keySize, 'security.keySize', 0, 16);
  const { bytes } = newStruct(NAME, SIZE);
  bytes[0] = level;
  bytes[1] = keySize;
  return bytes;
}

/**
 * The opposite of {@link encodeBtSecurity}.
 *
 * @example decodeBtSecurity(socket.getsockopt(SOL_BLUETOOTH, BT_SECURITY, 2));
 */
export function decodeBtSecurity(data: Uint8Array): Required<BtSecurity> {
  const view = viewStruct(NAME, SIZE, data);
  return { level: view.getUint8(0), keySize: view.getUint8(1) };
}
