import { closeSync, openSync } from 'node:fs';
import { errnoOf, littleEndian, native, SOCK_STREAM, Socket, SocketError } from '@sock/core';
import { AF_VSOCK } from './af-vsock.js';
import { IOCTL_VM_SOCKETS_GET_LOCAL_CID } from './constants.js';

const DEVICE = '/dev/vsock';

/**
 * The CID of this machine, as its hypervisor numbers it. On a host that is `VMADDR_CID_HOST`; `VMADDR_CID_ANY` (on newer
 * kernels `VMADDR_CID_LOCAL`) says that there is no hypervisor and no guest.
 *
 * @throws SocketError ENOENT where the kernel lacks vsock, or a container has no /dev/vsock
 */
export function getLocalCid(): number {
  const memory = Buffer.alloc(4);
  if (process.platform === 'darwin') askSocket(memory);
  else askDevice(memory);
  return littleEndian ? memory.readUInt32LE() : memory.readUInt32BE();
}

/** macOS answers through any vsock socket. */
function askSocket(memory: Buffer): void {
  const socket = new Socket(AF_VSOCK, SOCK_STREAM);
  try {
    socket.ioctl(IOCTL_VM_SOCKETS_GET_LOCAL_CID, memory);
  } finally {
    socket.close();
  }
}

function askDevice(memory: Buffer): void {
  const fd = openDevice();
  try {
    const result = native.ioctl(fd, IOCTL_VM_SOCKETS_GET_LOCAL_CID, memory);
    if (result < 0) throw failure(result, 'ioctl');
  } finally {
    closeSync(fd);
  }
}

function openDevice(): number {
  try {
    return openSync(DEVICE, 'r');
  } catch (error) {
    throw failure(errnoOf((error as { code: string }).code), 'open');
  }
}

function failure(errno: number, syscall: string): SocketError {
  return SocketError.of(errno, syscall, { address: DEVICE }, { family: AF_VSOCK });
}
