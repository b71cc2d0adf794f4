// What one Node environment (the main thread, or a worker) has of this addon.
#pragma once
#include <napi.h>
#include <uv.h>

#include <cstdint>
#include <vector>

namespace sock {

class PollHandle;

class Environment {
 public:
  explicit Environment(Napi::Env env, Napi::Object exports);
  static Environment& Of(Napi::Env env) { return *env.GetInstanceData<Environment>(); }

  uv_loop_t* loop() const { return loop_; }
  const Napi::AsyncContext& async_context() const { return async_context_; }

  // Where calls leave the address that they report, and what else they report.
  uint8_t* address() const { return address_; }
  static constexpr size_t kAddressCapacity = 128;  // sizeof(sockaddr_storage)
  int32_t& address_length() const { return outcome_[0]; }
  int32_t& message_flags() const { return outcome_[1]; }
  int32_t& control_length() const { return outcome_[2]; }

  // The report of a poller that is running; see index.d.ts.
  int32_t& report_number() const { return report_[0]; }
  int32_t& report_reference() const { return report_[1]; }
  int32_t NextReport() { return last_report_ = last_report_ == INT32_MAX ? 1 : last_report_ + 1; }

  // Descriptors that this environment must not leave behind when it ends.
  void Adopt(int64_t fd);
  void Release(int64_t fd);

  void PollOpened(PollHandle* handle);
  void PollClosed(PollHandle* handle);
  // The loop is about to wait for this poll's descriptor for the first time, or for other events.
  void PollArmed(PollHandle* handle);
  void PollDisarmed(PollHandle* handle);

 private:
  static void OnEnd(napi_async_cleanup_hook_handle hook, void* self);
  static void BeforeWait(uv_prepare_t* prepare);
  static void OnBeforeWaitClosed(uv_handle_t* closed);
  void EndIfIdle();

  uv_loop_t* loop_ = nullptr;
  Napi::AsyncContext async_context_;
  napi_async_cleanup_hook_handle end_hook_ = nullptr;
  bool ending_ = false;
  uint8_t* address_ = nullptr;
  int32_t* outcome_ = nullptr;
  int32_t* report_ = nullptr;
  int32_t last_report_ = 0;
  std::vector<bool> owned_;  // by descriptor number
  std::vector<PollHandle*> polls_;
  std::vector<PollHandle*> armed_;
  uv_prepare_t* before_wait_;  // a block of its own, freed when uv_close has called back
};

}  // namespace sock
