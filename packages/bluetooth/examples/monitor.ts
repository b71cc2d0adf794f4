// Shows what goes between this machine and all its Bluetooth controllers, as btmon does; takes CAP_NET_RAW.
import { decodeManagementPacket, HCI_CHANNEL_MONITOR, HCI_DEV_NONE, openHci } from '@sock/bluetooth';
import { CMSG_SPACE, decodeTimestamp, SO_TIMESTAMPNS, SOL_SOCKET } from '@sock/core';

/** <net/bluetooth/hci_mon.h> of the kernel */
const names = [
  'new controller',
  'controller gone',
  '< command',
  '> event',
  '< ACL data',
  '> ACL data',
  '< SCO data',
  '> SCO data',
  'controller up',
  'controller down',
  'controller is',
];

const socket = openHci(HCI_DEV_NONE, { channel: HCI_CHANNEL_MONITOR });
socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, 1);
process.once('SIGINT', () => socket.close());

try {
  for (;;) {
    const message = await socket.recvmsg(0x10000, CMSG_SPACE(16));
    const { opcode, index, data } = decodeManagementPacket(message.data);
    const time = message.ancillary.map(decodeTimestamp).find(Boolean)?.software;
    console.log(time, `hci${index}`, names[opcode] ?? opcode, data.toString('hex'));
  }
} catch (error) {
  if (socket.fileno() >= 0) throw error;
}
