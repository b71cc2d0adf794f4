import { checkOptions, invalidArgType, unabortedSignal } from '@sock/core';
import { NetlinkClient, openNetlink } from './netlink-client.js';
import type { NetlinkAnswer, NetlinkOptions, NetlinkRequest } from './request.js';

/** Who asks, and how long. */
export interface AskOptions extends NetlinkOptions {
  /** A client of the protocol; one for this question when left out. */
  readonly client?: NetlinkClient | undefined;
}

/** Asks by the caller's client, or by one for this question. */
export async function ask(
  proto: number,
  request: NetlinkRequest,
  options: AskOptions,
): Promise<NetlinkAnswer> {
  unabortedSignal(options);
  if (options.client) return clientOf(options, proto).request(request, options);
  using client = openNetlink(proto);
  return await client.request(request, options);
}

/** {@link ask} that blocks. */
export function askSync(proto: number, request: NetlinkRequest, options: AskOptions): NetlinkAnswer {
  checkOptions(options);
  if (options.client) return clientOf(options, proto).requestSync(request);
  using client = openNetlink(proto);
  return client.requestSync(request);
}

function clientOf({ client }: AskOptions, proto: number): NetlinkClient {
  if (client instanceof NetlinkClient && client.socket.proto === proto) return client;
  throw invalidArgType('options.client', `a NetlinkClient of protocol ${proto}`, client);
}
