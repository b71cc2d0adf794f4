import {
  AddressInfoError,
  checkInteger,
  checkText,
  constant,
  errnoOf,
  native,
  SocketError,
} from '@sock/core';
import { getservbynameEvent, getservbyportEvent } from './audit.js';

/**
 * The port number of a service: getservbyname(3), which reads services(5).
 *
 * @param protocolname `'tcp'` or `'udp'`; any when left out
 * @example getservbyname('http', 'tcp'); // 80
 * @throws AddressInfoError `EAI_SERVICE`: there is no such service for this protocol
 */
export function getservbyname(servicename: string, protocolname?: string): number {
  checkText(servicename, 'servicename');
  if (protocolname !== undefined) checkText(protocolname, 'protocolname');
  const protocol = protocolname ?? null;
  if (getservbynameEvent.hasSubscribers) getservbynameEvent.publish({ servicename, protocolname: protocol });
  const port = native.getservbyname(servicename, protocol);
  if (port === null) throw notFound('getservbyname', 'service/proto not found', servicename, protocolname);
  return port;
}

/**
 * The service of a port number: getservbyport(3), which reads services(5).
 *
 * @param protocolname `'tcp'` or `'udp'`; any when left out
 * @example getservbyport(80); // 'http'
 * @throws RangeError for a port beyond 16 bits
 * @throws AddressInfoError `EAI_SERVICE`: no service has this port for this protocol
 */
export function getservbyport(port: number, protocolname?: string): string {
  checkInteger(port, 'port', 0, 0xffff);
  if (protocolname !== undefined) checkText(protocolname, 'protocolname');
  const protocol = protocolname ?? null;
  if (getservbyportEvent.hasSubscribers) getservbyportEvent.publish({ port, protocolname: protocol });
  const service = native.getservbyport(port, protocol);
  if (service === null) throw notFound('getservbyport', 'port/proto not found', port, protocolname);
  return service;
}

/**
 * The number of a protocol, for the third argument of `new Socket()`: getprotobyname(3), which reads protocols(5).
 *
 * @example getprotobyname('icmp'); // 1
 * @throws SocketError EPROTONOSUPPORT: there is no protocol of this name
 */
export function getprotobyname(protocolname: string): number {
  checkText(protocolname, 'protocolname');
  const proto = native.getprotobyname(protocolname);
  if (proto === null) {
    const place = { address: protocolname };
    throw new SocketError(errnoOf('EPROTONOSUPPORT'), 'getprotobyname', place, 'protocol not found');
  }
  return proto;
}

function notFound(
  syscall: string,
  text: string,
  asked: string | number,
  protocol?: string,
): AddressInfoError {
  const name = protocol === undefined ? `${asked}` : `${asked}/${protocol}`;
  return new AddressInfoError('EAI_SERVICE', constant('EAI_SERVICE'), text, syscall, name);
}
