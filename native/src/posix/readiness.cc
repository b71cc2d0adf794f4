// Waiting for several descriptors on this thread.
#include <poll.h>

#include <cerrno>
#include <vector>

#include "../call.h"
#include "../patience.h"
#include "../system.h"

namespace sock {

namespace {

// (descriptors, events, returned, wait): answers how many are ready; what is ready goes to `returned`.
Napi::Value Poll(const Napi::CallbackInfo& info) {
  auto descriptors = info[0].As<Napi::Int32Array>();
  auto events = info[1].As<Napi::Int16Array>();
  auto returned = info[2].As<Napi::Int16Array>();
  const Patience patience(Integer(info, 3));
  std::vector<pollfd> watched(descriptors.ElementLength());
  for (size_t i = 0; i < watched.size(); i++) watched[i] = {descriptors[i], events[i], 0};
  int ready;
  do {
    ready = poll(watched.data(), watched.size(), patience.remaining());
  } while (ready < 0 && errno == EINTR);
  if (ready < 0) return Result(info, -errno);
  for (size_t i = 0; i < watched.size(); i++) returned[i] = watched[i].revents;
  return Result(info, ready);
}

}  // namespace

void DefineReadiness(Napi::Env env, Napi::Object exports) { exports.Set("poll", Napi::Function::New<Poll>(env)); }

}  // namespace sock
