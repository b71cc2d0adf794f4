// The machine's own name: only its administration changes it on Windows.
#include <uv.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value SetHostName(const Napi::CallbackInfo& info) { return Result(info, UV_ENOSYS); }

}  // namespace

void DefineHostName(Napi::Env env, Napi::Object exports) {
  exports.Set("sethostname", Napi::Function::New<SetHostName>(env));
}

}  // namespace sock
