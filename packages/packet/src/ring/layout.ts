// How a ring of TPACKET_V3 is laid out: <linux/if_packet.h>. Offsets in bytes.

/** struct tpacket_block_desc, with struct tpacket_hdr_v1 in it. */
export const BLOCK = {
  status: 8,
  numPkts: 12,
  offsetToFirstPkt: 16,
  seqNum: 24,
  size: 48,
} as const;

/** struct tpacket3_hdr; a struct sockaddr_ll follows at `size`. */
export const PACKET = {
  nextOffset: 0,
  sec: 4,
  nsec: 8,
  snaplen: 12,
  len: 16,
  status: 20,
  mac: 24,
  net: 26,
  rxhash: 28,
  vlanTci: 32,
  vlanTpid: 36,
  size: 48,
} as const;

/** struct tpacket_req3. */
export const REQUEST = {
  blockSize: 0,
  blockNr: 4,
  frameSize: 8,
  frameNr: 12,
  retireBlkTov: 16,
  sizeofPriv: 20,
  featureReqWord: 24,
  size: 28,
} as const;

/** Bytes of a struct sockaddr_ll. */
export const SOCKADDR_LL = 20;
