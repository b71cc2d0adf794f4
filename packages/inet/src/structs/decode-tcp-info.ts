import { littleEndian, unavailable, viewStruct } from '@sock/core';
import type { TcpInfo, TcpInfoOptions } from './tcp-info.js';

// Offsets in struct tcp_info: <linux/tcp.h>. All kernels have the part that ends with tcpi_total_retrans.
const LEAST = 104;

const bytes = { retransmits: 2, probes: 3, backoff: 4 } as const;
const words = {
  rto: 8,
  ato: 12,
  sndMss: 16,
  rcvMss: 20,
  unacked: 24,
  sacked: 28,
  lost: 32,
  retrans: 36,
  fackets: 40,
  lastDataSent: 44,
  lastAckSent: 48,
  lastDataRecv: 52,
  lastAckRecv: 56,
  pmtu: 60,
  rcvSsthresh: 64,
  rtt: 68,
  rttvar: 72,
  sndSsthresh: 76,
  sndCwnd: 80,
  advmss: 84,
  reordering: 88,
  rcvRtt: 92,
  rcvSpace: 96,
  totalRetrans: 100,
  segsOut: 136,
  segsIn: 140,
  notsentBytes: 144,
  minRtt: 148,
  dataSegsIn: 152,
  dataSegsOut: 156,
  delivered: 192,
  deliveredCe: 196,
  dsackDups: 216,
  reordSeen: 220,
  rcvOoopack: 224,
  sndWnd: 228,
  rcvWnd: 232,
  rehash: 236,
  totalRtoTime: 244,
} as const;
const halves = { totalRto: 240, totalRtoRecoveries: 242 } as const;
const longs = {
  pacingRate: 104,
  maxPacingRate: 112,
  bytesAcked: 120,
  bytesReceived: 128,
  deliveryRate: 160,
  busyTime: 168,
  rwndLimited: 176,
  sndbufLimited: 184,
  bytesSent: 200,
  bytesRetrans: 208,
} as const;

// <net/tcp_states.h> of the kernel
const states = [
  'NONE',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'NEW_SYN_RECV',
  'BOUND_INACTIVE',
];
const congestionStates = ['Open', 'Disorder', 'CWR', 'Recovery', 'Loss'];

/**
 * The value of `TCP_INFO` on Linux: `struct tcp_info` of <linux/tcp.h>. What an older kernel does not tell is left out.
 *
 * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM on other systems, whose TCP_INFO has another layout
 * @example const { rtt } = decodeTcpInfo(socket.getsockopt(IPPROTO_TCP, TCP_INFO, 1024));
 */
export function decodeTcpInfo(data: Uint8Array): TcpInfo {
  if (process.platform !== 'linux' && process.platform !== 'android')
    throw unavailable('decodeTcpInfo', 'Linux');
  const view = viewStruct('struct tcp_info', LEAST, data);
  const state = view.getUint8(0);
  const congestion = view.getUint8(1);
  return {
    state: states[state] ?? String(state),
    caState: congestionStates[congestion] ?? String(congestion),
    ...read(bytes, 1, data, (offset) => view.getUint8(offset)),
    options: decodeOptions(view.getUint8(5)),
    ...decodeBits(view.getUint8(6), view.getUint8(7)),
    ...read(words, 4, data, (offset) => view.getUint32(offset, littleEndian)),
    ...read(longs, 8, data, (offset) => view.getBigUint64(offset, littleEndian)),
    ...read(halves, 2, data, (offset) => view.getUint16(offset, littleEndian)),
  } as TcpInfo;
}

/** The fields that lie within the data. */
function read<V>(
  offsets: Readonly<Record<string, number>>,
  size: number,
  data: Uint8Array,
  value: (offset: number) => V,
): Record<string, V> {
  const present = Object.entries(offsets).filter(([, offset]) => offset + size <= data.length);
  return Object.fromEntries(present.map(([name, offset]) => [name, value(offset)]));
}

function decodeOptions(bits: number): TcpInfoOptions {
  return {
    timestamps: (bits & 1) !== 0,
    sack: (bits & 2) !== 0,
    wscale: (bits & 4) !== 0,
    ecn: (bits & 8) !== 0,
    ecnSeen: (bits & 16) !== 0,
    synData: (bits & 32) !== 0,
    usecTs: (bits & 64) !== 0,
    tfoChild: (bits & 128) !== 0,
  };
}

/** Compilers begin bit fields with the low bits where numbers begin with the low byte. */
function decodeBits(scales: number, flags: number) {
  const low = scales & 15;
  const high = scales >> 4;
  return littleEndian
    ? {
        sndWscale: low,
        rcvWscale: high,
        deliveryRateAppLimited: (flags & 1) !== 0,
        fastopenClientFail: (flags >> 1) & 3,
      }
    : {
        sndWscale: high,
        rcvWscale: low,
        deliveryRateAppLimited: (flags & 0x80) !== 0,
        fastopenClientFail: (flags >> 5) & 3,
      };
}
