// A file's bytes to a socket. TransmitFile wants a file's handle and has no way to do a part without waiting, and there is
// no splice: who asks is told, and reads and sends instead.
#include <uv.h>
#include <windows.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value Unknown(const Napi::CallbackInfo& info) { return Result(info, UV_ENOSYS); }

// (file, offset)
Napi::Value Seek(const Napi::CallbackInfo& info) {
  // The descriptor is one of Node's C runtime, which knows the file's handle.
  const HANDLE file = uv_get_osfhandle(Integer(info, 0));
  LARGE_INTEGER offset;
  offset.QuadPart = info[1].As<Napi::Number>().Int64Value();
  const bool done = SetFilePointerEx(file, offset, nullptr, FILE_BEGIN);
  return Result(info, done ? 0 : uv_translate_sys_error(GetLastError()));
}

}  // namespace

void DefineFiles(Napi::Env env, Napi::Object exports) {
  exports.Set("seek", Napi::Function::New<Seek>(env));
  for (const char* name : {"sendfile", "pipe", "spliceIn", "spliceOut"}) exports.Set(name, Napi::Function::New<Unknown>(env));
}

}  // namespace sock
