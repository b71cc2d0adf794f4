/**
 * What `dir(socket)` shows beside the module's own names: Python's machinery, and what stands for it here.
 * None of it is exported under its name.
 */
export const machinery: Readonly<Record<string, string>> = {
  // Enumerations that only give numbers a nicer text
  AddressFamily: 'the constants AF_* are numbers; the type AddressFamily carries the type of the addresses',
  AddressInfo: 'the constants AI_* are numbers',
  MsgFlag: 'the constants MSG_* are numbers',
  SocketKind: 'the constants SOCK_* are numbers',
  // Not in the pages
  CAPI: 'for extensions in C; @sock/native is the addon',
  SocketIO: 'what makefile() reads and writes through',
  errorTab: 'Windows: the texts of error numbers are in the errors’ messages',
  // Modules and names that Python’s source has imported
  EAGAIN: 'code of a SocketError',
  EBADF: 'code of a SocketError',
  EWOULDBLOCK: 'code of a SocketError',
  IntEnum: 'module enum',
  IntFlag: 'module enum',
  array: 'module',
  errno: 'module',
  io: 'module',
  os: 'module',
  partial: 'module functools',
  selectors: 'module; poll() is here',
  sys: 'module',
};
