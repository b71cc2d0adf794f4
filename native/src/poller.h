// Readiness of one descriptor, as callbacks on the environment's loop.
#pragma once
#include <napi.h>
#include <uv.h>

namespace sock {

class Environment;
class Poller;

// The uv handle lives in a block of its own, freed only when uv_close has called back: the JavaScript
// object may be gone by then.
class PollHandle {
 public:
  // Answers nullptr and sets `error` (negative) when libuv refuses the descriptor.
  static PollHandle* Open(Environment& environment, int64_t fd, Poller* owner, int* error);

  int Watch(int events);
  // Tells the owner when the descriptor is no longer the socket that it was.
  void CheckDescriptor();
  // Tells the owner what the loop found; `place` is the poll's in this report. Alone, it takes a callback scope of its own.
  void Report(int32_t place, bool alone);
  void Ref(bool on);
  void Close();

  size_t index = 0;  // in the environment's list

 private:
  PollHandle(Environment& environment, int64_t fd, Poller* owner) : environment_(environment), fd_(fd), owner_(owner) {}
  static void OnReady(uv_poll_t* poll, int status, int events);
  static void OnClosed(uv_handle_t* handle);

  uv_poll_t poll_;
  Environment& environment_;
  int64_t fd_;
  Poller* owner_;  // nullptr once closing
  int events_ = 0;
  bool found_ = false;
  int found_status_ = 0;
  int found_events_ = 0;
  uint64_t identity_ = 0;  // of the socket, 0 until it is known
};

class Poller : public Napi::ObjectWrap<Poller> {
 public:
  static void Define(Napi::Env env, Napi::Object exports);
  explicit Poller(const Napi::CallbackInfo& info);
  ~Poller() override;

 private:
  friend class PollHandle;
  Napi::Value Watch(const Napi::CallbackInfo& info);
  void Ref(const Napi::CallbackInfo& info);
  void Close(const Napi::CallbackInfo& info);
  void Ready(int status, int events, int32_t place, bool alone);

  PollHandle* handle_ = nullptr;
  Napi::FunctionReference ready_;
};

}  // namespace sock
