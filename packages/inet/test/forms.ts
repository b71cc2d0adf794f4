import type { Socket } from '@sock/core';
import {
  type ConnectionOptions,
  createConnection,
  createConnectionSync,
  createServer,
  createServerSync,
  type Destination,
  getaddrinfo,
  getaddrinfoSync,
  type InetAddress,
  type ServerOptions,
} from '@sock/inet';

/** The two forms of what may wait, behind one face: `describe.each(forms)` runs a test in both. */
export const forms = [
  {
    form: 'promise form',
    lookUp: getaddrinfo,
    connect: createConnection,
    serve: createServer<InetAddress>,
    bind: (socket: Socket<never>, address: InetAddress) => socket.bind(address as never),
  },
  {
    form: 'blocking form',
    lookUp: async (...question: Parameters<typeof getaddrinfoSync>) => getaddrinfoSync(...question),
    connect: async (destination: Destination, options?: ConnectionOptions) =>
      createConnectionSync(destination, options),
    serve: async (address: InetAddress, options?: ServerOptions) => createServerSync(address, options),
    bind: async (socket: Socket<never>, address: InetAddress) => socket.bindSync(address as never),
  },
] as const;
