// Waiting for several descriptors on this thread.
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "../call.h"
#include "../patience.h"
#include "../system.h"

namespace sock {

namespace {

// (descriptors, events, returned, wait): answers how many are ready; what is ready goes to `returned`.
Napi::Value Poll(const Napi::CallbackInfo& info) {
  const Numbers<int32_t> descriptors(info[0]);
  const Numbers<int16_t> events(info[1]);
  const Numbers<int16_t> returned(info[2]);
  if (std::min(events.length, returned.length) < descriptors.length) return Result(info, -EFAULT);
  const Patience patience(Integer(info, 3));
  std::vector<pollfd> watched(descriptors.length);
  for (size_t i = 0; i < watched.size(); i++) watched[i] = {descriptors.data[i], events.data[i], 0};
  int ready;
  do {
    ready = poll(watched.data(), watched.size(), patience.remaining());
  } while (ready < 0 && errno == EINTR);
  if (ready < 0) return Result(info, -errno);
  for (size_t i = 0; i < watched.size(); i++) returned.data[i] = watched[i].revents;
  return Result(info, ready);
}

}  // namespace

void DefineReadiness(Napi::Env env, Napi::Object exports) { exports.Set("poll", Napi::Function::New<Poll>(env)); }

}  // namespace sock
