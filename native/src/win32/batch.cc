// Several messages by one call, as native/index.d.ts has it: here one at a time, since Winsock has no call for more.
// An error behind the first message would have no place in the answer.
#include <uv.h>

#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "buffers.h"
#include "completion.h"
#include "one-message.h"

namespace sock {

namespace {

// What is told of each received message: numbers of an Int32Array.
enum Told { kBytes, kFlags, kAddressLength, kControlLength, kTold };

// (fd, data, size, control, controlSize, addresses, told, count, flags, wait): how many messages came.
Napi::Value RecvMmsg(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const int size = Integer(info, 2);
  const int control_size = Integer(info, 4);
  const Buffer data(info[1]);
  const Buffer control(info[3]);
  const Buffer address(info[5]);
  const Numbers<int32_t> told(info[6], kTold);
  if (size < 0 || size > data.length || control_size < 0 || control_size > control.length ||
      address.length < static_cast<int>(Environment::kAddressCapacity) || told.data == nullptr) {
    return Result(info, UV_EFAULT);
  }
  const Patience patience(Integer(info, 9));
  const DWORD flags = Accepted(Integer(info, 8), patience);
  WSABUF part = {static_cast<ULONG>(size), data.data};
  OneMessage message;
  const int64_t received = Complete(patience, socket, Arrival(flags), [&] {
    message.parts = &part;
    message.count = 1;
    message.address = address.address();
    message.address_length = Environment::kAddressCapacity;
    message.control = control_size == 0 ? nullptr : control.data;
    message.control_length = control_size;
    message.flags = flags;
    return ReceiveOne(socket, message);
  });
  if (received < 0) return Result(info, received);
  told.data[kBytes] = static_cast<int32_t>(received);
  told.data[kFlags] = static_cast<int32_t>(message.flags);
  told.data[kAddressLength] = message.address_length;
  told.data[kControlLength] = static_cast<int32_t>(message.control_length);
  return Result(info, 1);
}

// One of a list, or what is for all of them.
Buffer Member(const Napi::Value& value, uint32_t index) {
  return Buffer(value.IsArray() ? Napi::Value(value.As<Napi::Array>().Get(index)) : value);
}

// (fd, buffers, first, controls, addresses, flags, wait): how many of the buffers from `first` on were sent.
Napi::Value SendMmsg(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const uint32_t first = static_cast<uint32_t>(Integer(info, 2));
  if (first >= info[1].As<Napi::Array>().Length()) return Result(info, 0);
  WSABUF part = Member(info[1], first).part();
  const Buffer control = Member(info[3], first);
  const Buffer address = Member(info[4], first);
  OneMessage message;
  message.parts = &part;
  message.count = 1;
  message.control = control.data;
  message.control_length = control.length;
  message.address = address.address();
  message.address_length = address.length;
  message.flags = Integer(info, 5);
  const int64_t sent = Complete(Patience(Integer(info, 6)), socket, Until::kWritable,
                                [&] { return SendOne(socket, message); });
  return Result(info, sent < 0 ? sent : 1);
}

}  // namespace

void DefineBatches(Napi::Env env, Napi::Object exports) {
  exports.Set("recvmmsg", Napi::Function::New<RecvMmsg>(env));
  exports.Set("sendmmsg", Napi::Function::New<SendMmsg>(env));
}

}  // namespace sock
