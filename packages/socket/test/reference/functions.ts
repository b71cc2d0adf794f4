// The functions, classes and values of Python's module `socket`, version 3.14, under Python's names.
import { words } from './words.js';

/** Make sockets. */
const makers = words`socketpair create_connection create_server fromfd fromshare`;

/** Ask for hosts, services, protocols and this machine's name. */
const resolvers = words`
  getaddrinfo getnameinfo gethostbyname gethostbyname_ex gethostbyaddr getfqdn
  getservbyname getservbyport getprotobyname gethostname sethostname`;

/** Pack addresses and numbers. */
const packers = words`inet_aton inet_ntoa inet_pton inet_ntop ntohl ntohs htonl htons CMSG_LEN CMSG_SPACE`;

const others = words`
  close dup has_dualstack_ipv6 getdefaulttimeout setdefaulttimeout
  if_nameindex if_nametoindex if_indextoname send_fds recv_fds`;

export const functions = [...makers, ...resolvers, ...packers, ...others];

/** Those that may wait for the network, for a peer or for DNS, and so have two forms (DESIGN, section 3). */
export const waitingFunctions = words`
  create_connection create_server getaddrinfo getnameinfo gethostbyname gethostbyname_ex gethostbyaddr getfqdn
  send_fds recv_fds`;

export const classes = words`socket SocketType error herror gaierror timeout`;

/** Values that are neither functions nor numbers of C. */
export const values = words`has_ipv6`;
