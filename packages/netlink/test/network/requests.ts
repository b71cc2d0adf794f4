// Requests of one's own: changes, refusals, several at a time.
import { spawnSync } from 'node:child_process';
import { encodeNetlinkMessage, ifNametoindex, SOCK_RAW, Socket } from '@sock/core';
import {
  AF_NETLINK,
  encodeIfinfomsg,
  getLink,
  getLinkSync,
  getRoute,
  IFLA_IFNAME,
  IFLA_INFO_KIND,
  IFLA_LINKINFO,
  IFLA_MTU,
  listLinks,
  NETLINK_ROUTE,
  NetlinkError,
  NLM_F_CREATE,
  NLM_F_EXCL,
  NLMSG_ERROR,
  nlaBytes,
  nlaNested,
  nlaString,
  nlaU32,
  openNetlink,
  RTM_DELLINK,
  RTM_NEWLINK,
} from '@sock/netlink';

using client = openNetlink(NETLINK_ROUTE);
const ip = (...args: string[]) => {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
  return { status, complaint: stderr.trim() };
};
const failure = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (error) => error,
  );
  const { code, syscall, message, extendedAck } = error as NetlinkError;
  const isNetlinkError = error instanceof NetlinkError;
  return {
    code,
    syscall,
    message,
    kernel: extendedAck?.message,
    offset: extendedAck?.offset,
    isNetlinkError,
  };
};

const bridge = [
  nlaString(IFLA_IFNAME, 'mine'),
  nlaNested(IFLA_LINKINFO, [nlaString(IFLA_INFO_KIND, 'bridge')]),
];
const creation = {
  type: RTM_NEWLINK,
  flags: NLM_F_CREATE | NLM_F_EXCL,
  header: encodeIfinfomsg({}),
  attributes: bridge,
};
const change = (...attributes: Uint8Array[]) => ({
  type: RTM_NEWLINK,
  header: encodeIfinfomsg({ index: ifNametoindex('near') }),
  attributes,
});

const made = await client.request(creation);
const shown = ip('link', 'show', 'mine');
const again = await failure(client.request(creation));
const removal = { type: RTM_DELLINK, header: encodeIfinfomsg({ index: ifNametoindex('mine') }) };
client.requestSync(removal);
const gone = ip('link', 'show', 'mine');

const tooShort = await failure(client.request(change(nlaU32(IFLA_MTU, 1))));
const theirWords = ip('link', 'set', 'near', 'mtu', '1').complaint;
const wrongLength = await failure(client.request(change(nlaBytes(IFLA_MTU, Buffer.alloc(2)))));
const nobody = await failure(getLink('nobody'));
const unreachable = await failure(getRoute('203.0.113.1'));

const names = ['lo', 'near', 'far'];
const asked = Array.from({ length: 300 }, (_, index) => names[index % names.length] as string);
const [answers, ...lists] = await Promise.all([
  Promise.all(asked.map((name) => getLink(name, { client }))),
  listLinks({ client }),
  listLinks({ client }),
  failure(getLink('nobody', { client })),
]);
const mixed = getLink('far', { client });
const sync = getLinkSync('near', { client }).name;

// Somebody else claims to be the kernel, with an answer to the next request.
using other = openNetlink(NETLINK_ROUTE);
await getLink('lo', { client: other });
using forger = new Socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
const { pid } = other.socket.getsockname();
for (let seq = 1; seq <= 3; seq++) {
  const refusal = Buffer.alloc(20, 0xff);
  const forged = encodeNetlinkMessage({ type: NLMSG_ERROR, flags: 0, seq, pid }, refusal);
  forger.sendtoSync(forged, { pid, groups: 0 });
}
const unforged = (await getLink('near', { client: other })).name;

console.log(
  JSON.stringify({
    made: made.messages.length,
    shown: shown.status,
    again,
    gone: gone.status,
    tooShort,
    theirWords,
    wrongLength,
    nobody,
    unreachable,
    asked,
    answered: answers.map(({ name }) => name),
    lists: lists.slice(0, 2).map((list) => (list as { name: string }[]).map(({ name }) => name)),
    refusedAmongOthers: lists[2],
    mixed: (await mixed).name,
    sync,
    unforged,
  }),
);
