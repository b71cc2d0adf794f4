// Waiting for several sockets on this thread.
#include <uv.h>

#include <algorithm>
#include <vector>

#include "../call.h"
#include "../patience.h"
#include "../system.h"
#include "winsock.h"

namespace sock {

namespace {

// WSAPoll refuses the name POLLPRI: urgent data is POLLRDBAND there, which POLLIN includes.
short Asked(short events) {
  const bool reads = (events & POLLIN) != 0;
  const bool urgent = (events & POLLPRI) != 0;
  return (reads ? POLLRDNORM : 0) | (urgent ? POLLRDBAND : 0) | (events & POLLOUT);
}

short Told(short events) {
  const short rest = events & ~(POLLRDNORM | POLLRDBAND);
  return rest | ((events & POLLRDNORM) != 0 ? POLLIN : 0) | ((events & POLLRDBAND) != 0 ? POLLPRI : 0);
}

// WSAPoll refuses an empty list.
int Wait(std::vector<WSAPOLLFD>& watched, int milliseconds) {
  if (!watched.empty()) return WSAPoll(watched.data(), static_cast<ULONG>(watched.size()), milliseconds);
  Sleep(milliseconds < 0 ? INFINITE : milliseconds);
  return 0;
}

// (descriptors, events, returned, wait): answers how many are ready; what is ready goes to `returned`.
Napi::Value Poll(const Napi::CallbackInfo& info) {
  const Numbers<int32_t> descriptors(info[0]);
  const Numbers<int16_t> events(info[1]);
  const Numbers<int16_t> returned(info[2]);
  if (std::min(events.length, returned.length) < descriptors.length) return Result(info, UV_EFAULT);
  std::vector<WSAPOLLFD> watched(descriptors.length);
  for (size_t i = 0; i < watched.size(); i++) {
    watched[i] = {static_cast<SOCKET>(descriptors.data[i]), Asked(events.data[i]), 0};
  }
  const int ready = Wait(watched, Integer(info, 3));
  if (ready == SOCKET_ERROR) return Result(info, LastFailure());
  for (size_t i = 0; i < watched.size(); i++) returned.data[i] = Told(watched[i].revents);
  return Result(info, ready);
}

}  // namespace

void DefineReadiness(Napi::Env env, Napi::Object exports) { exports.Set("poll", Napi::Function::New<Poll>(env)); }

}  // namespace sock
