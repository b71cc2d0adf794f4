// What all of this folder needs of Winsock.
#pragma once
#include <winsock2.h>
#include <ws2tcpip.h>

#include <mswsock.h>
#include <napi.h>

#include <algorithm>
#include <climits>
#include <cstdint>

namespace sock {

// Winsock works only once it has been started in the process.
void StartWinsock();

// The negated error number, in Node's numbering, of an error of Winsock or of the system.
int64_t Failure(int error);
inline int64_t LastFailure() { return Failure(WSAGetLastError()); }

inline SOCKET SocketOf(const Napi::CallbackInfo& info, size_t index) {
  return static_cast<SOCKET>(info[index].As<Napi::Number>().Int64Value());
}

// Winsock counts bytes by int.
inline int Length(size_t bytes) { return static_cast<int>(std::min<size_t>(bytes, INT_MAX)); }

}  // namespace sock
