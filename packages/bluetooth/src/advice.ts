// What a person can do about an error of a call on a Bluetooth socket. Source: net/bluetooth of the kernel.
import type { Advices } from '@sock/core';

export const bluetoothAdvices: Advices = {
  EAFNOSUPPORT:
    'the kernel lacks Bluetooth, or a container’s seccomp filter refuses it; try: modprobe bluetooth',
  EPROTONOSUPPORT:
    'the kernel lacks this Bluetooth protocol; try: modprobe rfcomm (ISO: its experimental feature must be enabled)',
  ESOCKTNOSUPPORT:
    'the protocol has no sockets of this type: L2CAP SOCK_SEQPACKET, RFCOMM SOCK_STREAM, HCI SOCK_RAW',
  ENODEV: 'there is no such controller; listControllers() tells which there are',
  ENETDOWN: 'the controller is down; try: setControllerPower(0, true), or hciconfig hci0 up',
  EBADE: 'the pairing failed: no PIN or a wrong one, or somebody refused it (BT_SECURITY asks for pairing)',
  EHOSTDOWN: 'the device does not answer: is it on, in reach, and connectable?',
  EHOSTUNREACH: 'no controller that is up can reach the device; listControllers() tells which are',
  ERFKILL: 'the controller is switched off; try: rfkill unblock bluetooth',
  EPIPE: 'the controller was removed, or this direction was shut down',
  ECONNABORTED: 'the link was ended on this machine: the controller went down or was removed',
  ECONNRESET: 'the device ended the connection',
  ENOPROTOOPT: 'the protocol does not have this option, or the kernel is too old for it',

  'EACCES bind': 'a PSM below 0x1001 (BR/EDR) or 0x80 (LE) takes CAP_NET_BIND_SERVICE',
  'EACCES connect':
    'the device or this machine refused the security that is asked for (BT_SECURITY), or pairing is needed',
  'EACCES recv': 'the security that is asked for (BT_SECURITY) was not reached',
  'EACCES send': 'the security that is asked for (BT_SECURITY) was not reached',
  'EADDRINUSE bind': 'another socket has this PSM or channel',
  'EADDRNOTAVAIL bind': 'no controller of this machine has that address',
  'EBADFD send': 'bind the HCI socket to a controller first',
  'EBADFD getsockname': 'bind the HCI socket first',
  'EBUSY bind':
    'another program has this controller (HCI_CHANNEL_USER takes one that is down), or the channel is taken',
  'EBUSY connect':
    'an earlier connection to that device, or of RFCOMM over that channel, is still being ended; try again, with a new socket',
  'EBUSY ioctl': 'another program has this controller for itself (HCI_CHANNEL_USER)',
  'ECONNREFUSED connect': 'nobody listens on that PSM or channel, or the device refused the security',
  'EINVAL bind':
    'no such PSM (BR/EDR: odd, 0x1001 and above; LE: at most 0xff), channel or combination of both with a CID',
  'EINVAL connect': 'the PSM, CID or type of address does not go with this socket',
  'EMEDIUMTYPE bind': 'the controller is not of a kind that this channel can use',
  'EMSGSIZE send': 'longer than what the device takes at once: BT_SNDMTU, or omtu of L2CAP_OPTIONS',
  'ENOTCONN accept': 'listen first',
  'ENOTCONN recv': 'connect first',
  'ENOTCONN send': 'connect first',
  'EPERM bind': 'this HCI channel takes CAP_NET_ADMIN (user) or CAP_NET_RAW (monitor)',
  'EPERM ioctl': 'it takes CAP_NET_ADMIN',
  'EPERM send': 'this HCI command takes CAP_NET_RAW',
  'EPERM socket': 'raw sockets take CAP_NET_RAW',
  'ETIMEDOUT connect': 'the device does not answer: is it on, in reach, and connectable?',
};
