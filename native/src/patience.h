// How long one call may wait.
#pragma once
#include <algorithm>
#include <chrono>

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
  bool over() const { return bounded() && remaining() == 0; }

  // In milliseconds, as poll(2) takes it.
  int remaining() const {
    if (!bounded()) return milliseconds_;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
  }

  // Where a socket is ready but not for this call, again and again (an error queue that nobody reads), it is not to
  // spin: how long to rest.
  int rest() const { return bounded() ? std::min(kRest, remaining()) : kRest; }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr int kRest = 10;
  int milliseconds_;
  Clock::time_point end_;
};

}  // namespace sock
