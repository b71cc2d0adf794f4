// Messages: several buffers, control data, an address.
#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "buffers.h"
#include "completion.h"
#include "one-message.h"

namespace sock {

namespace {

// (fd, buffers, control, flags, wait): `control` is memory for control data, or null.
Napi::Value RecvMsg(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  const SOCKET socket = SocketOf(info, 0);
  std::vector<WSABUF> parts = Parts(info[1].As<Napi::Array>());
  const Buffer control(info[2]);
  const Patience patience(Integer(info, 4));
  const DWORD flags = Accepted(Integer(info, 3), patience);
  OneMessage message;
  const int64_t received = Complete(patience, socket, Arrival(flags), [&] {
    message.parts = parts.data();
    message.count = static_cast<DWORD>(parts.size());
    message.address = reinterpret_cast<sockaddr*>(environment.address());
    message.address_length = Environment::kAddressCapacity;
    message.control = control.data;
    message.control_length = control.length;
    message.flags = flags;
    return ReceiveOne(socket, message);
  });
  if (received < 0) message = {};
  environment.address_length() = message.address_length;
  environment.message_flags() = static_cast<int32_t>(message.flags);
  environment.control_length() = static_cast<int32_t>(message.control_length);
  return Result(info, received);
}

// (fd, buffers, control, flags, wait, address): `control` and `address` may be null.
Napi::Value SendMsg(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  std::vector<WSABUF> parts = Parts(info[1].As<Napi::Array>());
  const Buffer control(info[2]);
  const Buffer address(info[5]);
  OneMessage message;
  message.parts = parts.data();
  message.count = static_cast<DWORD>(parts.size());
  message.control = control.data;
  message.control_length = control.length;
  message.flags = Integer(info, 3);
  message.address = address.address();
  message.address_length = address.length;
  return Result(info, Complete(Patience(Integer(info, 4)), socket, Until::kWritable,
                               [&] { return SendOne(socket, message); }));
}

}  // namespace

void DefineMessages(Napi::Env env, Napi::Object exports) {
  exports.Set("recvmsg", Napi::Function::New<RecvMsg>(env));
  exports.Set("sendmsg", Napi::Function::New<SendMsg>(env));
}

}  // namespace sock
