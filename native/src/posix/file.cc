// A file's bytes to a socket, without a copy through this process; and the position of a file.
#define _FILE_OFFSET_BITS 64  // positions beyond 2 GiB where `long` has 32 bits
#include <sys/types.h>
#if defined(__linux__)
#include <fcntl.h>
#include <sys/sendfile.h>
#else
#include <sys/socket.h>
#include <sys/uio.h>
#endif
#include <unistd.h>

#include <cerrno>

#include "../call.h"
#include "../environment.h"
#include "../system.h"
#include "completion.h"

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

// (file, offset)
Napi::Value Seek(const Napi::CallbackInfo& info) {
  const off_t offset = info[1].As<Napi::Number>().Int64Value();
  return Result(info, lseek(Integer(info, 0), offset, SEEK_SET) < 0 ? -errno : 0);
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

#if defined(__linux__)
int OpenPipe(int* ends) { return pipe2(ends, O_CLOEXEC); }

ssize_t Splice(int from, off_t* offset, int to, size_t count, bool more) {
  return splice(from, offset, to, nullptr, count, more ? SPLICE_F_MORE : 0);
}
#else
int OpenPipe(int*) {
  errno = ENOSYS;
  return -1;
}

ssize_t Splice(int, off_t*, int, size_t, bool) {
  errno = ENOSYS;
  return -1;
}
#endif

// (ends)
Napi::Value Pipe(const Napi::CallbackInfo& info) {
  const Numbers<int32_t> out(info[0], 2);
  if (out.data == nullptr) return Result(info, -EFAULT);
  int ends[2];
  if (OpenPipe(ends) != 0) return Result(info, -errno);
  for (int i = 0; i < 2; i++) {
    out.data[i] = ends[i];
    Environment::Of(info.Env()).Adopt(ends[i]);
  }
  return Result(info, 0);
}

// (fd, offset, pipe, count, wait)
Napi::Value SpliceIn(const Napi::CallbackInfo& info) {
  const int fd = Integer(info, 0);
  const off_t offset = info[1].As<Napi::Number>().Int64Value();
  const int pipe = Integer(info, 2);
  const size_t count = info[3].As<Napi::Number>().Int64Value();
  const Patience patience(Integer(info, 4));
  return Result(info, AwaitThenComplete(patience, fd, POLLIN, [&] {
                  off_t from = offset;
                  return Splice(fd, offset < 0 ? nullptr : &from, pipe, count, false);
                }));
}

// (pipe, fd, count, more, wait)
Napi::Value SpliceOut(const Napi::CallbackInfo& info) {
  const int pipe = Integer(info, 0);
  const int fd = Integer(info, 1);
  const size_t count = info[2].As<Napi::Number>().Int64Value();
  const bool more = info[3].As<Napi::Boolean>();
  const Patience patience(Integer(info, 4));
  return Result(info, Complete(patience, fd, POLLOUT, [&] { return Splice(pipe, nullptr, fd, count, more); }));
}

}  // namespace

void DefineFiles(Napi::Env env, Napi::Object exports) {
  exports.Set("seek", Napi::Function::New<Seek>(env));
  exports.Set("sendfile", Napi::Function::New<SendFile>(env));
  exports.Set("pipe", Napi::Function::New<Pipe>(env));
  exports.Set("spliceIn", Napi::Function::New<SpliceIn>(env));
  exports.Set("spliceOut", Napi::Function::New<SpliceOut>(env));
}

}  // namespace sock
