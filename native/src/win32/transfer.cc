// Data in and out.
#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "buffers.h"
#include "completion.h"

namespace sock {

namespace {

// Arguments that three calls share: fd, buffer, offset, length, flags, wait.
struct Transfer {
  const SOCKET socket;
  const Slice slice;
  const int flags;
  const Patience patience;

  explicit Transfer(const Napi::CallbackInfo& info)
      : socket(SocketOf(info, 0)), slice(info, 1), flags(Integer(info, 4)), patience(Integer(info, 5)) {}

  char* data() const { return reinterpret_cast<char*>(slice.data); }
  int length() const { return Length(slice.length); }

  // Of a receive.
  int accepted() const { return static_cast<int>(Accepted(flags, patience)); }

  // A message that does not fit is an error here, though what fits of it is there: as elsewhere, it is cut off.
  int64_t Cut(int received) const {
    return received == SOCKET_ERROR && WSAGetLastError() == WSAEMSGSIZE ? length() : received;
  }
};

Napi::Value Recv(const Napi::CallbackInfo& info) {
  const Transfer in(info);
  if (!in.slice.valid) return Result(info, UV_EFAULT);
  return Result(info, Complete(in.patience, in.socket, Arrival(in.flags),
                               [&] { return in.Cut(recv(in.socket, in.data(), in.length(), in.accepted())); }));
}

Napi::Value RecvFrom(const Napi::CallbackInfo& info) {
  const Transfer in(info);
  if (!in.slice.valid) return Result(info, UV_EFAULT);
  Environment& environment = Environment::Of(info.Env());
  auto* address = reinterpret_cast<sockaddr*>(environment.address());
  int length = 0;
  address->sa_family = AF_UNSPEC;
  const int64_t received = Complete(in.patience, in.socket, Arrival(in.flags), [&] {
    length = Environment::kAddressCapacity;
    return in.Cut(recvfrom(in.socket, in.data(), in.length(), in.accepted(), address, &length));
  });
  // Of streams nothing is written there.
  environment.address_length() = received < 0 || address->sa_family == AF_UNSPEC ? 0 : length;
  return Result(info, received);
}

Napi::Value Send(const Napi::CallbackInfo& info) {
  const Transfer out(info);
  if (!out.slice.valid) return Result(info, UV_EFAULT);
  return Result(info, Complete(out.patience, out.socket, Until::kWritable, [&]() -> int64_t {
                  return send(out.socket, out.data(), out.length(), out.flags);
                }));
}

// (fd, data, address, flags, wait)
Napi::Value SendTo(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const Buffer data(info[1]);
  const Buffer address(info[2]);
  const int flags = Integer(info, 3);
  const Patience patience(Integer(info, 4));
  return Result(info, Complete(patience, socket, Until::kWritable, [&]() -> int64_t {
                  return sendto(socket, data.data, data.length, flags, address.address(), address.length);
                }));
}

}  // namespace

void DefineTransfer(Napi::Env env, Napi::Object exports) {
  exports.Set("recv", Napi::Function::New<Recv>(env));
  exports.Set("recvfrom", Napi::Function::New<RecvFrom>(env));
  exports.Set("send", Napi::Function::New<Send>(env));
  exports.Set("sendto", Napi::Function::New<SendTo>(env));
}

}  // namespace sock
