// A socket for another process, or once more for this one.
#pragma once
#include "winsock.h"

namespace sock {

// Programs that are started do not get the socket, from its first moment on.
constexpr DWORD kSocketFlags = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT;

// Answers 0 or the negated error number.
inline int64_t Describe(SOCKET socket, DWORD process, WSAPROTOCOL_INFOW* description) {
  return WSADuplicateSocketW(socket, process, description) == 0 ? 0 : LastFailure();
}

// For sockets that others made the handle of.
inline void Uninherited(SOCKET socket) { SetHandleInformation(reinterpret_cast<HANDLE>(socket), HANDLE_FLAG_INHERIT, 0); }

// In the process that the description is for. The handle is there since the description was made, whatever the flags say.
inline SOCKET Open(WSAPROTOCOL_INFOW& description) {
  const SOCKET socket =
      WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &description, 0, kSocketFlags);
  if (socket != INVALID_SOCKET) Uninherited(socket);
  return socket;
}

}  // namespace sock
