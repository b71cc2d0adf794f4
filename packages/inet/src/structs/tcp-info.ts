/** Options of the connection that both sides agreed on, or that were seen: `TCPI_OPT_*`. */
export interface TcpInfoOptions {
  /** Timestamps, RFC 7323. */
  readonly timestamps: boolean;
  /** Selective acknowledgements, RFC 2018. */
  readonly sack: boolean;
  /** Window scaling, RFC 7323. */
  readonly wscale: boolean;
  /** Explicit congestion notification, RFC 3168. */
  readonly ecn: boolean;
  /** A packet with ECT came. */
  readonly ecnSeen: boolean;
  /** Data in the SYN was acknowledged (TCP Fast Open), that was sent or received. */
  readonly synData: boolean;
  /** Timestamps count microseconds. */
  readonly usecTs: boolean;
  /** This connection was made by a Fast Open request. */
  readonly tfoChild: boolean;
}

/**
 * What Linux tells of a TCP connection: `struct tcp_info` of <linux/tcp.h>, each field under its name there without
 * `tcpi_`. Fields that may be `undefined` are those that not every kernel has.
 */
export interface TcpInfo {
  /** `'ESTABLISHED'`, `'LISTEN'`, `'CLOSE_WAIT'`, … as in the kernel's `TCP_*`. */
  readonly state: string;
  /** State of congestion control: `'Open'`, `'Disorder'`, `'CWR'`, `'Recovery'` or `'Loss'`. */
  readonly caState: string;
  /** Retransmissions of the oldest segment in flight, one after the other. */
  readonly retransmits: number;
  /** Window or keep-alive probes without an answer. */
  readonly probes: number;
  /** How often the timeout has been doubled. */
  readonly backoff: number;
  /** What was agreed on. */
  readonly options: TcpInfoOptions;
  /** Bits by which the peer's windows are shifted. */
  readonly sndWscale: number;
  /** Bits by which our windows are shifted. */
  readonly rcvWscale: number;
  /** `deliveryRate` is limited by the application. */
  readonly deliveryRateAppLimited: boolean;
  /** Why Fast Open failed: 0 it did not, 1 no cookie, 2 data not acknowledged, 3 SYN retransmitted. */
  readonly fastopenClientFail: number;
  /** Timeout for retransmission, in microseconds. */
  readonly rto: number;
  /** Timeout for a delayed acknowledgement, in microseconds. */
  readonly ato: number;
  /** Largest segment to send, in bytes. */
  readonly sndMss: number;
  /** Largest segment received, in bytes. */
  readonly rcvMss: number;
  /** Segments that are not acknowledged; connections that wait to be accepted, of a listening socket. */
  readonly unacked: number;
  /** Segments acknowledged selectively; the backlog of a listening socket. */
  readonly sacked: number;
  /** Segments held for lost. */
  readonly lost: number;
  /** Retransmitted segments in flight. */
  readonly retrans: number;
  /** No longer counted. */
  readonly fackets: number;
  /** Milliseconds since data was sent. */
  readonly lastDataSent: number;
  /** Always 0. */
  readonly lastAckSent: number;
  /** Milliseconds since data came. */
  readonly lastDataRecv: number;
  /** Milliseconds since an acknowledgement came. */
  readonly lastAckRecv: number;
  /** The path's MTU, in bytes. */
  readonly pmtu: number;
  /** Limit of the window that we advertise, in bytes. */
  readonly rcvSsthresh: number;
  /** Smoothed round trip time, in microseconds. */
  readonly rtt: number;
  /** Its mean deviation, in microseconds. */
  readonly rttvar: number;
  /** Slow start threshold, in segments. */
  readonly sndSsthresh: number;
  /** Congestion window, in segments. */
  readonly sndCwnd: number;
  /** Largest segment that we advertise, in bytes. */
  readonly advmss: number;
  /** Segments that may arrive out of order before one is held for lost. */
  readonly reordering: number;
  /** Round trip time as the receiver sees it, in microseconds. */
  readonly rcvRtt: number;
  /** Space of the receive queue, in bytes. */
  readonly rcvSpace: number;
  /** Segments retransmitted in all. */
  readonly totalRetrans: number;
  /** Bytes a second; 2n ** 64n - 1n for no limit. Linux 3.15. */
  readonly pacingRate?: bigint;
  /** `SO_MAX_PACING_RATE`, bytes a second. Linux 3.15. */
  readonly maxPacingRate?: bigint;
  /** Linux 4.1. */
  readonly bytesAcked?: bigint;
  /** Linux 4.1. */
  readonly bytesReceived?: bigint;
  /** Segments sent. Linux 4.2. */
  readonly segsOut?: number;
  /** Segments received. Linux 4.2. */
  readonly segsIn?: number;
  /** Bytes in the send buffer that were never sent. Linux 4.6. */
  readonly notsentBytes?: number;
  /** Shortest round trip time seen, in microseconds. Linux 4.6. */
  readonly minRtt?: number;
  /** Segments with data that came. Linux 4.6. */
  readonly dataSegsIn?: number;
  /** Segments with data that were sent. Linux 4.6. */
  readonly dataSegsOut?: number;
  /** Bytes a second. Linux 4.9. */
  readonly deliveryRate?: bigint;
  /** Microseconds with data to send. Linux 4.10. */
  readonly busyTime?: bigint;
  /** Microseconds for which the peer's window was the limit. Linux 4.10. */
  readonly rwndLimited?: bigint;
  /** Microseconds for which the send buffer was the limit. Linux 4.10. */
  readonly sndbufLimited?: bigint;
  /** Segments delivered, retransmitted ones included. Linux 4.18. */
  readonly delivered?: number;
  /** Of these, marked with congestion experienced. Linux 4.18. */
  readonly deliveredCe?: number;
  /** Bytes sent, retransmitted ones included. Linux 4.19. */
  readonly bytesSent?: bigint;
  /** Linux 4.19. */
  readonly bytesRetrans?: bigint;
  /** Duplicates that the peer reported. Linux 4.19. */
  readonly dsackDups?: number;
  /** How often segments were seen out of order. Linux 4.19. */
  readonly reordSeen?: number;
  /** Packets that came out of order. Linux 5.4. */
  readonly rcvOoopack?: number;
  /** The peer's window, in bytes. Linux 5.4. */
  readonly sndWnd?: number;
  /** Our window, in bytes. Linux 6.2. */
  readonly rcvWnd?: number;
  /** How often the flow's hash was changed. Linux 6.2. */
  readonly rehash?: number;
  /** Timeouts of retransmissions in all. Linux 6.7. */
  readonly totalRto?: number;
  /** Times that the connection recovered from such timeouts. Linux 6.7. */
  readonly totalRtoRecoveries?: number;
  /** Milliseconds spent in them. Linux 6.7. */
  readonly totalRtoTime?: number;
}
