// How long one call may wait, and waiting that long.
#pragma once
#include <uv.h>

#include <chrono>

#include "winsock.h"

namespace sock {

// What a call waits for. A connect that fails is told as an exception, and so is urgent data.
enum class Until { kReadable, kWritable, kConnected };

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

  // Waits: 1 when the call is worth another attempt, 0 when time is over, else the negated error number. By select,
  // because WSAPoll of older systems does not tell of a connect that failed.
  int64_t Await(SOCKET socket, Until until) const {
    fd_set one;
    FD_ZERO(&one);
    FD_SET(socket, &one);
    fd_set failed = one;
    const bool reads = until == Until::kReadable;
    const int left = remaining();
    timeval limit = {left / 1000, left % 1000 * 1000};
    const int ready = select(0, reads ? &one : nullptr, reads ? nullptr : &one,
                             until == Until::kConnected ? &failed : nullptr, endless() ? nullptr : &limit);
    return ready == SOCKET_ERROR ? LastFailure() : ready > 0;
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
    if (patience.bounded() && patience.remaining() == 0) return UV_EAGAIN;
    // Ready but not for this call, again and again: do not spin.
    if (fruitless > 1) Sleep(patience.bounded() ? std::min(kRest, patience.remaining()) : kRest);
    const int64_t ready = patience.Await(socket, until);
    if (ready <= 0) return ready == 0 ? UV_EAGAIN : ready;
  }
}

}  // namespace sock
