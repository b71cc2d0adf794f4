import { words } from './words.js';

/** Names of Python's module whose family has a package of its own that does not exist yet. */
export const laterPackages: Readonly<Record<string, readonly string[]>> = {
  '@sock/vsock': words`
    AF_VSOCK SO_VM_SOCKETS_BUFFER_SIZE SO_VM_SOCKETS_BUFFER_MIN_SIZE SO_VM_SOCKETS_BUFFER_MAX_SIZE
    VMADDR_CID_ANY VMADDR_CID_LOCAL VMADDR_CID_HOST VMADDR_PORT_ANY VM_SOCKETS_INVALID_VERSION
    IOCTL_VM_SOCKETS_GET_LOCAL_CID`,
};
