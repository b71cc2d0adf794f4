import { TIPC_ADDR_ID, TIPC_ADDR_NAME, TIPC_ADDR_NAMESEQ, TIPC_CLUSTER_SCOPE } from './constants.js';

/**
 * The address of a TIPC socket, as Python has it. `tipcName`, `tipcServiceRange` and `tipcSocketAddress` make one of
 * parts that have names.
 */
export interface TipcAddress {
  /** What the numbers are: TIPC_ADDR_NAMESEQ, TIPC_ADDR_NAME or TIPC_ADDR_ID. */
  addrType: number;
  /** The type of the service, or the node. */
  v1: number;
  /** The instance, the lowest instance, or the reference. */
  v2: number;
  /** The node to look at (0 for any), the highest instance, or 0. */
  v3: number;
  /**
   * TIPC_CLUSTER_SCOPE if it is left out, or TIPC_NODE_SCOPE. A negative one takes a bound name back: `bind` of
   * `-TIPC_CLUSTER_SCOPE`.
   */
  scope?: number | undefined;
  /** In received messages of a group: the name of the member that sent it. */
  readonly member?: { readonly type: number; readonly instance: number } | undefined;
}

/**
 * The address of one instance of a service.
 *
 * @param domain the node to look at; 0 for any
 */
export function tipcName(
  type: number,
  instance: number,
  { domain = 0, scope = TIPC_CLUSTER_SCOPE } = {},
): TipcAddress {
  return { addrType: TIPC_ADDR_NAME, v1: type, v2: instance, v3: domain, scope };
}

/** The address of all instances of a service from `lower` to `upper`: to bind, or to send to all of them. */
export function tipcServiceRange(
  type: number,
  lower: number,
  upper: number,
  scope = TIPC_CLUSTER_SCOPE,
): TipcAddress {
  return { addrType: TIPC_ADDR_NAMESEQ, v1: type, v2: lower, v3: upper, scope };
}

/** The address of one socket: what `getsockname` answers. */
export function tipcSocketAddress(node: number, ref: number): TipcAddress {
  return { addrType: TIPC_ADDR_ID, v1: node, v2: ref, v3: 0, scope: 0 };
}
