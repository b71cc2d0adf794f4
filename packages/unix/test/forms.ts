import type { Socket } from '@sock/core';
import type { UnixAddress } from '@sock/unix';

type Unix = Socket<UnixAddress>;

/** The two forms of what may wait, behind one face: `describe.each(forms)` runs a test in both. */
export const forms = [
  {
    form: 'promise form',
    bind: (socket: Unix, address: UnixAddress) => socket.bind(address),
    accept: (socket: Unix) => socket.accept(),
    connect: (socket: Unix, address: UnixAddress) => socket.connect(address),
    recv: (socket: Unix, size: number) => socket.recv(size),
    recvfrom: (socket: Unix, size: number) => socket.recvfrom(size),
    send: (socket: Unix, data: string | Uint8Array) => socket.send(data),
    sendall: (socket: Unix, data: string | Uint8Array) => socket.sendall(data),
    sendto: (socket: Unix, data: string | Uint8Array, address: UnixAddress) => socket.sendto(data, address),
  },
  {
    form: 'blocking form',
    bind: async (socket: Unix, address: UnixAddress) => socket.bindSync(address),
    accept: async (socket: Unix) => socket.acceptSync(),
    connect: async (socket: Unix, address: UnixAddress) => socket.connectSync(address),
    recv: async (socket: Unix, size: number) => socket.recvSync(size),
    recvfrom: async (socket: Unix, size: number) => socket.recvfromSync(size),
    send: async (socket: Unix, data: string | Uint8Array) => socket.sendSync(data),
    sendall: async (socket: Unix, data: string | Uint8Array) => socket.sendallSync(data),
    sendto: async (socket: Unix, data: string | Uint8Array, address: UnixAddress) =>
      socket.sendtoSync(data, address),
  },
] as const;
