// Calls that may have to wait, made until they are done.
#pragma once
#include <uv.h>

#include "../patience.h"
#include "winsock.h"

namespace sock {

// What a call waits for. A connect that fails is told as an exception, and so is urgent data.
enum class Until { kReadable, kUrgent, kWritable, kConnected };

// What a receive waits for.
inline Until Arrival(DWORD flags) { return (flags & MSG_OOB) != 0 ? Until::kUrgent : Until::kReadable; }

// The flags that a receive may have: Winsock refuses MSG_WAITALL where the socket does not block and beside some others.
// What is there is enough then, as elsewhere for calls that may not wait.
inline DWORD Accepted(DWORD flags, const Patience& patience) {
  const bool refused = !patience.endless() || (flags & (MSG_PEEK | MSG_OOB)) != 0;
  return refused ? flags & ~static_cast<DWORD>(MSG_WAITALL) : flags;
}

// Waits: 1 when the call is worth another attempt, 0 when time is over, else the negated error number. By select,
// because WSAPoll of older systems does not tell of a connect that failed.
inline int64_t Await(const Patience& patience, SOCKET socket, Until until) {
  fd_set one;
  FD_ZERO(&one);
  FD_SET(socket, &one);
  fd_set exceptional = one;
  // With the end of the stream no urgent data comes any more.
  const bool reads = until == Until::kReadable || until == Until::kUrgent;
  const bool excepts = until == Until::kUrgent || until == Until::kConnected;
  const int left = patience.remaining();
  timeval limit = {left / 1000, left % 1000 * 1000};
  const int ready = select(0, reads ? &one : nullptr, reads ? nullptr : &one,
                           excepts ? &exceptional : nullptr, patience.endless() ? nullptr : &limit);
  return ready == SOCKET_ERROR ? LastFailure() : ready > 0;
}

// Makes the call until it is done, fails, or time is over (then UV_EAGAIN). There is no MSG_DONTWAIT here: the socket's
// mode decides whether the call itself waits, and core sets it before. A socket that is in the other mode all the same
// (it has a duplicate) waits here.
template <typename Call>
int64_t Complete(const Patience& patience, SOCKET socket, Until until, Call call) {
  for (int fruitless = 0;; fruitless++) {
    const int64_t result = call();
    if (result >= 0) return result;
    const int error = WSAGetLastError();
    if (error != WSAEWOULDBLOCK || patience.none()) return Failure(error);
    if (patience.over()) return UV_EAGAIN;
    if (fruitless > 1) Sleep(patience.rest());
    const int64_t ready = Await(patience, socket, until);
    if (ready <= 0) return ready == 0 ? UV_EAGAIN : ready;
  }
}

}  // namespace sock
