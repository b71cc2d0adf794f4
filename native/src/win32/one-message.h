// One message: several buffers, control data, an address.
#pragma once
#include "winsock.h"

namespace sock {

struct OneMessage {
  WSABUF* parts = nullptr;
  DWORD count = 0;
  sockaddr* address = nullptr;
  int address_length = 0;
  char* control = nullptr;
  ULONG control_length = 0;
  DWORD flags = 0;  // of the call, then of the message
};

// Answer how many bytes, or SOCKET_ERROR and leave the error with WSAGetLastError.
int64_t ReceiveOne(SOCKET socket, OneMessage& message);
int64_t SendOne(SOCKET socket, const OneMessage& message);

}  // namespace sock
