#include "one-message.h"

namespace sock {

namespace {

// Functions that Winsock tells only of a socket.
template <typename Function>
Function Extension(SOCKET socket, GUID guid) {
  Function function = nullptr;
  DWORD written = 0;
  WSAIoctl(socket, SIO_GET_EXTENSION_FUNCTION_POINTER, &guid, sizeof guid, &function, sizeof function, &written,
           nullptr, nullptr);
  return function;
}

bool IsStream(SOCKET socket) {
  int type = 0;
  int length = sizeof type;
  getsockopt(socket, SOL_SOCKET, SO_TYPE, reinterpret_cast<char*>(&type), &length);
  return type == SOCK_STREAM;
}

int64_t Size(const OneMessage& message) {
  int64_t size = 0;
  for (DWORD i = 0; i < message.count; i++) size += message.parts[i].len;
  return size;
}

// A message that does not fit is an error here; as elsewhere it is cut off, and a flag says so.
int64_t Received(OneMessage& message, int failed, DWORD received) {
  if (!failed) return received;
  if (WSAGetLastError() != WSAEMSGSIZE) return SOCKET_ERROR;
  message.flags |= MSG_TRUNC;
  return Size(message);
}

int64_t ReceivePlain(SOCKET socket, OneMessage& message) {
  DWORD received = 0;
  message.control_length = 0;
  message.address->sa_family = AF_UNSPEC;
  const int failed = WSARecvFrom(socket, message.parts, message.count, &received, &message.flags, message.address,
                                 &message.address_length, nullptr, nullptr);
  // Of streams nothing is written there.
  if (message.address->sa_family == AF_UNSPEC) message.address_length = 0;
  message.flags &= ~static_cast<DWORD>(MSG_PARTIAL);
  return Received(message, failed, received);
}

WSAMSG Winsocks(const OneMessage& message) {
  return {message.address,       message.address_length, message.parts, message.count,
          {message.control_length, message.control},     message.flags};
}

}  // namespace

// WSARecvMsg is for datagrams only.
int64_t ReceiveOne(SOCKET socket, OneMessage& message) {
  if (message.control == nullptr || IsStream(socket)) return ReceivePlain(socket, message);
  const auto receive = Extension<LPFN_WSARECVMSG>(socket, WSAID_WSARECVMSG);
  if (receive == nullptr) return ReceivePlain(socket, message);
  WSAMSG header = Winsocks(message);
  DWORD received = 0;
  const int failed = receive(socket, &header, &received, nullptr, nullptr);
  message.address_length = header.namelen;
  message.control_length = header.Control.len;
  message.flags = header.dwFlags;
  return Received(message, failed, received);
}

int64_t SendOne(SOCKET socket, const OneMessage& message) {
  DWORD sent = 0;
  int failed;
  if (message.control != nullptr) {
    WSAMSG header = Winsocks(message);
    failed = WSASendMsg(socket, &header, message.flags, &sent, nullptr, nullptr);
  } else {
    failed = WSASendTo(socket, message.parts, message.count, &sent, message.flags, message.address,
                       message.address_length, nullptr, nullptr);
  }
  return failed ? SOCKET_ERROR : static_cast<int64_t>(sent);
}

}  // namespace sock
