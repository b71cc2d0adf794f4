// Socket options, as bytes.
#include <sys/socket.h>

#include <cerrno>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value GetSockOpt(const Napi::CallbackInfo& info) {
  auto value = info[3].As<Napi::Uint8Array>();
  socklen_t length = value.ByteLength();
  const int failed = getsockopt(Integer(info, 0), Integer(info, 1), Integer(info, 2), value.Data(), &length);
  return Result(info, failed ? -errno : static_cast<int64_t>(length));
}

Napi::Value SetSockOpt(const Napi::CallbackInfo& info) {
  void* value = nullptr;
  socklen_t length = info[4].As<Napi::Number>().Uint32Value();
  if (!info[3].IsNull()) {
    auto bytes = info[3].As<Napi::Uint8Array>();
    value = bytes.Data();
    length = bytes.ByteLength();
  }
  const int failed = setsockopt(Integer(info, 0), Integer(info, 1), Integer(info, 2), value, length);
  return Result(info, failed ? -errno : 0);
}

}  // namespace

void DefineOptions(Napi::Env env, Napi::Object exports) {
  exports.Set("getsockopt", Napi::Function::New<GetSockOpt>(env));
  exports.Set("setsockopt", Napi::Function::New<SetSockOpt>(env));
}

}  // namespace sock
