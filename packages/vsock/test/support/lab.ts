import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK, VMADDR_CID_LOCAL } from '@sock/vsock';
import type { TestContext } from 'vitest';

/** For beforeEach: only the loopback transport is used, and never a host that might answer. */
export function needsLoopback({ skip }: TestContext): void {
  skip(!loops(), 'no loopback transport of vsock; try: modprobe vsock_loopback, or the kernel lab');
}

function loops(): boolean {
  using socket = new Socket(AF_VSOCK, SOCK_STREAM);
  try {
    socket.bindSync({ cid: VMADDR_CID_LOCAL, port: 0xffffffff });
    return true;
  } catch {
    return false;
  }
}
