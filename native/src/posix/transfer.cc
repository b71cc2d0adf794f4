// Data in and out.
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "completion.h"

namespace sock {

namespace {

// Arguments that three calls share: fd, buffer, offset, length, flags, wait.
struct Transfer {
  const int fd;
  const Slice slice;
  const Patience patience;
  const int flags;

  explicit Transfer(const Napi::CallbackInfo& info)
      : fd(Integer(info, 0)), slice(info, 1), patience(Integer(info, 5)), flags(FlagsFor(patience, Integer(info, 4))) {}
};

Napi::Value Recv(const Napi::CallbackInfo& info) {
  const Transfer in(info);
  if (!in.slice.valid) return Result(info, -EFAULT);
  return Result(info, AwaitThenComplete(in.patience, in.fd, ReceiveEvents(in.flags),
                                        [&] { return recv(in.fd, in.slice.data, in.slice.length, in.flags); }));
}

Napi::Value RecvFrom(const Napi::CallbackInfo& info) {
  const Transfer in(info);
  if (!in.slice.valid) return Result(info, -EFAULT);
  Environment& environment = Environment::Of(info.Env());
  auto* address = reinterpret_cast<sockaddr*>(environment.address());
  socklen_t length = 0;
  const int64_t received = AwaitThenComplete(in.patience, in.fd, ReceiveEvents(in.flags), [&] {
    length = Environment::kAddressCapacity;
    return recvfrom(in.fd, in.slice.data, in.slice.length, in.flags, address, &length);
  });
  environment.address_length() = received < 0 ? 0 : std::min<size_t>(length, Environment::kAddressCapacity);
  return Result(info, received);
}

Napi::Value Send(const Napi::CallbackInfo& info) {
  const Transfer out(info);
  if (!out.slice.valid) return Result(info, -EFAULT);
  return Result(info, Complete(out.patience, out.fd, POLLOUT,
                               [&] { return send(out.fd, out.slice.data, out.slice.length, out.flags); }));
}

// (fd, data, address, flags, wait)
Napi::Value SendTo(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Bytes data(info[1]);
  const Bytes address(info[2]);
  const Patience patience(Integer(info, 4));
  const int flags = FlagsFor(patience, Integer(info, 3));
  auto* to = reinterpret_cast<sockaddr*>(address.data);
  return Result(info, Complete(patience, fd, POLLOUT, [&] {
                  return sendto(fd, data.data, data.length, flags, to, static_cast<socklen_t>(address.length));
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
