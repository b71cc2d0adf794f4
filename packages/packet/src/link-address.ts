/**
 * A network interface, as the BSDs and macOS tell of it: `struct sockaddr_dl` of <net/if_dl.h>, link(4).
 */
export interface LinkAddress {
  /** The interface’s name, `'en0'`; `''` for none. */
  readonly interface: string;
  /** Its type: `IFT_*` of <net/if_types.h>; 6 is Ethernet. */
  readonly hardwareType?: number | undefined;
  /** Its link-level address: bytes, or `'52:54:00:12:34:56'`. Reported as a Buffer. */
  readonly hardwareAddress?: Uint8Array | string | undefined;
}
