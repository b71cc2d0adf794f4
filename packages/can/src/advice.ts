// What a person can do about an error of a call on a CAN socket. One errno may come from several protocols, and the
// texts say of which they speak. Source: net/can of the kernel (raw.c, bcm.c, isotp.c, j1939/socket.c).

const always: Readonly<Record<string, string>> = {
  EAFNOSUPPORT: 'the kernel lacks CAN; try: modprobe can-raw (CONFIG_CAN)',
  EPROTONOSUPPORT:
    'the kernel lacks this CAN protocol; try: modprobe can-raw, can-bcm, can-isotp or can-j1939',
  ENODEV:
    'there is no such CAN interface (any more), or one must be named where all were; try: ip -br link show',
  ENXIO: 'there is no such CAN interface any more',
  ENETDOWN: 'the interface is down; try: ip link set can0 up (the socket works again as soon as it is)',
  EACCES: 'a J1939 broadcast takes socket.setsockopt(SOL_SOCKET, SO_BROADCAST, true)',
  EBADFD:
    'a J1939 socket sends once it is bound to a source address or to a NAME, and only on the interface of that bind',
  EALREADY: 'J1939 transport: the receiver is busy with another message; send again later',
  EBADMSG: 'ISO-TP: a frame came whose length or padding is not as it was asked to be; the message is lost',
  EBUSY: 'J1939 transport: another message to this receiver is under way; send again later',
  ECOMM:
    'ISO-TP: the receiver answered no flow control frame; is it there, and are rxId and txId the right way round?',
  EDOM: 'priorities of J1939 are 0 (the highest) to 7',
  EILSEQ: 'a frame of the message was lost or came twice (ISO-TP, J1939 transport); the message is lost',
  EMSGSIZE: 'the receiver has no room for a message of this length (ISO-TP: overflow; J1939: no resources)',
  ENOTRECOVERABLE: 'J1939 transport: frames were lost too often; the message is lost',
  ETIME: 'J1939 transport: the other side fell silent in the middle of a message, or was never there',
  ETIMEDOUT: 'ISO-TP: the sender fell silent in the middle of a message; the message is lost',
  EHOSTUNREACH: 'J1939 transport: the receiver did not answer in time; is it there?',
  E2BIG: 'BCM: a change cannot have more frames than the set-up had; delete it first',
  EPROTO:
    'J1939: an address claim is sent from the NAME that it holds, as 8 bytes, to all; or the receiver met what its transport protocol forbids',
};

const bySyscall: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EADDRNOTAVAIL: {
    bind: 'ISO-TP: rxId and txId must differ',
    getpeername: 'the socket has no peer: connect it first',
    recv: 'an ISO-TP socket receives once it is bound, and again after its interface was removed',
    send: 'an ISO-TP socket sends once it is bound, and again after its interface was removed; a NAME of J1939 sends 250 ms after its address was claimed',
  },
  EINVAL: {
    bind: 'ISO-TP: bound already, or to FD frames on an interface without; J1939: the low byte of a PDU1 PGN must be 0',
    recv: 'MSG_PEEK and others are not for J1939, nor all flags for ISO-TP',
    send: 'no frame that the socket takes (RAW: FD and XL are options), no message of 1 to max_pdu_size bytes (ISO-TP), or what was never set up (BCM)',
  },
  EISCONN: {
    connect: 'a BCM socket is connected once and for all; take a new one',
    setsockopt: 'options of ISO-TP are set before bind',
  },
  ENOTCONN: {
    send: "a BCM socket is connected before it is used: connect({ interface: 'can0' }), or '' for all interfaces",
  },
  EPERM: { setsockopt: 'the priorities 0 and 1 of J1939 take CAP_NET_ADMIN' },
};

/**
 * The cure for an error of a CAN socket.
 *
 * @param code `'ENETDOWN'`
 * @param syscall `'recvmsg'`
 */
export function canAdvice(code: string, syscall: string): string | undefined {
  return bySyscall[code]?.[plain(syscall)] ?? always[code];
}

/** The forms of one call fail alike. */
function plain(syscall: string): string {
  if (syscall.startsWith('recv')) return 'recv';
  return syscall.startsWith('send') ? 'send' : syscall;
}
