// Messages: several buffers, control data, an address.
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "close-on-exec.h"
#include "completion.h"

namespace sock {

namespace {

// The memory of an array of Uint8Arrays; few buffers need no allocation.
class Vector {
 public:
  explicit Vector(const Napi::Array& buffers) : count_(std::min(buffers.Length(), kMost)) {
    if (count_ > kFew) many_.resize(count_);
    parts_ = count_ > kFew ? many_.data() : few_;
    // All are read before the memory of any is looked at: a getter among them may take away that of others.
    for (uint32_t i = 0; i < count_; i++) parts_[i].iov_base = static_cast<napi_value>(buffers.Get(i));
    for (uint32_t i = 0; i < count_; i++) {
      const Bytes bytes(buffers.Env(), static_cast<napi_value>(parts_[i].iov_base));
      parts_[i] = {bytes.data, bytes.length};
    }
  }

  void AttachTo(msghdr& message) const {
    message.msg_iov = parts_;
    message.msg_iovlen = count_;
  }

 private:
  static constexpr uint32_t kFew = 8;
  static constexpr uint32_t kMost = 1024 + 1;  // one more than UIO_MAXIOV, to which the kernel says that it is too long
  uint32_t count_;
  iovec few_[kFew];
  std::vector<iovec> many_;
  iovec* parts_;
};

// (fd, buffers, control, flags, wait): `control` is memory for control data, or null.
Napi::Value RecvMsg(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  const int fd = Integer(info, 0);
  const Vector buffers(info[1].As<Napi::Array>());
  const Patience patience(Integer(info, 4));
  const int asked = Integer(info, 3);
  const int flags = FlagsFor(patience, asked);

  msghdr message;
  const Bytes control(info[2]);
  const auto receive = [&](int further) {
    message = {};
    buffers.AttachTo(message);
    message.msg_name = environment.address();
    message.msg_namelen = Environment::kAddressCapacity;
    message.msg_control = control.data;
    message.msg_controllen = control.length;
    return recvmsg(fd, &message, flags | further);
  };
  const int64_t received = AwaitThenComplete(
      patience, fd, ReceiveEvents(flags), [&] { return control.data ? ReceiveClosed(receive) : receive(0); });
  if (received < 0) message = {};
  environment.address_length() = std::min<size_t>(message.msg_namelen, Environment::kAddressCapacity);
  environment.message_flags() = FlagsOf(message, asked);
  environment.control_length() = static_cast<int32_t>(message.msg_controllen);
  return Result(info, received);
}

// (fd, buffers, control, flags, wait, address): `control` and `address` may be null.
Napi::Value SendMsg(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Vector buffers(info[1].As<Napi::Array>());
  const Patience patience(Integer(info, 4));
  const int flags = FlagsFor(patience, Integer(info, 3));

  msghdr message = {};
  buffers.AttachTo(message);
  const Bytes control(info[2]);
  const Bytes address(info[5]);
  message.msg_control = control.data;
  message.msg_controllen = control.length;
  message.msg_name = address.data;
  message.msg_namelen = address.length;
  return Result(info, Complete(patience, fd, POLLOUT, [&] { return sendmsg(fd, &message, flags); }));
}

}  // namespace

void DefineMessages(Napi::Env env, Napi::Object exports) {
  exports.Set("recvmsg", Napi::Function::New<RecvMsg>(env));
  exports.Set("sendmsg", Napi::Function::New<SendMsg>(env));
}

}  // namespace sock
