import type { Accepted, Data, Memory, RawAddress, Received, Socket, WaitOptions } from '@sock/core';

/** What may wait, in one of its two forms. */
export interface Form {
  readonly form: string;
  bind<A>(socket: Socket<A>, address: A | RawAddress): Promise<void>;
  accept<A>(socket: Socket<A>, options?: WaitOptions): Promise<Accepted<A>>;
  connect<A>(socket: Socket<A>, address: A | RawAddress, options?: WaitOptions): Promise<void>;
  connectEx<A>(socket: Socket<A>, address: A | RawAddress, options?: WaitOptions): Promise<number>;
  recv<A>(socket: Socket<A>, size: number, options?: WaitOptions): Promise<Buffer>;
  recvInto<A>(socket: Socket<A>, buffer: Memory, size?: number, options?: WaitOptions): Promise<number>;
  recvfrom<A>(socket: Socket<A>, size: number, options?: WaitOptions): Promise<Received<A>>;
  send<A>(socket: Socket<A>, data: Data, options?: WaitOptions): Promise<number>;
  sendall<A>(socket: Socket<A>, data: Data, options?: WaitOptions): Promise<void>;
  sendto<A>(socket: Socket<A>, data: Data, address: A | RawAddress, options?: WaitOptions): Promise<number>;
}

export const promiseForm: Form = {
  form: 'promise form',
  bind: (socket, ...args) => socket.bind(...args),
  accept: (socket, ...args) => socket.accept(...args),
  connect: (socket, ...args) => socket.connect(...args),
  connectEx: (socket, ...args) => socket.connectEx(...args),
  recv: (socket, ...args) => socket.recv(...args),
  recvInto: (socket, ...args) => socket.recvInto(...args),
  recvfrom: (socket, ...args) => socket.recvfrom(...args),
  send: (socket, ...args) => socket.send(...args),
  sendall: (socket, ...args) => socket.sendall(...args),
  sendto: (socket, ...args) => socket.sendto(...args),
};

export const blockingForm: Form = {
  form: 'blocking form',
  bind: async (socket, ...args) => socket.bindSync(...args),
  accept: async (socket, ...args) => socket.acceptSync(...args),
  connect: async (socket, ...args) => socket.connectSync(...args),
  connectEx: async (socket, ...args) => socket.connectExSync(...args),
  recv: async (socket, ...args) => socket.recvSync(...args),
  recvInto: async (socket, ...args) => socket.recvIntoSync(...args),
  recvfrom: async (socket, ...args) => socket.recvfromSync(...args),
  send: async (socket, ...args) => socket.sendSync(...args),
  sendall: async (socket, ...args) => socket.sendallSync(...args),
  sendto: async (socket, ...args) => socket.sendtoSync(...args),
};

/** For `describe.each(forms)`: what holds for one form holds for the other. */
export const forms: readonly Form[] = [promiseForm, blockingForm];
