// Waiting for several sockets on this thread.
#include <uv.h>

#include <algorithm>
#include <vector>

#include "../call.h"
#include "../system.h"
#include "completion.h"

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

bool Writes(const WSAPOLLFD& each) { return (each.events & POLLWRNORM) != 0; }

// Whether a socket of connections has none, or has none yet.
bool Unconnected(SOCKET socket) {
  DWORD seconds = 0;
  int length = sizeof seconds;
  const int failed = getsockopt(socket, SOL_SOCKET, SO_CONNECT_TIME, reinterpret_cast<char*>(&seconds), &length);
  return !failed && seconds == 0xffffffff;
}

// Before Windows 10, version 2004, WSAPoll does not tell of a connect that failed; select does. Its error stays with the
// socket, for who asks what has become of the connect.
bool FailedToConnect(SOCKET socket) {
  return Unconnected(socket) && Await(Patience(Patience::kNone), socket, Until::kConnected) > 0 && Unconnected(socket);
}

int MarkFailed(std::vector<WSAPOLLFD>& watched) {
  int marked = 0;
  for (WSAPOLLFD& each : watched) {
    if (!Writes(each) || each.revents != 0 || !FailedToConnect(each.fd)) continue;
    each.revents = POLLWRNORM | POLLERR | POLLHUP;
    marked++;
  }
  return marked;
}

int Ask(std::vector<WSAPOLLFD>& watched, int milliseconds) {
  const int ready = WSAPoll(watched.data(), static_cast<ULONG>(watched.size()), milliseconds);
  return ready == SOCKET_ERROR ? ready : ready + MarkFailed(watched);
}

// While one of them may fail to connect, this looks again and again.
int Wait(std::vector<WSAPOLLFD>& watched, const Patience& patience) {
  constexpr int kPause = 20;
  for (;;) {
    const bool connecting = std::any_of(watched.begin(), watched.end(),
                                        [](const WSAPOLLFD& each) { return Writes(each) && Unconnected(each.fd); });
    const int left = patience.remaining();
    const int ready = Ask(watched, connecting && (left < 0 || left > kPause) ? kPause : left);
    if (ready != 0 || patience.none() || patience.over() || !connecting) return ready;
  }
}

// WSAPoll refuses an empty list.
int Pause(int milliseconds) {
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
  const int wait = Integer(info, 3);
  const int ready = watched.empty() ? Pause(wait) : Wait(watched, Patience(wait));
  if (ready == SOCKET_ERROR) return Result(info, LastFailure());
  for (size_t i = 0; i < watched.size(); i++) returned.data[i] = Told(watched[i].revents);
  return Result(info, ready);
}

}  // namespace

void DefineReadiness(Napi::Env env, Napi::Object exports) { exports.Set("poll", Napi::Function::New<Poll>(env)); }

}  // namespace sock
