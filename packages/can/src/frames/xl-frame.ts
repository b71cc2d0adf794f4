/**
 * A frame of CAN XL: CiA 610-1, ISO 11898-1:2024, `struct canxl_frame`.
 *
 * @example { kind: 'xl', priority: 0x123, sduType: 0x03, acceptanceField: 0x7f000001, data: Buffer.alloc(2048) }
 */
export interface XlFrame<D extends Uint8Array = Uint8Array> {
  /** Tells it from other frames. */
  readonly kind: 'xl';
  /** Priority in the arbitration: 11 bits. */
  readonly priority: number;
  /** Which kind of content the data is (SDT, service data unit type): 8 bits. */
  readonly sduType: number;
  /** Number of the virtual network (VCID): 8 bits, 0 when left out. */
  readonly vcid?: number | undefined;
  /** What receivers filter by (AF), for instance an address: 32 bits. */
  readonly acceptanceField: number;
  /** Whether the data begins with a further protocol, of security or segmentation: SEC. */
  readonly simpleExtendedContent?: boolean | undefined;
  /** RRS, a bit that CAN XL reserves for higher layers. */
  readonly remoteRequestSubstitution?: boolean | undefined;
  /** 1 to 2048 bytes. */
  readonly data: D;
}
