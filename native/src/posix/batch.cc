// Several messages by one system call: recvmmsg(2) and sendmmsg(2), where the system has them.
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

#ifdef __linux__

using Message = mmsghdr;

ssize_t Receive(int fd, Message* messages, unsigned count, int flags) {
  return recvmmsg(fd, messages, count, flags, nullptr);
}
ssize_t Send(int fd, Message* messages, unsigned count, int flags) { return sendmmsg(fd, messages, count, flags); }

constexpr int kUntilOne = MSG_WAITFORONE;

#else

struct Message {
  msghdr msg_hdr;
  unsigned msg_len;
};

// One at a time: an error behind the first message would have no place in the answer.
ssize_t Receive(int fd, Message* messages, unsigned, int flags) {
  const ssize_t received = recvmsg(fd, &messages->msg_hdr, flags);
  if (received < 0) return received;
  messages->msg_len = static_cast<unsigned>(received);
  return 1;
}
ssize_t Send(int fd, Message* messages, unsigned, int flags) {
  return sendmsg(fd, &messages->msg_hdr, flags) < 0 ? -1 : 1;
}

constexpr int kUntilOne = 0;

#endif

constexpr uint32_t kMost = 1024;  // UIO_MAXIOV: the kernel takes no more

// Memory that is kept for the next batch of this thread.
struct Headers {
  std::vector<Message> messages;
  std::vector<iovec> parts;

  void Reserve(size_t count) {
    if (messages.size() >= count) return;
    messages.resize(count);
    parts.resize(count);
  }
};
thread_local Headers headers;

// What is told of each received message: numbers of an Int32Array.
enum Told { kBytes, kFlags, kAddressLength, kControlLength, kTold };

// The memory of a batch that is received: for each message a piece of each kind.
struct Pieces {
  uint8_t* memory = nullptr;
  size_t size;
  bool valid;

  Pieces(const Napi::CallbackInfo& info, size_t index, int32_t size, uint32_t count) : size(size), valid(size >= 0) {
    if (size <= 0) return;
    const Bytes bytes(info[index]);
    memory = bytes.data;
    valid = bytes.length / this->size >= count;
  }
  uint8_t* At(size_t index) const { return memory ? memory + index * size : nullptr; }
};

// A batch that is received: (…, data, size, control, controlSize, addresses, told, count, …).
struct Arrivals {
  const uint32_t count;
  const Pieces data;
  const Pieces control;
  const Pieces addresses;
  const Numbers<int32_t> told;

  explicit Arrivals(const Napi::CallbackInfo& info)
      : count(std::min<uint32_t>(Integer(info, 7), kMost)),
        data(info, 1, Integer(info, 2), count),
        control(info, 3, Integer(info, 4), count),
        addresses(info, 5, Environment::kAddressCapacity, count),
        told(info[6], count * kTold) {}

  bool valid() const { return data.valid && control.valid && addresses.valid && told.data != nullptr; }

  // Headers of messages that are yet to come.
  Message* Expect() const {
    headers.Reserve(count);
    Message* const messages = headers.messages.data();
    for (uint32_t i = 0; i < count; i++) {
      headers.parts[i] = {data.At(i), data.size};
      msghdr& header = messages[i].msg_hdr;
      header = {};
      header.msg_iov = &headers.parts[i];
      header.msg_iovlen = 1;
      header.msg_name = addresses.At(i);
      header.msg_namelen = Environment::kAddressCapacity;
      header.msg_control = control.At(i);
      header.msg_controllen = control.size;
    }
    return messages;
  }

  void Tell(int64_t received, int asked) const {
    const Message* message = headers.messages.data();
    for (int64_t i = 0; i < received; i++, message++) {
      int32_t* const numbers = told.data + i * kTold;
      numbers[kBytes] = static_cast<int32_t>(message->msg_len);
      numbers[kFlags] = FlagsOf(message->msg_hdr, asked);
      numbers[kAddressLength] = static_cast<int32_t>(std::min<size_t>(message->msg_hdr.msg_namelen, addresses.size));
      numbers[kControlLength] = static_cast<int32_t>(message->msg_hdr.msg_controllen);
    }
  }
};

// (fd, data, size, control, controlSize, addresses, told, count, flags, wait): how many messages came.
Napi::Value RecvMmsg(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Arrivals batch(info);
  if (!batch.valid()) return Result(info, -EFAULT);
  const Patience patience(Integer(info, 9));
  const int asked = Integer(info, 8);
  const int flags = FlagsFor(patience, asked) | (patience.endless() ? kUntilOne : 0);
  const auto receive = [&](int further) { return Receive(fd, batch.Expect(), batch.count, flags | further); };
  const int64_t received = AwaitThenComplete(patience, fd, ReceiveEvents(flags), [&] {
    return batch.control.size > 0 ? ReceiveClosed(receive) : receive(0);
  });
  batch.Tell(received, asked);
  return Result(info, received);
}

// (fd, buffers, first, controls, addresses, flags, wait): how many of the buffers from `first` on were sent, each as a
// message. `controls` is null or an array; `addresses` is null, one for all of them, or an array.
Napi::Value SendMmsg(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Napi::Env env = info.Env();
  const auto buffers = info[1].As<Napi::Array>();
  const auto first = std::min(static_cast<uint32_t>(Integer(info, 2)), buffers.Length());
  const uint32_t count = std::min(buffers.Length() - first, kMost);
  const Patience patience(Integer(info, 6));
  const int flags = FlagsFor(patience, Integer(info, 5));
  const auto members = [&](size_t index) {
    return info[index].IsArray() ? Elements(info[index].As<Napi::Array>(), first, count) : std::vector<napi_value>();
  };
  const std::vector<napi_value> data = Elements(buffers, first, count);
  const std::vector<napi_value> controls = members(3);
  const std::vector<napi_value> addresses = members(4);
  const Bytes everyone(info[4]);

  headers.Reserve(count);
  Message* const messages = headers.messages.data();
  for (uint32_t i = 0; i < count; i++) {
    const Bytes bytes(env, data[i]);
    const Bytes address = addresses.empty() ? everyone : Bytes(env, addresses[i]);
    headers.parts[i] = {bytes.data, bytes.length};
    msghdr& header = messages[i].msg_hdr;
    header = {};
    header.msg_iov = &headers.parts[i];
    header.msg_iovlen = 1;
    header.msg_name = address.data;
    header.msg_namelen = address.length;
    if (controls.empty()) continue;
    const Bytes control(env, controls[i]);
    header.msg_control = control.data;
    header.msg_controllen = control.length;
  }
  return Result(info, Complete(patience, fd, POLLOUT, [&] { return Send(fd, messages, count, flags); }));
}

}  // namespace

void DefineBatches(Napi::Env env, Napi::Object exports) {
  exports.Set("recvmmsg", Napi::Function::New<RecvMmsg>(env));
  exports.Set("sendmmsg", Napi::Function::New<SendMmsg>(env));
}

}  // namespace sock
