// Sockets: made, owned, marked, closed.
#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "duplicate.h"
#include "pair.h"
#include "winsock.h"

namespace sock {

namespace {

// Closes a socket: 0 or the error. One that is to linger (SO_LINGER) and does not block refuses to be closed while there
// is something to send, and stays open; in blocking mode the call waits as close(2) does elsewhere.
int CloseSocket(SOCKET socket) {
  if (closesocket(socket) == 0) return 0;
  int error = WSAGetLastError();
  if (error == WSAEWOULDBLOCK) {
    u_long off = 0;
    ioctlsocket(socket, FIONBIO, &off);
    error = closesocket(socket) == 0 ? 0 : WSAGetLastError();
  }
  // Then the socket is gone, and nothing is left to do.
  return error == WSAECONNRESET ? 0 : error;
}

}  // namespace

void CloseDescriptor(int64_t fd) { CloseSocket(static_cast<SOCKET>(fd)); }

// libuv notices by itself that a socket was closed under its poll (AFD tells it), so it is enough that there is one.
uint64_t SocketIdentity(int64_t fd) {
  int type = 0;
  int length = sizeof type;
  return getsockopt(static_cast<SOCKET>(fd), SOL_SOCKET, SO_TYPE, reinterpret_cast<char*>(&type), &length) == 0;
}

namespace {

int64_t Owned(const Napi::CallbackInfo& info, SOCKET socket) {
  if (socket == INVALID_SOCKET) return LastFailure();
  Environment::Of(info.Env()).Adopt(socket);
  return socket;
}

Napi::Value Socket(const Napi::CallbackInfo& info) {
  const SOCKET socket = WSASocketW(Integer(info, 0), Integer(info, 1), Integer(info, 2), nullptr, 0, kSocketFlags);
  return Result(info, Owned(info, socket));
}

Napi::Value SocketPair(const Napi::CallbackInfo& info) {
  const Numbers<int32_t> out(info[3], 2);
  if (out.data == nullptr) return Result(info, UV_EFAULT);
  SOCKET pair[2];
  const int64_t failed = MakePair(Integer(info, 0), Integer(info, 1), Integer(info, 2), pair);
  if (failed != 0) return Result(info, failed);
  for (int i = 0; i < 2; i++) out.data[i] = static_cast<int32_t>(Owned(info, pair[i]));
  return Result(info, 0);
}

Napi::Value Adopt(const Napi::CallbackInfo& info) {
  Environment::Of(info.Env()).Adopt(SocketOf(info, 0));
  return info.Env().Undefined();
}

Napi::Value Release(const Napi::CallbackInfo& info) {
  Environment::Of(info.Env()).Release(SocketOf(info, 0));
  return info.Env().Undefined();
}

Napi::Value Close(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  Environment::Of(info.Env()).Release(socket);
  const int error = CloseSocket(socket);
  return Result(info, error == 0 ? 0 : Failure(error));
}

Napi::Value Dup(const Napi::CallbackInfo& info) {
  WSAPROTOCOL_INFOW description;
  const int64_t failed = Describe(SocketOf(info, 0), GetCurrentProcessId(), &description);
  return Result(info, failed != 0 ? failed : Owned(info, Open(description)));
}

// (fd, processId): the description by which that process opens the socket.
Napi::Value Share(const Napi::CallbackInfo& info) {
  WSAPROTOCOL_INFOW description;
  const int64_t failed = Describe(SocketOf(info, 0), info[1].As<Napi::Number>().Uint32Value(), &description);
  if (failed != 0) return Result(info, failed);
  auto bytes = Napi::Uint8Array::New(info.Env(), sizeof description);
  std::copy_n(reinterpret_cast<uint8_t*>(&description), sizeof description, bytes.Data());
  return bytes;
}

// (description)
Napi::Value FromShare(const Napi::CallbackInfo& info) {
  const Bytes bytes(info[0]);
  WSAPROTOCOL_INFOW description;
  if (bytes.length != sizeof description) return Result(info, Failure(WSAEINVAL));
  std::copy_n(bytes.data, sizeof description, reinterpret_cast<uint8_t*>(&description));
  return Result(info, Owned(info, Open(description)));
}

Napi::Value SetNonblocking(const Napi::CallbackInfo& info) {
  u_long on = info[1].As<Napi::Boolean>();
  return Result(info, ioctlsocket(SocketOf(info, 0), FIONBIO, &on) == 0 ? 0 : LastFailure());
}

Napi::Value SetInheritable(const Napi::CallbackInfo& info) {
  const auto handle = reinterpret_cast<HANDLE>(SocketOf(info, 0));
  const DWORD flags = info[1].As<Napi::Boolean>() ? HANDLE_FLAG_INHERIT : 0;
  return Result(info, SetHandleInformation(handle, HANDLE_FLAG_INHERIT, flags) ? 0 : Failure(GetLastError()));
}

Napi::Value GetInheritable(const Napi::CallbackInfo& info) {
  DWORD flags = 0;
  if (!GetHandleInformation(reinterpret_cast<HANDLE>(SocketOf(info, 0)), &flags)) {
    return Result(info, Failure(GetLastError()));
  }
  return Result(info, (flags & HANDLE_FLAG_INHERIT) != 0);
}

}  // namespace

bool Blocks(int64_t) { return false; }

void SetBlocking(int64_t) {}

void DefineDescriptors(Napi::Env env, Napi::Object exports) {
  StartWinsock();
  exports.Set("socket", Napi::Function::New<Socket>(env));
  exports.Set("socketpair", Napi::Function::New<SocketPair>(env));
  exports.Set("adopt", Napi::Function::New<Adopt>(env));
  exports.Set("release", Napi::Function::New<Release>(env));
  exports.Set("close", Napi::Function::New<Close>(env));
  exports.Set("dup", Napi::Function::New<Dup>(env));
  exports.Set("share", Napi::Function::New<Share>(env));
  exports.Set("fromshare", Napi::Function::New<FromShare>(env));
  exports.Set("setNonblocking", Napi::Function::New<SetNonblocking>(env));
  exports.Set("setInheritable", Napi::Function::New<SetInheritable>(env));
  exports.Set("getInheritable", Napi::Function::New<GetInheritable>(env));
}

}  // namespace sock
