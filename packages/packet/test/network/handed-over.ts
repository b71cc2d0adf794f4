// The descriptor 20 is a packet socket of another network namespace, which has the cable; this one has not.
import { ifNameindex, SOCK_RAW, Socket } from '@sock/core';
import { AF_PACKET, promiscuous } from '@sock/packet';
import { BROADCAST, failureOf, frame, PROTOCOL, report } from './support.js';

using socket = new Socket(AF_PACKET, SOCK_RAW, 0, 20);
socket.settimeout(5000);
const address = { interface: 'near', protocol: PROTOCOL };
const inherited = socket.getsockname().interface;
const bind = await failureOf(() => socket.bind(address));
const sent = await socket.sendto(frame(BROADCAST, '02:00:00:00:00:01', 'hello'), {
  ...address,
  interface: 'far',
});
const { address: sender } = await socket.recvfrom(2048);
const membership = await failureOf(() => promiscuous(socket, 'near').drop());
const missing = await failureOf(() => socket.bind({ ...address, interface: 'nowhere' }));

report({
  own: ifNameindex().map(({ name }) => name),
  inherited,
  bind,
  sent,
  sender: sender.interface,
  membership,
  missing,
});
