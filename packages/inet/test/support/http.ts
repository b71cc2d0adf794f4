import type { Socket } from '@sock/core';
import type { InetAddress } from '@sock/inet';
import type { Form } from '../../../../tooling/vitest/forms.js';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Serves one request of HTTP/1.1, as little of it as curl needs. */
export async function answerHttp(
  form: Form,
  listener: Socket<InetAddress>,
  answer: (request: Request) => string,
): Promise<void> {
  const { socket } = await form.accept(listener);
  try {
    const body = answer(await request(form, socket));
    await form.sendall(
      socket,
      `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  } finally {
    socket.close();
  }
}

async function request(form: Form, socket: Socket<InetAddress>): Promise<Request> {
  let text = '';
  const more = async () => {
    const data = await form.recv(socket, 1 << 16);
    if (data.length === 0) throw new Error('the client has gone');
    text += data.toString('latin1');
  };
  while (!text.includes('\r\n\r\n')) await more();
  const start = text.indexOf('\r\n\r\n') + 4;
  const [, length = '0'] = /^content-length: (\d+)/im.exec(text.slice(0, start)) ?? [];
  while (text.length < start + Number(length)) await more();
  const [method = '', path = ''] = text.split(' ', 2);
  return { method, path, body: text.slice(start) };
}
