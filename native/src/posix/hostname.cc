// The machine's own name.
#include <unistd.h>

#include <cerrno>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value SetHostName(const Napi::CallbackInfo& info) {
  const Bytes name(info[0]);
  const int failed = sethostname(reinterpret_cast<const char*>(name.data), name.length);
  return Result(info, failed ? -errno : 0);
}

}  // namespace

void DefineHostName(Napi::Env env, Napi::Object exports) {
  exports.Set("sethostname", Napi::Function::New<SetHostName>(env));
}

}  // namespace sock
