// Socket options and requests to a socket's driver, as bytes.
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value GetSockOpt(const Napi::CallbackInfo& info) {
  const Bytes value(info[3]);
  socklen_t length = value.length;
  const int outcome = getsockopt(Integer(info, 0), Integer(info, 1), Integer(info, 2), value.data, &length);
  // Success may be a number above 0: RDS answers with the size of an element of its tables.
  return Result(info, outcome < 0 ? -errno : static_cast<int64_t>(length));
}

Napi::Value SetSockOpt(const Napi::CallbackInfo& info) {
  void* value = nullptr;
  socklen_t length = info[4].As<Napi::Number>().Uint32Value();
  if (!info[3].IsNull()) {
    const Bytes bytes(info[3]);
    value = bytes.data;
    length = bytes.length;
  }
  const int outcome = setsockopt(Integer(info, 0), Integer(info, 1), Integer(info, 2), value, length);
  // Success may be a number above 0: some protocols of Linux answer with the value that was set.
  return Result(info, outcome < 0 ? -errno : 0);
}

// More than any structure that points to further memory has.
constexpr size_t kRoomForPointing = 256;

// (fd, level, name, structure, offset of the pointer, target)
Napi::Value SetSockOptPointer(const Napi::CallbackInfo& info) {
  const Bytes structure(info[3]);
  const size_t length = structure.length;
  const size_t offset = info[4].As<Napi::Number>().Uint32Value();
  const void* target = Bytes(info[5]).data;
  if (length > kRoomForPointing || offset > length || length - offset < sizeof target) return Result(info, -EINVAL);
  alignas(max_align_t) uint8_t value[kRoomForPointing];
  std::memcpy(value, structure.data, length);
  std::memcpy(value + offset, &target, sizeof target);
  const int failed = setsockopt(Integer(info, 0), Integer(info, 1), Integer(info, 2), value, length);
  return Result(info, failed ? -errno : 0);
}

// Larger than the structures of most requests: one that is larger than the caller's memory does no harm.
constexpr size_t kRoomForRequest = 4096;

int IoctlOnMemory(int fd, unsigned long request, uint8_t* data, size_t length) {
  if (length > kRoomForRequest) return ioctl(fd, request, data);
  alignas(max_align_t) uint8_t room[kRoomForRequest] = {};
  // Not by memcpy: empty memory may be nowhere.
  std::copy_n(data, length, room);
  const int result = ioctl(fd, request, room);
  std::copy_n(room, length, data);
  return result;
}

Napi::Value Ioctl(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const unsigned long request = info[1].As<Napi::Number>().Uint32Value();
  int result;
  if (info[2].IsNumber()) {
    result = ioctl(fd, request, static_cast<long>(Integer(info, 2)));
  } else {
    const Bytes bytes(info[2]);
    result = IoctlOnMemory(fd, request, bytes.data, bytes.length);
  }
  return Result(info, result < 0 ? -errno : result);
}

}  // namespace

void DefineOptions(Napi::Env env, Napi::Object exports) {
  exports.Set("getsockopt", Napi::Function::New<GetSockOpt>(env));
  exports.Set("setsockopt", Napi::Function::New<SetSockOpt>(env));
  exports.Set("setsockoptPointer", Napi::Function::New<SetSockOptPointer>(env));
  exports.Set("ioctl", Napi::Function::New<Ioctl>(env));
}

}  // namespace sock
