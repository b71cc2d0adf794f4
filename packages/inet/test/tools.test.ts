import type { Socket } from '@sock/core';
import type { InetAddress } from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { answerHttp } from './support/http.js';
import { has, versions } from './support/versions.js';

function portOf(socket: Socket<InetAddress>): number {
  return (socket.getsockname() as InetAddress).port;
}

async function echoOnce(form: Form, listener: Socket<InetAddress>): Promise<void> {
  const { socket } = await form.accept(listener);
  kept(socket);
  for (let data = await form.recv(socket, 1024); data.length > 0; data = await form.recv(socket, 1024)) {
    await form.sendall(socket, data);
  }
  socket.close();
}

describe.each(versions)('$version', (version) => {
  beforeEach(has(version));
  const digit = version.version === 'IPv4' ? '4' : '6';

  describe.each(forms)('$form', (form) => {
    // Socat waits half a second for an answer to all that it was given, unless it is told to wait longer.
    describe('socat', () => {
      beforeEach(needs('socat'));
      const serving = (address: string) =>
        new Peer('socat', ['-d', '-d', `${address}${digit}-LISTEN:0,bind=${version.authority}`, 'PIPE']);

      test('echoes TCP', async () => {
        const port = await serving('TCP').complains(/listening on AF=.*:(\d+)/);
        const client = version.tcp();
        await form.connect(client, version.at(port));
        await form.sendall(client, 'Hello, world');
        expect((await form.recv(client, 1024)).toString()).toBe('Hello, world');
      });

      test('echoes UDP', async () => {
        const port = await serving('UDP').complains(/listening on UDP AF=.*:(\d+)/);
        const client = version.udp();
        await form.connect(client, version.at(port));
        await form.send(client, 'Hello, world');
        expect((await form.recv(client, 1024)).toString()).toBe('Hello, world');
      });

      test('is echoed by TCP', async () => {
        const listener = version.listening();
        const peer = new Peer('socat', ['-t', '30', '-', `TCP:${version.authority}:${portOf(listener)}`]);
        await peer.input('Hello, world\n');
        await peer.inputEnd();
        await echoOnce(form, listener);
        expect(await peer.line()).toBe('Hello, world');
        await peer.end();
      });
    });

    describe('nc', () => {
      beforeEach(needs('nc'));

      test('serves TCP', async () => {
        const peer = new Peer('nc', ['-v', '-N', '-l', version.host, '0']);
        const client = version.tcp();
        await form.connect(client, version.at(await peer.complains(/Listening on \S+ (\d+)/)));
        await form.sendall(client, 'to nc\n');
        expect(await peer.line()).toBe('to nc');
        await peer.input('from nc\n');
        expect((await form.recv(client, 1024)).toString()).toBe('from nc\n');
        await peer.inputEnd();
        expect(await form.recv(client, 1024)).toHaveLength(0);
        client.close();
        await peer.end();
      });

      test('is echoed by TCP', async () => {
        const listener = version.listening();
        const peer = new Peer('nc', ['-N', version.host, `${portOf(listener)}`]);
        await peer.input('Hello, world\n');
        await peer.inputEnd();
        await echoOnce(form, listener);
        expect(await peer.line()).toBe('Hello, world');
        await peer.end();
      });

      test('is answered by UDP', async () => {
        const server = version.bound();
        const peer = new Peer('nc', ['-u', version.host, `${portOf(server)}`]);
        await peer.input('Hello, world\n');
        const { data, address } = await form.recvfrom(server, 1024);
        expect(data.toString()).toBe('Hello, world\n');
        await form.sendto(server, 'and back\n', address as InetAddress);
        expect(await peer.line()).toBe('and back');
      });
    });

    describe('curl', () => {
      beforeEach(needs('curl'));

      test('gets a page', async () => {
        const listener = version.listening();
        const url = `http://${version.authority}:${portOf(listener)}/page`;
        const peer = new Peer('curl', ['-sS', '-g', '--max-time', '10', url]);
        await answerHttp(form, listener, ({ method, path }) => `${method} ${path}\n`);
        expect(await peer.line()).toBe('GET /page');
        await peer.end();
      });

      test('posts much', async () => {
        const listener = version.listening();
        const url = `http://${version.authority}:${portOf(listener)}/`;
        const post = `curl -sS -g --max-time 10 -H Expect: --data-binary @- ${url}`;
        const peer = new Peer('sh', ['-c', `head -c ${1 << 20} /dev/zero | ${post}`]);
        await answerHttp(form, listener, ({ method, body }) => `${method} ${body.length}\n`);
        expect(await peer.line()).toBe(`POST ${1 << 20}`);
        await peer.end();
      });
    });
  });
});
