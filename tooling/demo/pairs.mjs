// Who talks to whom: examples by name, and the arguments that bring them together.
import { join } from 'node:path';

/** The server takes a free port, and its first line says which. */
const overInet = (...host) => ({
  server: () => ['0', ...host],
  client: (listening) => [listening.slice(listening.lastIndexOf(':') + 1), ...host],
});

/** Unix sockets: a file in the demo's own folder. */
const overUnix = {
  server: (folder) => [join(folder, 'echo.sock')],
  client: (listening) => [listening],
};

const inet = 'packages/inet/examples';
const unix = 'packages/unix/examples';

/** Where the examples are, relative to the root. */
export const folders = [inet, unix];

const forms = [
  { form: 'promise form', suffix: '' },
  { form: 'blocking form', suffix: '-sync' },
];

const protocols = [
  { protocol: 'TCP over IPv4', folder: inet, example: 'tcp-echo', addresses: overInet('127.0.0.1') },
  { protocol: 'dual-stack TCP', folder: inet, example: 'dualstack-echo', addresses: overInet() },
  { protocol: 'UDP', folder: inet, example: 'udp-echo', addresses: overInet('127.0.0.1') },
  { protocol: 'Unix stream', folder: unix, example: 'unix-stream-echo', addresses: overUnix },
  { protocol: 'Unix datagram', folder: unix, example: 'unix-dgram-echo', addresses: overUnix },
  { protocol: 'Unix seqpacket', folder: unix, example: 'unix-seqpacket-echo', addresses: overUnix },
];

/** Every protocol in every form. Programs are paths relative to the root, without their extension. */
export const pairs = protocols.flatMap(({ protocol, folder, example, addresses }) =>
  forms.map(({ form, suffix }) => ({
    title: `${protocol}, ${form}`,
    server: `${folder}/${example}-server${suffix}`,
    client: `${folder}/${example}-client${suffix}`,
    serverArguments: addresses.server,
    clientArguments: addresses.client,
  })),
);
