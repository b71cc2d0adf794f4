// The machine's own name.
#include <unistd.h>

#include <cerrno>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value SetHostName(const Napi::CallbackInfo& info) {
  auto name = info[0].As<Napi::Uint8Array>();
  const int failed = sethostname(reinterpret_cast<const char*>(name.Data()), name.ByteLength());
  return Result(info, failed ? -errno : 0);
}

}  // namespace

void DefineHostName(Napi::Env env, Napi::Object exports) {
  exports.Set("sethostname", Napi::Function::New<SetHostName>(env));
}

}  // namespace sock
