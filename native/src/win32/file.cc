// A file's bytes to a socket. TransmitFile wants a file's handle and has no way to do a part without waiting, and there is
// no splice: who asks is told, and reads and sends instead.
#include <uv.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value Unknown(const Napi::CallbackInfo& info) { return Result(info, UV_ENOSYS); }

}  // namespace

void DefineFiles(Napi::Env env, Napi::Object exports) {
  for (const char* name : {"sendfile", "pipe", "spliceIn", "spliceOut"}) exports.Set(name, Napi::Function::New<Unknown>(env));
}

}  // namespace sock
