// Connections: listened for, accepted, made, shut down.
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "completion.h"

namespace sock {

namespace {

Napi::Value Listen(const Napi::CallbackInfo& info) {
  return Result(info, listen(Integer(info, 0), Integer(info, 1)) == 0 ? 0 : -errno);
}

int AcceptCloseOnExec(int fd, sockaddr* address, socklen_t* length) {
#ifdef SOCK_CLOEXEC
  return accept4(fd, address, length, SOCK_CLOEXEC);
#else
  const int accepted = accept(fd, address, length);
  if (accepted >= 0) {
    // The BSDs hand O_NONBLOCK on to the accepted socket; Linux does not.
    fcntl(accepted, F_SETFD, FD_CLOEXEC);
    fcntl(accepted, F_SETFL, fcntl(accepted, F_GETFL) & ~O_NONBLOCK);
  }
  return accepted;
#endif
}

// For sockets that have no names: some protocols then drop a connection whose peer's name is asked for, and do not tell
// by poll that one waits.
int64_t AcceptUnnamed(int fd, const Patience& patience) {
  return Complete(patience, fd, POLLIN, [&] { return AcceptCloseOnExec(fd, nullptr, nullptr); });
}

// (fd, wait, named)
Napi::Value Accept(const Napi::CallbackInfo& info) {
  Environment& environment = Environment::Of(info.Env());
  const int fd = Integer(info, 0);
  if (!info[2].As<Napi::Boolean>()) {
    const int64_t accepted = AcceptUnnamed(fd, Patience(Integer(info, 1)));
    environment.address_length() = 0;
    environment.Adopt(accepted);
    return Result(info, accepted);
  }
  socklen_t length = 0;
  const int64_t accepted = AwaitThenComplete(Patience(Integer(info, 1)), fd, POLLIN, [&] {
    length = Environment::kAddressCapacity;
    return AcceptCloseOnExec(fd, reinterpret_cast<sockaddr*>(environment.address()), &length);
  });
  environment.address_length() = std::min<size_t>(length, Environment::kAddressCapacity);
  environment.Adopt(accepted);
  return Result(info, accepted);
}

bool IsReady(int fd, short events) {
  pollfd entry = {fd, events, 0};
  return poll(&entry, 1, 0) > 0;
}

// How a connect that was started has ended: 0, the negated error number, -EAGAIN when it has not.
int64_t Outcome(int fd) {
  int error = 0;
  socklen_t length = sizeof error;
  if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) != 0) return -errno;
  if (error != 0) return -error;
  sockaddr_storage peer;
  length = sizeof peer;
  if (getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &length) == 0) {
    // Some families tell the peer's name while they still connect.
    if (!IsReady(fd, POLLOUT)) return -EAGAIN;
    // Linux tells the next connect once more that this one is done, instead of EISCONN: that is us.
    connect(fd, reinterpret_cast<sockaddr*>(&peer), length);
    return 0;
  }
  if (errno != ENOTCONN) return 0;
  // No error and no peer: woken for nothing, unless it has ended and another call was told the error.
  return IsReady(fd, 0) ? -ECONNABORTED : -EAGAIN;
}

int64_t AwaitOutcome(int fd, const Patience& patience) {
  for (int fruitless = 0;; fruitless++) {
    const int ready = Await(patience, fd, POLLOUT);
    if (ready <= 0) return ready == 0 ? -EINPROGRESS : ready;
    const int64_t outcome = Outcome(fd);
    if (outcome != -EAGAIN) return outcome;
    // One that nobody connects any more is writable for ever.
    if (patience.over()) return -EINPROGRESS;
    if (fruitless > 1) poll(nullptr, 0, patience.rest());
  }
}

Napi::Value Connect(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Bytes address(info[1]);
  const Patience patience(Integer(info, 2));
  const auto start = [&] { return connect(fd, reinterpret_cast<sockaddr*>(address.data), address.length); };
  int failed = start();
  // What a signal has interrupted goes on in the kernel with most families; that of a Unix socket has to be begun again.
  const bool interrupted = failed != 0 && errno == EINTR;
  while (failed != 0 && errno == EINTR) failed = start();
  // Linux keeps a connect that failed after it was started in mind, even when SO_ERROR has told of it, and says so once.
  if (failed != 0 && errno == ECONNABORTED) failed = start();
  if (failed == 0 || (interrupted && errno == EISCONN)) return Result(info, 0);
  const bool started = errno == EINPROGRESS || (interrupted && errno == EALREADY);
  if (!started) return Result(info, -errno);
  // In blocking mode it is SO_SNDTIMEO that has run out.
  const bool given_up = patience.none() || (patience.endless() && !interrupted && !IsNonblocking(fd));
  return Result(info, given_up ? -EINPROGRESS : AwaitOutcome(fd, patience));
}

Napi::Value ConnectResult(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const Patience patience(Integer(info, 1));
  return Result(info, patience.none() ? Outcome(fd) : AwaitOutcome(fd, patience));
}

Napi::Value Shutdown(const Napi::CallbackInfo& info) {
  return Result(info, shutdown(Integer(info, 0), Integer(info, 1)) == 0 ? 0 : -errno);
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
