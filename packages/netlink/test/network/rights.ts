// What a process without capabilities may do.
import { SOCK_RAW, Socket } from '@sock/core';
import {
  AF_NETLINK,
  encodeIfinfomsg,
  IFLA_MTU,
  listLinks,
  NETLINK_ROUTE,
  nlaU32,
  openNetlink,
  RTM_NEWLINK,
} from '@sock/netlink';

using client = openNetlink(NETLINK_ROUTE);
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    ({ code, message }) => ({ code, message }),
  );
const change = {
  type: RTM_NEWLINK,
  header: encodeIfinfomsg({ index: 1 }),
  attributes: [nlaU32(IFLA_MTU, 2000)],
};
using peer = new Socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
console.log(
  JSON.stringify({
    listed: (await listLinks()).map(({ name }) => name),
    change: await failure(client.request(change)),
    send: await failure(peer.sendto('to another process', { pid: 12345, groups: 0 })),
  }),
);
