// A file's bytes to a socket, without a copy through this process.
#include <sys/types.h>
#if defined(__linux__)
#include <sys/sendfile.h>
#else
#include <sys/socket.h>
#include <sys/uio.h>
#endif

#include <cerrno>

#include "../call.h"
#include "../system.h"
#include "patience.h"

namespace sock {

namespace {

int64_t Transmit(int fd, int file, off_t offset, size_t count) {
#if defined(__linux__)
  return sendfile(fd, file, &offset, count);
#elif defined(__APPLE__)
  off_t sent = count;
  const int result = sendfile(file, fd, offset, &sent, nullptr, 0);
  return result == 0 || sent > 0 ? sent : -1;
#elif defined(__FreeBSD__)
  off_t sent = 0;
  const int result = sendfile(file, fd, offset, count, nullptr, &sent, 0);
  return result == 0 || sent > 0 ? sent : -1;
#else
  errno = ENOSYS;
  return -1;
#endif
}

// (fd, file, offset, count, wait)
Napi::Value SendFile(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const int file = Integer(info, 1);
  const off_t offset = info[2].As<Napi::Number>().Int64Value();
  const size_t count = info[3].As<Napi::Number>().Int64Value();
  const Patience patience(Integer(info, 4));
  return Result(info, Complete(patience, fd, POLLOUT, [&] { return Transmit(fd, file, offset, count); }));
}

}  // namespace

void DefineFiles(Napi::Env env, Napi::Object exports) { exports.Set("sendfile", Napi::Function::New<SendFile>(env)); }

}  // namespace sock
