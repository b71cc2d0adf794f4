// Calls that may have to wait, made until they are done.
#pragma once
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstdint>

#include "../patience.h"

namespace sock {

// Waits for the events: 1 when there are any (or an error to fetch), 0 when time is over, else the negated error number.
inline int Await(const Patience& patience, int fd, short events) {
  for (;;) {
    pollfd watched = {fd, events, 0};
    const int ready = poll(&watched, 1, patience.remaining());
    if (ready > 0 && (watched.revents & POLLNVAL) != 0) return -EBADF;
    if (ready >= 0) return ready;
    if (errno != EINTR) return -errno;
  }
}

// Only an endless wait is the kernel's to do; a limited one is poll's, whatever mode the descriptor is in.
inline int FlagsFor(const Patience& patience, int asked) { return patience.endless() ? asked : asked | MSG_DONTWAIT; }

// What a receive waits for: urgent data and the error queue are not among what POLLIN tells of.
inline short ReceiveEvents(int flags) {
#ifdef MSG_ERRQUEUE
  if ((flags & MSG_ERRQUEUE) != 0) return POLLPRI;
#endif
  return (flags & MSG_OOB) != 0 ? POLLPRI : POLLIN;
}

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
    if (patience.over()) return -EAGAIN;
    if (fruitless > 1) poll(nullptr, 0, patience.rest());
    const int ready = Await(patience, fd, events);
    if (ready <= 0) return ready == 0 ? -EAGAIN : ready;
  }
}

// For calls that most likely must wait: asks first, so that a wait with a limit costs two system calls, not three.
template <typename Call>
int64_t AwaitThenComplete(const Patience& patience, int fd, short events, Call call) {
  // Whether there is urgent data, or a queued error, only the call itself tells.
  if (patience.bounded() && events != POLLPRI) {
    const int ready = Await(patience, fd, events);
    if (ready <= 0) return ready == 0 ? -EAGAIN : ready;
  }
  return Complete(patience, fd, events, call);
}

}  // namespace sock
