import { checkInteger, invalidArgType, littleEndian, outOfRange } from '@sock/core';
import type { J1939Address } from '../can-address.js';
import { J1939_NO_ADDR, J1939_NO_NAME, J1939_NO_PGN } from '../constants/j1939.js';
import { checkPgn } from '../j1939/pgn.js';
import type { CanProtocol } from './protocol.js';

// In struct sockaddr_can: <linux/can.h>
const NAME = 8;
const PGN = 16;
const ADDR = 20;

const LARGEST_NAME = 0xffff_ffff_ffff_ffffn;

/** SAE J1939: net/can/j1939/socket.c and transport.c of the kernel. */
export const j1939: CanProtocol = {
  part: {
    encode(view, address) {
      const { pgn = J1939_NO_PGN, addr = J1939_NO_ADDR, ...rest } = address as J1939Address;
      const name = (rest.name ?? J1939_NO_NAME) === J1939_NO_NAME ? 0n : rest.name;
      if (typeof name !== 'bigint') throw invalidArgType('address.name', 'a bigint', name);
      if (name < 0n || name > LARGEST_NAME) throw outOfRange('address.name', '>= 0 and < 2n ** 64n', name);
      if (pgn !== J1939_NO_PGN) checkPgn(pgn, 'address.pgn');
      checkInteger(addr, 'address.addr', 0, 0xff);
      view.setBigUint64(NAME, name, littleEndian);
      view.setUint32(PGN, pgn, littleEndian);
      view.setUint8(ADDR, addr);
    },
    decode: (view) => ({
      name: view.getBigUint64(NAME, littleEndian),
      pgn: view.getUint32(PGN, littleEndian),
      addr: view.getUint8(ADDR),
    }),
  },
  advices: {
    EACCES: 'a broadcast takes socket.setsockopt(SOL_SOCKET, SO_BROADCAST, true)',
    'EADDRNOTAVAIL getpeername': 'the socket has no peer: connect it first',
    'EADDRNOTAVAIL send': 'a NAME sends 250 ms after its address was claimed',
    EALREADY: 'the receiver is busy with another message; send again later',
    EBADFD:
      'a J1939 socket sends once it is bound to a source address or to a NAME, and only on the interface of that bind',
    EBUSY: 'another message to this receiver is under way; send again later',
    EDOM: 'priorities are 0 (the highest) to 7',
    EHOSTUNREACH: 'the receiver did not answer in time; is it there?',
    EILSEQ: 'a frame of the message was lost or came twice; the message is lost',
    'EINVAL bind': 'the low byte of a PDU1 PGN must be 0',
    'EINVAL recv': 'J1939 has neither MSG_PEEK nor other flags',
    EMSGSIZE: 'the receiver has no room for a message of this length (no resources)',
    ENOTRECOVERABLE: 'frames were lost too often; the message is lost',
    'EPERM setsockopt': 'the priorities 0 and 1 take CAP_NET_ADMIN',
    EPROTO:
      'an address claim is sent from the NAME that it holds, as 8 bytes, to all; or the receiver met what the transport protocol forbids',
    ETIME: 'the other side fell silent in the middle of a message, or was never there',
  },
};
