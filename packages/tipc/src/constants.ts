// <linux/tipc.h>

/** Level of the options and control messages of TIPC sockets. */
export const SOL_TIPC = 271;

/** `addrType` of a range of instances of a service: `v1` its type, `v2` the lowest, `v3` the highest. */
export const TIPC_ADDR_NAMESEQ = 1;
/** `addrType` of an instance of a service: `v1` its type, `v2` the instance, `v3` the node to look at, 0 for any. */
export const TIPC_ADDR_NAME = 2;
/** `addrType` of a socket: `v1` its node, `v2` its reference on that node, `v3` 0. */
export const TIPC_ADDR_ID = 3;
/** Another name of {@link TIPC_ADDR_NAMESEQ}, for sending to all sockets of a range. */
export const TIPC_ADDR_MCAST = 1;
/** Another name of {@link TIPC_ADDR_NAMESEQ}. */
export const TIPC_SERVICE_RANGE = 1;
/** Another name of {@link TIPC_ADDR_NAME}. */
export const TIPC_SERVICE_ADDR = 2;
/** Another name of {@link TIPC_ADDR_ID}. */
export const TIPC_SOCKET_ADDR = 3;

/** Scope of a name: the zone. Today the same as {@link TIPC_CLUSTER_SCOPE}. */
export const TIPC_ZONE_SCOPE = 1;
/** Scope of a name: all nodes of the cluster. */
export const TIPC_CLUSTER_SCOPE = 2;
/** Scope of a name: this node. */
export const TIPC_NODE_SCOPE = 3;

/** Option: how long a socket's messages are kept under load; `TIPC_LOW_IMPORTANCE` to `TIPC_CRITICAL_IMPORTANCE`. */
export const TIPC_IMPORTANCE = 127;
/** Option: whether messages may be dropped on this node under load. */
export const TIPC_SRC_DROPPABLE = 128;
/** Option: whether messages that cannot be delivered are dropped; 0 returns them to the sender. */
export const TIPC_DEST_DROPPABLE = 129;
/** Option: how long `connect` waits, in milliseconds; 8000 if it is not set. */
export const TIPC_CONN_TIMEOUT = 130;
/** Option, to read: messages waiting on this node. Linux no longer counts them. */
export const TIPC_NODE_RECVQ_DEPTH = 131;
/** Option, to read: messages waiting in this socket. */
export const TIPC_SOCK_RECVQ_DEPTH = 132;
/** Option without a value: multicasts are broadcasts, whatever TIPC would choose. */
export const TIPC_MCAST_BROADCAST = 133;
/** Option without a value: multicasts are copies for each node, whatever TIPC would choose. */
export const TIPC_MCAST_REPLICAST = 134;
/** Option: `struct tipc_group_req`, which joins a group; see `joinGroup`. */
export const TIPC_GROUP_JOIN = 135;
/** Option without a value: leaves the group; see `leaveGroup`. */
export const TIPC_GROUP_LEAVE = 136;
/** Option, to read: bytes waiting in this socket. */
export const TIPC_SOCK_RECVQ_USED = 137;
/** Option: whether small writes to a stream are sent at once. */
export const TIPC_NODELAY = 138;

/** Messages that are the first to be refused under load. */
export const TIPC_LOW_IMPORTANCE = 0;
/** Messages that are refused after those of low importance. */
export const TIPC_MEDIUM_IMPORTANCE = 1;
/** Messages that are refused after those of medium importance. */
export const TIPC_HIGH_IMPORTANCE = 2;
/** Messages that are the last to be refused. */
export const TIPC_CRITICAL_IMPORTANCE = 3;

/** Control message: why a message of this socket came back. */
export const TIPC_ERRINFO = 1;
/** Control message: the data that came back. */
export const TIPC_RETDATA = 2;
/** Control message: the name that the message was sent to. */
export const TIPC_DESTNAME = 3;

/** Reason: none, all is well. */
export const TIPC_OK = 0;
/** Reason: no socket has the name. */
export const TIPC_ERR_NO_NAME = 1;
/** Reason: the socket is gone. */
export const TIPC_ERR_NO_PORT = 2;
/** Reason: the node cannot be reached. */
export const TIPC_ERR_NO_NODE = 3;
/** Reason: the receiver has too many messages waiting. */
export const TIPC_ERR_OVERLOAD = 4;
/** Reason: the peer has shut the connection down. */
export const TIPC_CONN_SHUTDOWN = 5;

/** Flag of a group: what a member sends comes to it too, where it matches. */
export const TIPC_GROUP_LOOPBACK = 1;
/** Flag of a group: members that join and leave are reported. */
export const TIPC_GROUP_MEMBER_EVTS = 2;

/** Filter: an event for each socket that binds a matching name. */
export const TIPC_SUB_PORTS = 1;
/** Filter: an event for the first socket of a name, and for its last. */
export const TIPC_SUB_SERVICE = 2;
/** Filter: takes a subscription back. */
export const TIPC_SUB_CANCEL = 4;
/** Timeout of a subscription that has none. */
export const TIPC_WAIT_FOREVER = -1;

/** Event: a name was bound. */
export const TIPC_PUBLISHED = 1;
/** Event: a name is gone. */
export const TIPC_WITHDRAWN = 2;
/** Event: the time of the subscription is over. */
export const TIPC_SUBSCR_TIMEOUT = 3;

/** Type of the service that nodes have: its instances are their addresses. */
export const TIPC_NODE_STATE = 0;
/** Type of the configuration service of old. */
export const TIPC_CFG_SRV = 0;
/** Type of the topology service, and its instance. */
export const TIPC_TOP_SRV = 1;
/** Type of the service that links have. */
export const TIPC_LINK_STATE = 2;
/** The lowest type that programs may bind. */
export const TIPC_RESERVED_TYPES = 64;
/** The longest message, in bytes. */
export const TIPC_MAX_USER_MSG_SIZE = 66000;
