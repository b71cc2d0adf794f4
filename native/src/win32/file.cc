// A file's bytes to a socket. TransmitFile wants a file's handle and has no way to do a part without waiting: who asks
// is told, and reads and sends instead.
#include <uv.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value SendFile(const Napi::CallbackInfo& info) { return Result(info, UV_ENOSYS); }

}  // namespace

void DefineFiles(Napi::Env env, Napi::Object exports) { exports.Set("sendfile", Napi::Function::New<SendFile>(env)); }

}  // namespace sock
