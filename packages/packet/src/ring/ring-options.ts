import { type BpfProgram, checkInteger, checkOptions, littleEndian, newStruct } from '@sock/core';
import { TP_FT_REQ_FILL_RXHASH, TPACKET_ALIGNMENT } from '../constants/ring.js';
import { REQUEST } from './layout.js';

/** The memory of a ring, and when the kernel hands over what is in it. */
export interface RingSize {
  /** Bytes of a block, a multiple of the page size; 262144 when left out. A packet is cut off to fit into one. */
  readonly blockSize?: number | undefined;
  /** How many blocks; 64 when left out. */
  readonly blockCount?: number | undefined;
  /** The least size of a block, in effect: a multiple of 16 that a block holds at least once; 2048 when left out. */
  readonly frameSize?: number | undefined;
  /** Milliseconds after which a block is handed over though it is not full; 10 when left out. 0: the kernel chooses. */
  readonly retireTimeout?: number | undefined;
}

/** A size with nothing left out. */
export type CompleteRingSize = { readonly [Part in keyof RingSize]-?: number };

/** How to open a ring. */
export interface RingOptions extends RingSize {
  /** `SOCK_RAW`, packets with their link-level header, when left out; or `SOCK_DGRAM`, without. */
  readonly type?: number | undefined;
  /** `ETH_P_*`, in host byte order; all protocols when left out. */
  readonly protocol?: number | undefined;
  /** What to keep: instructions, or the output of `tcpdump -dd`. It is in force before the first packet. */
  readonly filter?: BpfProgram | undefined;
  /** Whether to receive everything on the wire, for as long as the ring is open. Takes an interface. */
  readonly promiscuous?: boolean | undefined;
  /** Whether to leave out what this machine sends. */
  readonly ignoreOutgoing?: boolean | undefined;
  /** Whether packets have times of the network device’s clock where it has one (SO_TIMESTAMPING switches it on). */
  readonly hardwareTimestamps?: boolean | undefined;
}

const BLOCK_SIZE = 1 << 18;
const BLOCK_COUNT = 64;
const FRAME_SIZE = 2048;
const RETIRE_TIMEOUT = 10;

/** Bytes of a ring. */
export function ringLength({ blockSize, blockCount }: CompleteRingSize): number {
  return blockSize * blockCount;
}

/** The size with nothing left out. @throws RangeError for what can be no ring */
export function ringSize(size: RingSize): CompleteRingSize {
  checkOptions(size);
  const {
    blockSize = BLOCK_SIZE,
    blockCount = BLOCK_COUNT,
    frameSize = Math.min(FRAME_SIZE, blockSize),
    retireTimeout = RETIRE_TIMEOUT,
  } = size;
  checkInteger(blockSize, 'options.blockSize', 4096, 0x40000000);
  checkInteger(blockCount, 'options.blockCount', 1, 0x7fffffff);
  checkInteger(frameSize, 'options.frameSize', 5 * TPACKET_ALIGNMENT, blockSize);
  checkInteger(retireTimeout, 'options.retireTimeout', 0, 0x7fffffff);
  const frames = Math.floor(blockSize / frameSize) * blockCount;
  checkInteger(frames, 'options.blockCount × blocks’ frames', 1, 0x7fffffff);
  return { blockSize, blockCount, frameSize, retireTimeout };
}

/** `struct tpacket_req3`. */
export function encodeRingRequest(size: CompleteRingSize): Buffer {
  const { blockSize, blockCount, frameSize, retireTimeout } = size;
  const { bytes, view } = newStruct('struct tpacket_req3', REQUEST.size);
  view.setUint32(REQUEST.blockSize, blockSize, littleEndian);
  view.setUint32(REQUEST.blockNr, blockCount, littleEndian);
  view.setUint32(REQUEST.frameSize, frameSize, littleEndian);
  view.setUint32(REQUEST.frameNr, Math.floor(blockSize / frameSize) * blockCount, littleEndian);
  view.setUint32(REQUEST.retireBlkTov, retireTimeout, littleEndian);
  view.setUint32(REQUEST.featureReqWord, TP_FT_REQ_FILL_RXHASH, littleEndian);
  return bytes;
}
