// A socket's own address and its peer's.
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "../call.h"
#include "../environment.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value Bind(const Napi::CallbackInfo& info) {
  const Bytes address(info[1]);
  const int failed = bind(Integer(info, 0), reinterpret_cast<sockaddr*>(address.data), address.length);
  return Result(info, failed ? -errno : 0);
}

template <int (*Ask)(int, sockaddr*, socklen_t*)>
Napi::Value Name(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  socklen_t length = Environment::kAddressCapacity;
  const int failed = Ask(Integer(info, 0), reinterpret_cast<sockaddr*>(environment.address()), &length);
  environment.address_length() = std::min<size_t>(length, Environment::kAddressCapacity);
  return Result(info, failed ? -errno : 0);
}

}  // namespace

void DefineNames(Napi::Env env, Napi::Object exports) {
  exports.Set("bind", Napi::Function::New<Bind>(env));
  exports.Set("getsockname", Napi::Function::New<Name<getsockname>>(env));
  exports.Set("getpeername", Napi::Function::New<Name<getpeername>>(env));
}

}  // namespace sock
