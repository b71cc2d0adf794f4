// A socket's own address and its peer's.
#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "buffers.h"

namespace sock {

namespace {

Napi::Value Bind(const Napi::CallbackInfo& info) {
  const Buffer address(info[1]);
  const int failed =
      bind(SocketOf(info, 0), address.address(), address.length);
  return Result(info, failed ? LastFailure() : 0);
}

template <int(WSAAPI* Ask)(SOCKET, sockaddr*, int*)>
Napi::Value Name(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  int length = Environment::kAddressCapacity;
  const int failed = Ask(SocketOf(info, 0), reinterpret_cast<sockaddr*>(environment.address()), &length);
  environment.address_length() = failed ? 0 : length;
  return Result(info, failed ? LastFailure() : 0);
}

// Not the functions themselves: what is imported from a DLL has no address that a template could take.
int WSAAPI OwnName(SOCKET socket, sockaddr* address, int* length) { return getsockname(socket, address, length); }
int WSAAPI PeerName(SOCKET socket, sockaddr* address, int* length) { return getpeername(socket, address, length); }

}  // namespace

void DefineNames(Napi::Env env, Napi::Object exports) {
  exports.Set("bind", Napi::Function::New<Bind>(env));
  exports.Set("getsockname", Napi::Function::New<Name<OwnName>>(env));
  exports.Set("getpeername", Napi::Function::New<Name<PeerName>>(env));
}

}  // namespace sock
