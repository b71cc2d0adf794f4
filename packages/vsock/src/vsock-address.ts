/** The address of a vsock socket: `struct sockaddr_vm`. Source: vsock(7). */
export interface VsockAddress {
  /**
   * The context identifier: which machine. `VMADDR_CID_HOST` is the host, `VMADDR_CID_LOCAL` this machine itself,
   * `VMADDR_CID_ANY`, for bind, every one that this machine has.
   */
  readonly cid: number;
  /** The port, 32 bits; for bind `VMADDR_PORT_ANY` is any that is free. Below 1024 it takes CAP_NET_BIND_SERVICE. */
  readonly port: number;
  /** `VMADDR_FLAG_TO_HOST`, for connect: even a sibling's CID is reached by way of the host. Linux only; 0 when left out. */
  readonly flags?: number | undefined;
}
