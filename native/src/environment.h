// What one Node environment (the main thread, or a worker) has of this addon.
#pragma once
#include <napi.h>
#include <uv.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace sock {

class PollHandle;

class Environment {
 public:
  explicit Environment(Napi::Env env, Napi::Object exports);
  static Environment& Of(Napi::Env env) { return *env.GetInstanceData<Environment>(); }

  uv_loop_t* loop() const { return loop_; }
  napi_async_context async_context() const { return *async_context_; }

  // Where calls leave the address that they report, and what else they report.
  uint8_t* address() const { return address_; }
  static constexpr size_t kAddressCapacity = 128;  // sizeof(sockaddr_storage)
  int32_t& address_length() const { return outcome_[0]; }
  int32_t& message_flags() const { return outcome_[1]; }
  int32_t& control_length() const { return outcome_[2]; }


  // Descriptors that this environment must not leave behind when it ends.
  void Adopt(int64_t fd);
  void Release(int64_t fd);

  void PollOpened(PollHandle* handle);
  void PollClosed(PollHandle* handle);
  // The loop is about to wait for this poll's descriptor for the first time, or for other events.
  void PollArmed(PollHandle* handle);
  void PollDisarmed(PollHandle* handle);
  // The loop found this poll ready: told to JavaScript together with all others that it found in the same turn.
  void PollReady(PollHandle* handle);

 private:
  static void ClosePolls(napi_async_cleanup_hook_handle hook, void* self);
  static void CloseDescriptors(void* self);
  static void BeforeWait(uv_prepare_t* prepare);
  static void AfterWait(uv_check_t* check);
  static void OnHookClosed(uv_handle_t* closed);
  void HookIntoLoop();
  void Report();
  void ReportAll();
  void EndIfIdle();

  // So many polls in one report. With more, peers would wait until all of them have been received from, and libuv would
  // find them ready again and again: it looks for more at once when it has found a thousand.
  static constexpr size_t kReported = 32;
  // See index.d.ts: a number, then what is to become of the reference of each poll that is reported.
  int32_t& report_number() const { return report_[0]; }
  int32_t& reference(size_t place) const { return report_[1 + place]; }

  napi_env env_;
  uv_loop_t* loop_ = nullptr;
  std::optional<Napi::AsyncContext> async_context_;  // of the reports
  napi_async_cleanup_hook_handle end_hook_ = nullptr;
  bool ending_ = false;
  uint8_t* address_ = nullptr;
  int32_t* outcome_ = nullptr;
  int32_t* report_ = nullptr;
  int32_t last_report_ = 0;
  std::vector<bool> owned_;  // by descriptor number
  std::vector<PollHandle*> polls_;
  std::vector<PollHandle*> armed_;
  std::vector<PollHandle*> ready_;
  // Blocks of their own, freed when uv_close has called back.
  uv_prepare_t* before_wait_ = nullptr;
  uv_check_t* after_wait_ = nullptr;
  int hooks_ = 0;
};

}  // namespace sock
