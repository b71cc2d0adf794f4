// Empty datagrams, what was cut off, and memory that nobody may see.
import { CMSG_SPACE, IP_PKTINFO, IPPROTO_IP, MSG_CTRUNC, MSG_TRUNC } from '@sock/socket';
import { describe, expect, test } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { pair } from '../../../tooling/vitest/kept.js';
import { isPending } from '../../../tooling/vitest/time.js';
import { addressOf, bound, connection, type Inet, udp } from '../../inet/test/support/sockets.js';

describe.each(forms)('an empty datagram, $form', (form) => {
  test.each<[string, (form: Form, socket: Inet) => Promise<unknown>, unknown]>([
    ['recv', ({ recv }, socket) => recv(socket, 10), Buffer.alloc(0)],
    ['recvInto', ({ recvInto }, socket) => recvInto(socket, Buffer.alloc(10)), 0],
    [
      'recvfrom',
      ({ recvfrom }, socket) => recvfrom(socket, 10),
      expect.objectContaining({ data: Buffer.alloc(0) }),
    ],
  ])('is received by %s, and what follows it too', async (_, receive, expected) => {
    const [sender, receiver] = [bound(udp()), bound(udp())];
    await form.sendto(sender, '', addressOf(receiver));
    await form.sendto(sender, 'next', addressOf(receiver));
    expect(await receive(form, receiver)).toEqual(expected);
    expect((await form.recv(receiver, 10)).toString()).toBe('next');
  });
});

test('an empty datagram ends a wait', async () => {
  const [sender, receiver] = [bound(udp()), bound(udp())];
  const waiting = receiver.recvfrom(10);
  expect(await isPending(waiting)).toBe(true);
  await sender.sendto('', addressOf(receiver));
  expect(await waiting).toEqual({ data: Buffer.alloc(0), address: addressOf(sender) });
});

describe('what was cut off is told', () => {
  const both: readonly [string, (socket: Inet, size: number, room: number) => Promise<{ flags: number }>][] =
    [
      ['recvmsg', (socket, size, room) => socket.recvmsg(size, room)],
      ['recvmsgSync', async (socket, size, room) => socket.recvmsgSync(size, room)],
      ['recvmsgInto', (socket, size, room) => socket.recvmsgInto([Buffer.alloc(size)], room)],
      ['recvmsgIntoSync', async (socket, size, room) => socket.recvmsgIntoSync([Buffer.alloc(size)], room)],
    ];
  const room = CMSG_SPACE(12);

  test.each(both)('%s', async (_, receive) => {
    const [sender, receiver] = [bound(udp()), bound(udp())];
    receiver.setsockopt(IPPROTO_IP, IP_PKTINFO, 1);
    const cut = async (size: number, control: number) => {
      await sender.sendto('0123456789', addressOf(receiver));
      return (await receive(receiver, size, control)).flags & (MSG_TRUNC | MSG_CTRUNC);
    };
    expect(await cut(10, room)).toBe(0);
    expect(await cut(9, room)).toBe(MSG_TRUNC);
    expect(await cut(10, room - 8)).toBe(MSG_CTRUNC);
    expect(await cut(10, 0)).toBe(MSG_CTRUNC);
    expect(await cut(1, 0)).toBe(MSG_TRUNC | MSG_CTRUNC);
  });
});

describe.each(forms)('MSG_TRUNC on a TCP stream, which makes the kernel throw data away, $form', (form) => {
  test.each<[string, (socket: Inet) => Promise<Buffer>]>([
    ['recv', (socket) => form.recv(socket, 6, MSG_TRUNC)],
    ['recvfrom', async (socket) => (await form.recvfrom(socket, 6, MSG_TRUNC)).data],
  ])('%s shows nothing that another socket has received', async (_, receive) => {
    const [left, right] = pair();
    const [client, peer] = connection();
    await form.sendall(left, 'secret');
    expect((await form.recv(right, 100)).toString()).toBe('secret');
    await form.sendall(client, 'thrown away');
    expect(await receive(peer)).toEqual(Buffer.alloc(6));
    expect((await form.recv(peer, 100)).toString()).toBe(' away');
  });
});
