// How long one call may wait, and waiting that long.
#pragma once
#include <fcntl.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>

namespace sock {

class Patience {
 public:
  static constexpr int kNone = 0;
  static constexpr int kEndless = -1;

  explicit Patience(int milliseconds) : milliseconds_(milliseconds) {
    if (bounded()) end_ = Clock::now() + std::chrono::milliseconds(milliseconds);
  }

  bool none() const { return milliseconds_ == kNone; }
  bool endless() const { return milliseconds_ < 0; }
  bool bounded() const { return milliseconds_ > 0; }

  // Waits for the events: 1 when there are any (or an error to fetch), 0 when time is over, else the negated error number.
  int Await(int fd, short events) const {
    for (;;) {
      pollfd watched = {fd, events, 0};
      const int ready = poll(&watched, 1, remaining());
      if (ready > 0 && (watched.revents & POLLNVAL) != 0) return -EBADF;
      if (ready >= 0) return ready;
      if (errno != EINTR) return -errno;
    }
  }

  int remaining() const {
    if (!bounded()) return milliseconds_;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
  }

 private:
  using Clock = std::chrono::steady_clock;
  int milliseconds_;
  Clock::time_point end_;
};

// Milliseconds.
constexpr int kRest = 10;

inline bool WouldBlock(int error) { return error == EAGAIN || error == EWOULDBLOCK; }

inline bool IsNonblocking(int fd) { return (fcntl(fd, F_GETFL) & O_NONBLOCK) != 0; }

// Makes the call until it is done, fails, or time is over (then -EAGAIN). EINTR is retried with the time that is left.
template <typename Call>
int64_t Complete(const Patience& patience, int fd, short events, Call call) {
  for (int fruitless = 0;; fruitless++) {
    const int64_t result = call();
    if (result >= 0) return result;
    if (errno == EINTR) continue;
    if (!WouldBlock(errno) || patience.none()) return -errno;
    // In blocking mode it is SO_RCVTIMEO or SO_SNDTIMEO that has run out.
    if (patience.endless() && !IsNonblocking(fd)) return -errno;
    if (patience.bounded() && patience.remaining() == 0) return -EAGAIN;
    // Ready but not for this call, again and again (an error queue that nobody reads): do not spin.
    if (fruitless > 1) poll(nullptr, 0, patience.bounded() ? std::min(kRest, patience.remaining()) : kRest);
    const int ready = patience.Await(fd, events);
    if (ready <= 0) return ready == 0 ? -EAGAIN : ready;
  }
}

// For calls that most likely must wait: asks first, so that a wait with a limit costs two system calls, not three.
template <typename Call>
int64_t AwaitThenComplete(const Patience& patience, int fd, short events, Call call) {
  if (patience.bounded()) {
    const int ready = patience.Await(fd, events);
    if (ready <= 0) return ready == 0 ? -EAGAIN : ready;
  }
  return Complete(patience, fd, events, call);
}

}  // namespace sock
