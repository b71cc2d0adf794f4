// <linux/vm_sockets.h> of Linux 6.12; addresses are the same in <sys/vsock.h> of macOS.
import { constant } from '@sock/core';

const isMac = process.platform === 'darwin';

/** CID: for bind, every one that this machine has. */
export const VMADDR_CID_ANY = 0xffffffff;
/** CID: the hypervisor, where one answers by itself. */
export const VMADDR_CID_HYPERVISOR = 0;
/** CID: this machine itself; on Linux it takes the module vsock_loopback. */
export const VMADDR_CID_LOCAL = 1;
/** CID: the host of this virtual machine. */
export const VMADDR_CID_HOST = 2;
/** Port: for bind, any that is free. */
export const VMADDR_PORT_ANY = 0xffffffff;
/** Flag of an address: connect by way of the host, whatever the CID, so that siblings can talk. Linux 5.11. */
export const VMADDR_FLAG_TO_HOST = 1;

/** Option of level AF_VSOCK: size of a connection's receive buffer in bytes, 64 bits; see `setBufferSizes`. */
export const SO_VM_SOCKETS_BUFFER_SIZE = 0;
/** Option of level AF_VSOCK: the least that the buffer's size can be set to, 64 bits. */
export const SO_VM_SOCKETS_BUFFER_MIN_SIZE = 1;
/** Option of level AF_VSOCK: the most that the buffer's size can be set to, 64 bits. */
export const SO_VM_SOCKETS_BUFFER_MAX_SIZE = 2;
/** Option of level AF_VSOCK: the peer's number on its host, with VMware's transport. */
export const SO_VM_SOCKETS_PEER_HOST_VM_ID = 3;
/** Option of level AF_VSOCK: whether the peer is trusted, with VMware's transport. */
export const SO_VM_SOCKETS_TRUSTED = 5;
/** Option of level AF_VSOCK: as SO_VM_SOCKETS_CONNECT_TIMEOUT, with a `long` for the seconds. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD = 6;
/** Option of level AF_VSOCK: whether sends and receives never wait, with VMware's transport. */
export const SO_VM_SOCKETS_NONBLOCK_TXRX = 7;
/** Option of level AF_VSOCK: as SO_VM_SOCKETS_CONNECT_TIMEOUT, with 64 bits for the seconds everywhere. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW = 8;
/** Option of level AF_VSOCK: how long connect(2) tries, a `struct timeval`; see `setConnectTimeout`. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT = /* @__PURE__ */ connectTimeoutOption();

/** What tells that there is no version: an answer of old drivers. */
export const VM_SOCKETS_INVALID_VERSION = 0xffffffff;
/** Request of ioctl(2): the CID of this machine; see `getLocalCid`. */
export const IOCTL_VM_SOCKETS_GET_LOCAL_CID = isMac ? 0x400473d1 : 0x7b9;

/** Level of control messages of vsock's error queue, which tell of MSG_ZEROCOPY. Linux 6.7. */
export const SOL_VSOCK = 287;
/** Type of these control messages: a `struct sock_extended_err`, for `decodeSockExtendedErr`. */
export const VSOCK_RECVERR = 1;

/** As the header chooses: where `long` has 32 bits and `time_t` has 64, the old option's structure is another one. */
function connectTimeoutOption(): number {
  const isLong32 = ['arm', 'ia32', 'mips', 'mipsel', 'ppc'].includes(process.arch);
  return isLong32 && constant('TIMEVAL_SEC_SIZE') === 8
    ? SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW
    : SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD;
}
