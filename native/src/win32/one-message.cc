#include "one-message.h"

#include <atomic>
#include <cstring>

namespace sock {

namespace {

// Winsock tells of this function only through a socket. One is enough: all that sends datagrams has the same provider.
LPFN_WSARECVMSG Receiver(SOCKET socket) {
  static std::atomic<LPFN_WSARECVMSG> known = nullptr;
  LPFN_WSARECVMSG function = known;
  if (function != nullptr) return function;
  GUID guid = WSAID_WSARECVMSG;
  DWORD written = 0;
  WSAIoctl(socket, SIO_GET_EXTENSION_FUNCTION_POINTER, &guid, sizeof guid, &function, sizeof function, &written,
           nullptr, nullptr);
  return known = function;
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

// Flags of the call, which Winsock leaves among those of the message, and one that says no more than MSG_TRUNC.
constexpr DWORD kNotOfMessage = MSG_PEEK | MSG_DONTROUTE | MSG_WAITALL | MSG_PUSH_IMMEDIATE | MSG_PARTIAL;

// A message that does not fit is an error here; as elsewhere it is cut off, and a flag says so. Control data that does
// not fit is the same error with a flag of its own, and the data may well be whole.
int64_t Received(OneMessage& message, int failed, DWORD received) {
  const bool cut = failed && WSAGetLastError() == WSAEMSGSIZE;
  if (failed && !cut) return SOCKET_ERROR;
  message.flags &= ~kNotOfMessage;
  if (!cut || (message.flags & (MSG_TRUNC | MSG_CTRUNC)) == MSG_CTRUNC) return received;
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
  return Received(message, failed, received);
}

// Where control data comes to. Where it does not fit Winsock does not tell how much data there is, so it gets more room
// than it needs, and what it gave is cut off afterwards.
class ControlRoom {
 public:
  // Of a message that was cut off there may be none, and nothing says so but its absence.
  explicit ControlRoom(const OneMessage& message) {
    if (message.control_length < sizeof own_) buffer_ = {sizeof own_, own_};
    else buffer_ = {message.control_length, message.control};
    std::memset(buffer_.buf, 0, buffer_.len);
  }

  WSABUF buffer() const { return buffer_; }

  void Give(OneMessage& message, ULONG told) const {
    const ULONG length = reinterpret_cast<const WSACMSGHDR*>(buffer_.buf)->cmsg_len == 0 ? 0 : told;
    if (length > message.control_length) message.flags |= MSG_CTRUNC;
    message.control_length = std::min(length, message.control_length);
    if (buffer_.buf == own_) std::memcpy(message.control, own_, message.control_length);
  }

 private:
  alignas(WSACMSGHDR) char own_[1024];
  WSABUF buffer_;
};

WSAMSG Winsocks(const OneMessage& message) {
  return {message.address,       message.address_length, message.parts, message.count,
          {message.control_length, message.control},     message.flags};
}

}  // namespace

// WSARecvMsg is for datagrams only.
int64_t ReceiveOne(SOCKET socket, OneMessage& message) {
  if (message.control == nullptr || IsStream(socket)) return ReceivePlain(socket, message);
  const auto receive = Receiver(socket);
  if (receive == nullptr) return ReceivePlain(socket, message);
  ControlRoom room(message);
  WSAMSG header = Winsocks(message);
  header.Control = room.buffer();
  DWORD received = 0;
  const int failed = receive(socket, &header, &received, nullptr, nullptr);
  message.address_length = header.namelen;
  message.flags = header.dwFlags;
  const int64_t size = Received(message, failed, received);
  room.Give(message, header.Control.len);
  return size;
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
