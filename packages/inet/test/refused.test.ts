import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';
import { node } from '../../../tooling/vitest/peer.js';
import { GENEROUS } from '../../../tooling/vitest/time.js';
import { addressOf, bound, desertedTcp, desertedUdp, listening, tcp, udp } from './support/sockets.js';

describe.each(forms)('refused, $form', (form) => {
  test('by TCP', async () => {
    const address = desertedTcp();
    await expect(form.connect(tcp(), address)).rejects.toMatchObject({
      name: 'SocketError',
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
      address: '127.0.0.1',
      port: address.port,
    });
  });

  test('by TCP, with a timeout', async () => {
    const socket = tcp();
    socket.settimeout(5000);
    await expect(form.connect(socket, desertedTcp())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('by TCP, as a result of connectEx', async () => {
    expect(await form.connectEx(tcp(), desertedTcp())).toBe(-111);
    expect(await form.connectEx(tcp(), addressOf(listening()))).toBe(0);
  });

  test('by TCP, and the same socket connects to another', async () => {
    const socket = tcp();
    await expect(form.connect(socket, desertedTcp())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const listener = listening();
    await form.connect(socket, addressOf(listener));
    const { socket: accepted } = await form.accept(listener);
    await form.send(kept(accepted), 'x');
    expect((await form.recv(socket, 10)).toString()).toBe('x');
  });

  test.each([null, 5000])('by ICMP for UDP, timeout %s', async (timeout) => {
    const socket = udp();
    socket.settimeout(timeout);
    const address = desertedUdp();
    await form.connect(socket, address);
    for (let i = 0; i < 3; i++) {
      await form.send(socket, 'anybody there?');
      await expect(form.recv(socket, 100)).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'recv' });
    }

    const late = udp();
    await form.bind(late, address);
    await form.send(socket, 'and now?');
    const { data, address: sender } = await form.recvfrom(late, 100);
    expect(data.toString()).toBe('and now?');
    await form.sendto(late, 'yes', sender as typeof address);
    expect((await form.recv(socket, 100)).toString()).toBe('yes');
  });

  test('by ICMP, told to the next send', async () => {
    const socket = udp();
    await form.connect(socket, desertedUdp());
    await form.send(socket, 'x');
    await expect(form.send(socket, 'x')).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'send' });
    expect(await form.send(socket, 'x')).toBe(1);
  });

  test('not for UDP without a peer', async () => {
    const socket = bound(udp());
    await form.sendto(socket, 'x', desertedUdp());
    socket.settimeout(50);
    await expect(form.recv(socket, 10)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await form.sendto(socket, 'to myself', addressOf(socket));
    expect((await form.recv(socket, 10)).toString()).toBe('to myself');
  });
});

test('a refusal wakes who waits already', async () => {
  const socket = udp();
  await socket.connect(desertedUdp());
  const waiting = expect(socket.recv(10)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await socket.send('x');
  await waiting;
});

test('a refusal goes to one of those who wait, and the others wait on', async () => {
  const socket = udp();
  const address = desertedUdp();
  await socket.connect(address);
  const waits = [socket.recv(10), socket.recv(10)] as const;
  const refused = expect(waits[0]).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await socket.send('x');
  await refused;
  const peer = udp();
  peer.bindSync(address);
  peer.sendtoSync('for the second', addressOf(socket));
  expect((await waits[1]).toString()).toBe('for the se');
});

interface Cost {
  outcome: string;
  cpu: number;
  wall: number;
}

describe('waiting costs no processor time', () => {
  const cost = async (scene: string, form: string) => {
    const program = node(new URL('./fixtures/idle-costs.mjs', import.meta.url), { args: [scene, form] });
    const cost = await program.json<Cost>();
    await program.end();
    return cost;
  };

  test.each([
    ['tcp-refused', 'promise', 'ECONNREFUSED'],
    ['tcp-refused', 'blocking', 'ECONNREFUSED'],
    ['udp-refused', 'promise', 'ETIMEDOUT'],
    ['udp-refused', 'blocking', 'ETIMEDOUT'],
    ['unread-error-queue', 'promise', 'data'],
    ['unread-error-queue', 'promise-limited', 'ETIMEDOUT'],
    ['unread-error-queue', 'blocking-limited', 'ETIMEDOUT'],
    ['unread-error-queue', 'blocking', 'data'],
    ['unread-data', 'promise', 'idle'],
    ['peer-has-gone', 'promise', 'idle'],
    ['reset', 'promise', 'idle'],
  ])(
    '%s, %s form',
    async (scene, form, outcome) => {
      const { cpu, wall, ...rest } = await cost(scene, form);
      expect(rest).toEqual({ outcome });
      expect(wall).toBeGreaterThan(290);
      // A loop that spins takes all of the time.
      expect(cpu).toBeLessThan(wall / 2);
    },
    GENEROUS,
  );
});
