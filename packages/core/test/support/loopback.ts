import { constant, type RawAddress, type Socket, sockaddr } from '@sock/core';
import { open } from '../../../../tooling/vitest/kept.js';

export const AF_INET = constant('AF_INET');
export const AF_UNIX = constant('AF_UNIX');

const LENGTH = 16;
const LOCALHOST = 0x7f000001;

/** 127.0.0.1 in raw bytes, since the core knows no family; port 0 for any that is free. */
export function loopback(port = 0): RawAddress {
  const data = sockaddr(AF_INET, LENGTH);
  data.writeUInt16BE(port, 2);
  data.writeUInt32BE(LOCALHOST, 4);
  return { family: AF_INET, data };
}

/** The address that a socket got, as raw bytes. */
export function addressOf(socket: Socket): RawAddress {
  return socket.getsockname() as RawAddress;
}

/** A socket of 127.0.0.1 that is closed after the test. */
export function bound(type: number): Socket {
  const socket = open(AF_INET, type);
  socket.bindSync(loopback());
  return socket;
}
