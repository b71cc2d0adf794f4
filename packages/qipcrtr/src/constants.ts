// <linux/qrtr.h>

/** The node that stands for all nodes. */
export const QRTR_NODE_BCAST = 0xffffffff;
/** The port of each node's name service. */
export const QRTR_PORT_CTRL = 0xfffffffe;

/** Packet: data of programs. */
export const QRTR_TYPE_DATA = 1;
/** Packet: a node greets another. */
export const QRTR_TYPE_HELLO = 2;
/** Packet: a node is gone. */
export const QRTR_TYPE_BYE = 3;
/** Packet: a service has a socket. */
export const QRTR_TYPE_NEW_SERVER = 4;
/** Packet: a service has that socket no more. */
export const QRTR_TYPE_DEL_SERVER = 5;
/** Packet: a socket is gone. */
export const QRTR_TYPE_DEL_CLIENT = 6;
/** Packet: a receiver has room again. */
export const QRTR_TYPE_RESUME_TX = 7;
/** Packet: a node ends. */
export const QRTR_TYPE_EXIT = 8;
/** Packet: a node asks whether another is there. */
export const QRTR_TYPE_PING = 9;
/** Packet: asks for servers. */
export const QRTR_TYPE_NEW_LOOKUP = 10;
/** Packet: takes that back. */
export const QRTR_TYPE_DEL_LOOKUP = 11;
