import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from '@sock/core';

/** Tells the test what was seen. */
export function report(observations: Record<string, unknown>): void {
  console.log(JSON.stringify(observations));
}

/** The text of all datagrams that have come, once those on their way had time to. */
export async function arrived<A>(socket: Socket<A>): Promise<string[]> {
  await sleep(30);
  const texts: string[] = [];
  socket.setblocking(false);
  for (;;) {
    try {
      texts.push((await socket.recv(2000)).toString());
    } catch (error) {
      if ((error as { code?: string }).code === 'EAGAIN') return texts;
      throw error;
    }
  }
}

/** The code of the error that a call throws or rejects with; `undefined` when it succeeds. */
export async function failureOf(call: () => unknown): Promise<string | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
