// Connections: listened for, accepted, made, shut down.
#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "buffers.h"
#include "completion.h"
#include "duplicate.h"

namespace sock {

namespace {

Napi::Value Listen(const Napi::CallbackInfo& info) {
  return Result(info, listen(SocketOf(info, 0), Integer(info, 1)) == 0 ? 0 : LastFailure());
}

// Blocking and not inherited, whatever the listener is: Windows hands its mode on.
SOCKET AcceptPlain(SOCKET listener, sockaddr* address, int* length) {
  const SOCKET accepted = accept(listener, address, length);
  if (accepted == INVALID_SOCKET) return accepted;
  u_long off = 0;
  ioctlsocket(accepted, FIONBIO, &off);
  Uninherited(accepted);
  return accepted;
}

// (fd, wait, named)
Napi::Value Accept(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  const SOCKET listener = SocketOf(info, 0);
  const bool named = info[2].As<Napi::Boolean>();
  int length = 0;
  const int64_t accepted = Complete(Patience(Integer(info, 1)), listener, Until::kReadable, [&]() -> int64_t {
    length = Environment::kAddressCapacity;
    auto* address = reinterpret_cast<sockaddr*>(environment.address());
    const SOCKET socket = AcceptPlain(listener, named ? address : nullptr, named ? &length : nullptr);
    return socket == INVALID_SOCKET ? SOCKET_ERROR : static_cast<int64_t>(socket);
  });
  environment.address_length() = named && accepted >= 0 ? length : 0;
  environment.Adopt(accepted);
  return Result(info, accepted);
}

// The error of a connect that was started, or of a datagram that came back; 0 for none.
int64_t PendingError(SOCKET socket) {
  int error = 0;
  int length = sizeof error;
  if (getsockopt(socket, SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &length) != 0) return LastFailure();
  return error == 0 ? 0 : Failure(error);
}

// How a connect that was started has ended: 0, the negated error number, UV_EAGAIN when it has not.
int64_t Outcome(SOCKET socket) {
  const int64_t error = PendingError(socket);
  if (error != 0) return error;
  const int64_t ready = Await(Patience(Patience::kNone), socket, Until::kConnected);
  if (ready <= 0) return ready == 0 ? UV_EAGAIN : ready;
  // It may have failed since it was asked.
  return PendingError(socket);
}

int64_t AwaitOutcome(SOCKET socket, const Patience& patience) {
  const int64_t ready = Await(patience, socket, Until::kConnected);
  if (ready <= 0) return ready == 0 ? -WSAEINPROGRESS : ready;
  return Outcome(socket);
}

Napi::Value Connect(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const Buffer address(info[1]);
  const Patience patience(Integer(info, 2));
  if (connect(socket, address.address(), address.length) == 0) {
    return Result(info, 0);
  }
  const int error = WSAGetLastError();
  if (error != WSAEWOULDBLOCK) return Result(info, Failure(error));
  return Result(info, patience.none() ? -WSAEINPROGRESS : AwaitOutcome(socket, patience));
}

Napi::Value ConnectResult(const Napi::CallbackInfo& info) {
  const SOCKET socket = SocketOf(info, 0);
  const Patience patience(Integer(info, 1));
  return Result(info, patience.none() ? Outcome(socket) : AwaitOutcome(socket, patience));
}

Napi::Value Shutdown(const Napi::CallbackInfo& info) {
  return Result(info, shutdown(SocketOf(info, 0), Integer(info, 1)) == 0 ? 0 : LastFailure());
}

}  // namespace

void DefineConnections(Napi::Env env, Napi::Object exports) {
  exports.Set("listen", Napi::Function::New<Listen>(env));
  exports.Set("accept", Napi::Function::New<Accept>(env));
  exports.Set("connect", Napi::Function::New<Connect>(env));
  exports.Set("connectResult", Napi::Function::New<ConnectResult>(env));
  exports.Set("shutdown", Napi::Function::New<Shutdown>(env));
}

}  // namespace sock
