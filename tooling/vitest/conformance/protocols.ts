import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certificate } from '../certificate.js';
import { openDescriptors } from '../proc.js';
import { until } from '../time.js';
import { bytes, closed, collect, duplexes, ending, expectSame, type StreamCase } from './streams.js';

const LARGE = 2_000_001;

/** What Node's own protocols do over connections of a family. */
export function protocolConformance<A>(name: string, given: StreamCase<A>): void {
  /** A client's end; the server has got the other. */
  const connected = async (server: { emit(event: string, stream: Duplex): boolean }): Promise<Duplex> => {
    const [client, accepted] = await duplexes(given, { allowHalfOpen: true });
    server.emit('connection', accepted);
    return client;
  };

  describe(`node:http over ${name}`, () => {
    const echo: http.RequestListener = (request, response) => void request.pipe(response);

    test('a large body there and back', async () => {
      const client = await connected(http.createServer(echo));
      const request = http.request({ createConnection: () => client as never, method: 'POST' });
      request.end(bytes(LARGE));
      expectSame(await answer(request), bytes(LARGE));
    });

    test('keep-alive: many requests, one connection', async () => {
      const before = openDescriptors();
      const server = http.createServer(echo);
      const agent = await keepAlive(() => connected(server));
      for (let i = 0; i < 20; i++) {
        const request = http.request({ agent, method: 'POST' });
        request.end(`request ${i}`);
        expect((await answer(request)).toString()).toBe(`request ${i}`);
      }
      expect(agent.connections).toBe(1);
      agent.destroy();
      await until(() => openDescriptors() === before);
    });

    test('a request that its client gives up', async () => {
      const before = openDescriptors();
      const server = http.createServer();
      const client = await connected(server);
      const request = http.get({ createConnection: () => client as never });
      const [, response] = await once(server, 'request');
      const over = once(response, 'close');
      response.write(bytes(LARGE));
      await once(request, 'response');
      request.destroy();
      await over;
      expect(response.writableFinished).toBe(false);
      await until(() => openDescriptors() === before);
    });
  });

  describe(`node:tls over ${name}`, () => {
    const secured = async (): Promise<[tls.TLSSocket, tls.TLSSocket]> => {
      const { key, cert } = certificate() as { key: string; cert: string };
      const [client, server] = await duplexes(given, { allowHalfOpen: true });
      return [
        ending(tls.connect({ socket: client, ca: cert, servername: 'localhost' })),
        ending(new tls.TLSSocket(server, { isServer: true, key, cert })),
      ];
    };

    test.skipIf(!certificate())('much data in both directions, and its end', async () => {
      const before = openDescriptors();
      const [client, server] = await secured();
      server.pipe(server);
      await once(client, 'secureConnect');
      expect(client.authorized).toBe(true);
      client.end(bytes(LARGE));
      expectSame(await collect(client), bytes(LARGE));
      await closed(client, server);
      await until(() => openDescriptors() === before);
    });

    test.skipIf(!certificate())('https, keep-alive', async () => {
      const { key, cert } = certificate() as { key: string; cert: string };
      const server = https.createServer({ key, cert }, (request, response) => request.pipe(response));
      const agent = await keepAlive(async () =>
        tls.connect({ socket: await connected(server), ca: cert, servername: 'localhost' }),
      );
      for (const length of [1, LARGE, 10]) {
        const request = http.request({ agent, method: 'POST' });
        request.end(bytes(length));
        expectSame(await answer(request), bytes(length));
      }
      agent.destroy();
    });
  });

  describe(`node:http2 over ${name}`, () => {
    const echo = (stream: http2.ServerHttp2Stream) =>
      void stream.respond() === undefined && stream.pipe(stream);
    const many = async (session: http2.ClientHttp2Session) => {
      const exchange = async (index: number) => {
        const stream = session.request({ ':method': 'POST', ':path': `/${index}` });
        stream.end(bytes(200_000 + index));
        expectSame(await collect(stream), bytes(200_000 + index));
      };
      await Promise.all(Array.from({ length: 10 }, (_, index) => exchange(index)));
      session.close();
      await once(session, 'close');
    };

    test('many streams at once', async () => {
      const before = openDescriptors();
      const server = http2.createServer().on('stream', echo);
      const client = await connected(server);
      await many(sessionOf('http://localhost', { createConnection: () => client }));
      await until(() => openDescriptors() === before);
    });

    test.skipIf(!certificate())('in TLS', async () => {
      const { key, cert } = certificate() as { key: string; cert: string };
      const server = http2.createSecureServer({ key, cert }).on('stream', echo);
      const socket = await connected(server);
      const createConnection = () =>
        tls.connect({ socket, ca: cert, servername: 'localhost', ALPNProtocols: ['h2'] });
      await many(sessionOf('https://localhost', { createConnection }));
    });
  });
}

function sessionOf(authority: string, options: http2.ClientSessionOptions): http2.ClientHttp2Session {
  const session = http2.connect(authority, options);
  onTestFinished(() => session.destroy());
  return session;
}

async function answer(request: http.ClientRequest): Promise<Buffer> {
  const [response] = await once(request, 'response');
  return collect(response);
}

/** An agent that keeps its connections, over connections that somebody else makes. */
async function keepAlive(connect: () => Promise<Duplex>): Promise<http.Agent & { connections: number }> {
  class CountingAgent extends http.Agent {
    connections = 0;

    override createConnection(
      _options: unknown,
      done: (error: Error | null, stream: Duplex) => void,
    ): undefined {
      this.connections++;
      void connect().then((stream) => done(null, stream));
    }
  }
  const agent = new CountingAgent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return agent as http.Agent & { connections: number };
}
