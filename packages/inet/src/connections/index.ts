export {
  type ConnectionOptions,
  createConnection,
  createConnectionSync,
  type Destination,
} from './create-connection.js';
export { createServer, createServerSync, type ServerOptions } from './create-server.js';
export { hasDualstackIpv6, hasIpv6 } from './dualstack.js';
