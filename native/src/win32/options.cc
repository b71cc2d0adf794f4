// Socket options and requests to a socket's driver, as bytes.
#include <uv.h>

#include "../call.h"
#include "../system.h"
#include "buffers.h"

namespace sock {

namespace {

Napi::Value GetSockOpt(const Napi::CallbackInfo& info) {
  Buffer value(info[3]);
  const int failed = getsockopt(SocketOf(info, 0), Integer(info, 1), Integer(info, 2),
                                value.data, &value.length);
  return Result(info, failed ? LastFailure() : value.length);
}

Napi::Value SetSockOpt(const Napi::CallbackInfo& info) {
  const char* value = nullptr;
  int length = Integer(info, 4);
  if (!info[3].IsNull()) {
    const Buffer bytes(info[3]);
    value = bytes.data;
    length = bytes.length;
  }
  const int failed = setsockopt(SocketOf(info, 0), Integer(info, 1), Integer(info, 2), value, length);
  return Result(info, failed ? LastFailure() : 0);
}

// No option of Windows takes such a structure.
Napi::Value SetSockOptPointer(const Napi::CallbackInfo& info) { return Result(info, UV_ENOTSUP); }

// (fd, request, argument): a number is a DWORD that the request reads; bytes are what it reads and what it writes.
Napi::Value Ioctl(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const DWORD request = info[1].As<Napi::Number>().Uint32Value();
  DWORD written = 0;
  int failed;
  if (info[2].IsNumber()) {
    DWORD argument = Integer(info, 2);
    failed = WSAIoctl(socket, request, &argument, sizeof argument, nullptr, 0, &written, nullptr, nullptr);
  } else {
    const Buffer bytes(info[2]);
    const DWORD length = bytes.length;
    failed = WSAIoctl(socket, request, bytes.data, length, bytes.data, length, &written, nullptr, nullptr);
  }
  return Result(info, failed ? LastFailure() : 0);
}

}  // namespace

void DefineOptions(Napi::Env env, Napi::Object exports) {
  exports.Set("getsockopt", Napi::Function::New<GetSockOpt>(env));
  exports.Set("setsockopt", Napi::Function::New<SetSockOpt>(env));
  exports.Set("setsockoptPointer", Napi::Function::New<SetSockOptPointer>(env));
  exports.Set("ioctl", Napi::Function::New<Ioctl>(env));
}

}  // namespace sock
