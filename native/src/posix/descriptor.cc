// Descriptors: made, owned, marked, closed.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "../call.h"
#include "../environment.h"
#include "../system.h"

#ifndef SOCK_CLOEXEC
#define SOCK_CLOEXEC 0
#endif

namespace sock {

void CloseDescriptor(int64_t fd) { close(static_cast<int>(fd)); }

uint64_t SocketIdentity(int64_t fd) {
  struct stat status;
  if (fstat(static_cast<int>(fd), &status) != 0 || !S_ISSOCK(status.st_mode)) return 0;
  return status.st_ino != 0 ? status.st_ino : 1;
}

namespace {

int Owned(const Napi::CallbackInfo& info, int fd) {
  if (fd < 0) return -errno;
  if (SOCK_CLOEXEC == 0) fcntl(fd, F_SETFD, FD_CLOEXEC);
  Environment::Of(info.Env()).Adopt(fd);
  return fd;
}

Napi::Value Socket(const Napi::CallbackInfo& info) {
  const int fd = socket(Integer(info, 0), Integer(info, 1) | SOCK_CLOEXEC, Integer(info, 2));
  return Result(info, Owned(info, fd));
}

Napi::Value SocketPair(const Napi::CallbackInfo& info) {
  const Numbers<int32_t> out(info[3], 2);
  if (out.data == nullptr) return Result(info, -EFAULT);
  int pair[2];
  if (socketpair(Integer(info, 0), Integer(info, 1) | SOCK_CLOEXEC, Integer(info, 2), pair) != 0) {
    return Result(info, -errno);
  }
  for (int i = 0; i < 2; i++) out.data[i] = Owned(info, pair[i]);
  return Result(info, 0);
}

Napi::Value Adopt(const Napi::CallbackInfo& info) {
  Environment::Of(info.Env()).Adopt(Integer(info, 0));
  return info.Env().Undefined();
}

Napi::Value Release(const Napi::CallbackInfo& info) {
  Environment::Of(info.Env()).Release(Integer(info, 0));
  return info.Env().Undefined();
}

Napi::Value Close(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  Environment::Of(info.Env()).Release(fd);
  // After EINTR the descriptor is gone all the same (close(2)); after ECONNRESET too, and nothing is left to do.
  const int error = close(fd) == 0 ? 0 : errno;
  return Result(info, error == EINTR || error == ECONNRESET ? 0 : -error);
}

Napi::Value Dup(const Napi::CallbackInfo& info) {
  const int fd = fcntl(Integer(info, 0), F_DUPFD_CLOEXEC, 0);
  return Result(info, Owned(info, fd));
}

Napi::Value SetNonblocking(const Napi::CallbackInfo& info) {
  int on = info[1].As<Napi::Boolean>();
  return Result(info, ioctl(Integer(info, 0), FIONBIO, &on) == 0 ? 0 : -errno);
}

Napi::Value SetInheritable(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const bool on = info[1].As<Napi::Boolean>();
  const int flags = fcntl(fd, F_GETFD);
  if (flags < 0) return Result(info, -errno);
  return Result(info, fcntl(fd, F_SETFD, on ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC) == 0 ? 0 : -errno);
}

Napi::Value GetInheritable(const Napi::CallbackInfo& info) {
  const int flags = fcntl(Integer(info, 0), F_GETFD);
  return Result(info, flags < 0 ? -errno : (flags & FD_CLOEXEC) == 0);
}

}  // namespace

bool Blocks([[maybe_unused]] int64_t fd) {
#ifdef __linux__
  const int flags = fcntl(fd, F_GETFL);
  return flags >= 0 && (flags & O_NONBLOCK) == 0;
#else
  return false;
#endif
}

void SetBlocking(int64_t fd) {
  int on = 0;
  ioctl(fd, FIONBIO, &on);
}

void DefineDescriptors(Napi::Env env, Napi::Object exports) {
  exports.Set("socket", Napi::Function::New<Socket>(env));
  exports.Set("socketpair", Napi::Function::New<SocketPair>(env));
  exports.Set("adopt", Napi::Function::New<Adopt>(env));
  exports.Set("release", Napi::Function::New<Release>(env));
  exports.Set("close", Napi::Function::New<Close>(env));
  exports.Set("dup", Napi::Function::New<Dup>(env));
  exports.Set("setNonblocking", Napi::Function::New<SetNonblocking>(env));
  exports.Set("setInheritable", Napi::Function::New<SetInheritable>(env));
  exports.Set("getInheritable", Napi::Function::New<GetInheritable>(env));
}

}  // namespace sock
