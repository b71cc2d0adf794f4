import { checkInteger, checkObject, littleEndian, newStruct, viewStruct } from '@sock/core';

/** Who a process is, as the kernel vouches for it. */
export interface Ucred {
  /** The process, as this process' PID namespace numbers it; 0 when it is not in there. */
  readonly pid: number;
  /** Its user, as this process' user namespace numbers it. */
  readonly uid: number;
  /** Its group. */
  readonly gid: number;
}

// struct ucred: unix(7), <bits/socket.h>. Other systems have other structures under other names.
const PID = 0;
const UID = 4;
const GID = 8;
const SIZE = process.platform === 'linux' || process.platform === 'android' ? 12 : undefined;

/**
 * The data of a control message `SCM_CREDENTIALS` to send, at level `SOL_SOCKET`: `struct ucred` of unix(7).
 *
 * The kernel refuses what does not hold for the sender (EPERM), unless that has CAP_SYS_ADMIN, CAP_SETUID and
 * CAP_SETGID.
 */
export function encodeUcred(credentials: Ucred): Buffer {
  checkObject(credentials, 'credentials', '{ pid, uid, gid }');
  const { pid, uid, gid } = credentials;
  checkInteger(pid, 'pid', 0);
  checkInteger(uid, 'uid', 0, 0xffffffff);
  checkInteger(gid, 'gid', 0, 0xffffffff);
  const { bytes, view } = newStruct('struct ucred', SIZE);
  view.setInt32(PID, pid, littleEndian);
  view.setUint32(UID, uid, littleEndian);
  view.setUint32(GID, gid, littleEndian);
  return bytes;
}

/** The data of a control message `SCM_CREDENTIALS`, which `SO_PASSCRED` asks for, or the value of `SO_PEERCRED`. */
export function decodeUcred(data: Uint8Array): Ucred {
  const view = viewStruct('struct ucred', SIZE, data);
  return {
    pid: view.getInt32(PID, littleEndian),
    uid: view.getUint32(UID, littleEndian),
    gid: view.getUint32(GID, littleEndian),
  };
}
