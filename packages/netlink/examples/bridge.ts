// Makes a bridge, looks at it, and removes it. Takes CAP_NET_ADMIN; try: unshare --user --map-root-user --net node bridge.js
import {
  encodeIfinfomsg,
  getLink,
  IFLA_IFNAME,
  IFLA_INFO_KIND,
  IFLA_LINKINFO,
  IFLA_MTU,
  NETLINK_ROUTE,
  NLM_F_CREATE,
  NLM_F_EXCL,
  nlaNested,
  nlaString,
  nlaU32,
  openNetlink,
  RTM_DELLINK,
  RTM_NEWLINK,
} from '@sock/netlink';

const [name = 'bridge7'] = process.argv.slice(2);
using client = openNetlink(NETLINK_ROUTE);

try {
  await client.request({
    type: RTM_NEWLINK,
    flags: NLM_F_CREATE | NLM_F_EXCL,
    header: encodeIfinfomsg({}),
    attributes: [
      nlaString(IFLA_IFNAME, name),
      nlaU32(IFLA_MTU, 1400),
      nlaNested(IFLA_LINKINFO, [nlaString(IFLA_INFO_KIND, 'bridge')]),
    ],
  });
  const { index, kind, mtu } = await getLink(name, { client });
  console.log(`made ${name}: ${kind}, index ${index}, mtu ${mtu}`);
  await client.request({ type: RTM_DELLINK, header: encodeIfinfomsg({ index }) });
  console.log(`removed ${name}`);
} catch (error) {
  // EPERM, EEXIST, EOPNOTSUPP: the message says what to do, or why.
  console.error((error as Error).message);
  process.exitCode = 1;
}
