// Socket options and requests to a socket's driver, as bytes.
#include <uv.h>

#include "../call.h"
#include "../system.h"
#include "winsock.h"

namespace sock {

namespace {

Napi::Value GetSockOpt(const Napi::CallbackInfo& info) {
  auto value = info[3].As<Napi::Uint8Array>();
  int length = Length(value.ByteLength());
  const int failed = getsockopt(SocketOf(info, 0), Integer(info, 1), Integer(info, 2),
                                reinterpret_cast<char*>(value.Data()), &length);
  return Result(info, failed ? LastFailure() : length);
}

Napi::Value SetSockOpt(const Napi::CallbackInfo& info) {
  const char* value = nullptr;
  int length = Integer(info, 4);
  if (!info[3].IsNull()) {
    auto bytes = info[3].As<Napi::Uint8Array>();
    value = reinterpret_cast<char*>(bytes.Data());
    length = Length(bytes.ByteLength());
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
    auto bytes = info[2].As<Napi::Uint8Array>();
    const DWORD length = Length(bytes.ByteLength());
    failed = WSAIoctl(socket, request, bytes.Data(), length, bytes.Data(), length, &written, nullptr, nullptr);
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
