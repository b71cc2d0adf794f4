/** The address of an AF_QIPCRTR socket. */
export interface QipcrtrAddress {
  /** The node: a processor of the device. `getsockname` of any socket tells this one's. */
  node: number;
  /** The port on that node; QRTR_PORT_CTRL is its name service. */
  port: number;
}
