// Types of the messages of rtnetlink: <linux/rtnetlink.h>, rtnetlink(7).

/** Message: a link is made, changed or told. */
export const RTM_NEWLINK = 16;
/** Message: a link is removed. */
export const RTM_DELLINK = 17;
/** Message: a link is asked for. */
export const RTM_GETLINK = 18;
/** Message: a link is changed. */
export const RTM_SETLINK = 19;
/** Message: an address is made, changed or told. */
export const RTM_NEWADDR = 20;
/** Message: an address is removed. */
export const RTM_DELADDR = 21;
/** Message: an address is asked for. */
export const RTM_GETADDR = 22;
/** Message: a route is made, changed or told. */
export const RTM_NEWROUTE = 24;
/** Message: a route is removed. */
export const RTM_DELROUTE = 25;
/** Message: a route is asked for. */
export const RTM_GETROUTE = 26;
/** Message: a neighbour is made, changed or told. */
export const RTM_NEWNEIGH = 28;
/** Message: a neighbour is removed. */
export const RTM_DELNEIGH = 29;
/** Message: a neighbour is asked for. */
export const RTM_GETNEIGH = 30;
/** Message: a routing rule is made, changed or told. */
export const RTM_NEWRULE = 32;
/** Message: a routing rule is removed. */
export const RTM_DELRULE = 33;
/** Message: a routing rule is asked for. */
export const RTM_GETRULE = 34;
/** Message: a queueing discipline is made, changed or told. */
export const RTM_NEWQDISC = 36;
/** Message: a queueing discipline is removed. */
export const RTM_DELQDISC = 37;
/** Message: a queueing discipline is asked for. */
export const RTM_GETQDISC = 38;
/** Message: a traffic class is made, changed or told. */
export const RTM_NEWTCLASS = 40;
/** Message: a traffic class is removed. */
export const RTM_DELTCLASS = 41;
/** Message: a traffic class is asked for. */
export const RTM_GETTCLASS = 42;
/** Message: a traffic filter is made, changed or told. */
export const RTM_NEWTFILTER = 44;
/** Message: a traffic filter is removed. */
export const RTM_DELTFILTER = 45;
/** Message: a traffic filter is asked for. */
export const RTM_GETTFILTER = 46;
/** Message: an action of traffic control is made, changed or told. */
export const RTM_NEWACTION = 48;
/** Message: an action of traffic control is removed. */
export const RTM_DELACTION = 49;
/** Message: an action of traffic control is asked for. */
export const RTM_GETACTION = 50;
/** Message: a prefix of IPv6 is made, changed or told. */
export const RTM_NEWPREFIX = 52;
/** Message: a multicast address is joined. Linux 6.14. */
export const RTM_NEWMULTICAST = 56;
/** Message: a multicast address is left. Linux 6.14. */
export const RTM_DELMULTICAST = 57;
/** Message: multicast addresses are asked for. */
export const RTM_GETMULTICAST = 58;
/** Message: an anycast address is joined. Linux 6.14. */
export const RTM_NEWANYCAST = 60;
/** Message: an anycast address is left. Linux 6.14. */
export const RTM_DELANYCAST = 61;
/** Message: anycast addresses are asked for. */
export const RTM_GETANYCAST = 62;
/** Message: a table of neighbours is made, changed or told. */
export const RTM_NEWNEIGHTBL = 64;
/** Message: a table of neighbours is asked for. */
export const RTM_GETNEIGHTBL = 66;
/** Message: a table of neighbours is changed. */
export const RTM_SETNEIGHTBL = 67;
/** Message: an option of neighbour discovery is made, changed or told. */
export const RTM_NEWNDUSEROPT = 68;
/** Message: an address label is made, changed or told. */
export const RTM_NEWADDRLABEL = 72;
/** Message: an address label is removed. */
export const RTM_DELADDRLABEL = 73;
/** Message: an address label is asked for. */
export const RTM_GETADDRLABEL = 74;
/** Message: settings of DCB is asked for. */
export const RTM_GETDCB = 78;
/** Message: settings of DCB is changed. */
export const RTM_SETDCB = 79;
/** Message: settings of an interface is made, changed or told. */
export const RTM_NEWNETCONF = 80;
/** Message: settings of an interface is removed. */
export const RTM_DELNETCONF = 81;
/** Message: settings of an interface is asked for. */
export const RTM_GETNETCONF = 82;
/** Message: a multicast entry of a bridge is made, changed or told. */
export const RTM_NEWMDB = 84;
/** Message: a multicast entry of a bridge is removed. */
export const RTM_DELMDB = 85;
/** Message: a multicast entry of a bridge is asked for. */
export const RTM_GETMDB = 86;
/** Message: a number of a network namespace is made, changed or told. */
export const RTM_NEWNSID = 88;
/** Message: a number of a network namespace is removed. */
export const RTM_DELNSID = 89;
/** Message: a number of a network namespace is asked for. */
export const RTM_GETNSID = 90;
/** Message: statistics is made, changed or told. */
export const RTM_NEWSTATS = 92;
/** Message: statistics is asked for. */
export const RTM_GETSTATS = 94;
/** Message: statistics is changed. */
export const RTM_SETSTATS = 95;
/** Message: a report of multicast routing is made, changed or told. */
export const RTM_NEWCACHEREPORT = 96;
/** Message: a chain of traffic filters is made, changed or told. */
export const RTM_NEWCHAIN = 100;
/** Message: a chain of traffic filters is removed. */
export const RTM_DELCHAIN = 101;
/** Message: a chain of traffic filters is asked for. */
export const RTM_GETCHAIN = 102;
/** Message: a nexthop object is made, changed or told. */
export const RTM_NEWNEXTHOP = 104;
/** Message: a nexthop object is removed. */
export const RTM_DELNEXTHOP = 105;
/** Message: a nexthop object is asked for. */
export const RTM_GETNEXTHOP = 106;
/** Message: further names of a link is made, changed or told. */
export const RTM_NEWLINKPROP = 108;
/** Message: further names of a link is removed. */
export const RTM_DELLINKPROP = 109;
/** Message: further names of a link is asked for. */
export const RTM_GETLINKPROP = 110;
/** Message: a VLAN of a bridge is made, changed or told. */
export const RTM_NEWVLAN = 112;
/** Message: a VLAN of a bridge is removed. */
export const RTM_DELVLAN = 113;
/** Message: a VLAN of a bridge is asked for. */
export const RTM_GETVLAN = 114;
/** Message: a bucket of a nexthop group is made, changed or told. */
export const RTM_NEWNEXTHOPBUCKET = 116;
/** Message: a bucket of a nexthop group is removed. */
export const RTM_DELNEXTHOPBUCKET = 117;
/** Message: a bucket of a nexthop group is asked for. */
export const RTM_GETNEXTHOPBUCKET = 118;
/** Message: a tunnel is made, changed or told. */
export const RTM_NEWTUNNEL = 120;
/** Message: a tunnel is removed. */
export const RTM_DELTUNNEL = 121;
/** Message: a tunnel is asked for. */
export const RTM_GETTUNNEL = 122;
