import { checkInteger, littleEndian, outOfRange } from '@sock/core';
import type { IsotpAddress } from '../can-address.js';
import { CAN_EFF_FLAG, CAN_EFF_MASK, CAN_SFF_MASK } from '../constants/frames.js';
import type { CanProtocol } from './protocol.js';

// In struct sockaddr_can: <linux/can.h>
const RX_ID = 8;
const TX_ID = 12;

const notBound = 'an ISO-TP socket works once it is bound, and again after its interface was removed';

/** ISO 15765-2: net/can/isotp.c of the kernel. */
export const isotp: CanProtocol = {
  part: {
    encode(view, address) {
      const { rxId, txId } = address as IsotpAddress;
      view.setUint32(RX_ID, identifier(rxId, 'address.rxId'), littleEndian);
      view.setUint32(TX_ID, identifier(txId, 'address.txId'), littleEndian);
    },
    decode: (view) => ({
      rxId: view.getUint32(RX_ID, littleEndian),
      txId: view.getUint32(TX_ID, littleEndian),
    }),
  },
  advices: {
    'EADDRNOTAVAIL bind': 'rxId and txId must differ',
    'EADDRNOTAVAIL recv': notBound,
    'EADDRNOTAVAIL send': notBound,
    EBADMSG: 'a frame came whose length or padding is not as it was asked to be; the message is lost',
    ECOMM:
      'the receiver answered no flow control frame; is it there, and are rxId and txId the right way round?',
    EILSEQ: 'a frame of the message was lost or came twice; the message is lost',
    'EINVAL bind': 'the socket is bound already, or to FD frames on an interface without',
    'EINVAL recv': 'ISO-TP does not have all flags of recv',
    'EINVAL send': 'a message has 1 to max_pdu_size bytes, see /sys/module/can_isotp/parameters',
    'EISCONN setsockopt': 'options of ISO-TP are set before bind',
    EMSGSIZE: 'the receiver has no room for a message of this length (overflow)',
    ETIMEDOUT: 'the sender fell silent in the middle of a message; the message is lost',
  },
};

/** An identifier that does not fit into 11 bits can only be an extended one. */
function identifier(value: number, name: string): number {
  checkInteger(value, name, 0, CAN_EFF_FLAG + CAN_EFF_MASK);
  const id = value >= CAN_EFF_FLAG ? value - CAN_EFF_FLAG : value;
  if (id > CAN_EFF_MASK) throw outOfRange(name, 'an identifier of 11 or 29 bits', value);
  return id > CAN_SFF_MASK ? CAN_EFF_FLAG + id : value;
}
