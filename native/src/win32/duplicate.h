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

// In the process that the description is for.
inline SOCKET Open(WSAPROTOCOL_INFOW& description) {
  return WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &description, 0, kSocketFlags);
}

}  // namespace sock
