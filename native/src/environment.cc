#include "environment.h"

#include <algorithm>

#include "answer.h"
#include "poller.h"
#include "system.h"

namespace sock {

namespace {

// Shared with JavaScript for the environment's whole life: a reference keeps the memory where it is.
uint8_t* ExportBytes(Napi::Object exports, const char* name, size_t length) {
  Napi::Uint8Array bytes = Napi::Uint8Array::New(exports.Env(), length);
  exports.Set(name, bytes);
  return bytes.Data();
}

int32_t* ExportIntegers(Napi::Object exports, const char* name, size_t length) {
  Napi::Int32Array integers = Napi::Int32Array::New(exports.Env(), length);
  exports.Set(name, integers);
  return integers.Data();
}

}  // namespace

Environment::Environment(Napi::Env env, Napi::Object exports)
    : env_(env),
      address_(ExportBytes(exports, "address", kAddressCapacity)),
      outcome_(ExportIntegers(exports, "outcome", 3)),
      report_(ExportIntegers(exports, "report", 1 + kReported)) {
  napi_get_uv_event_loop(env, &loop_);
  napi_add_env_cleanup_hook(env, CloseDescriptors, this);
}

void Environment::Adopt(int64_t fd) {
  if (fd < 0) return;
  if (static_cast<size_t>(fd) >= owned_.size()) owned_.resize(fd + 64);
  owned_[fd] = true;
}

void Environment::Release(int64_t fd) {
  if (fd >= 0 && static_cast<size_t>(fd) < owned_.size()) owned_[fd] = false;
}

// With the first poll, for runtimes that have none lack these too: Bun, Deno.
void Environment::HookIntoLoop() {
  async_context_.emplace(env_, "sock:Poller");
  before_wait_ = new uv_prepare_t;
  uv_prepare_init(loop_, before_wait_);
  uv_unref(reinterpret_cast<uv_handle_t*>(before_wait_));
  before_wait_->data = this;
  after_wait_ = new uv_check_t;
  uv_check_init(loop_, after_wait_);
  uv_unref(reinterpret_cast<uv_handle_t*>(after_wait_));
  after_wait_->data = this;
  hooks_ = 2;
  napi_add_async_cleanup_hook(env_, ClosePolls, this, &end_hook_);
}

void Environment::PollOpened(PollHandle* handle) {
  if (hooks_ == 0) HookIntoLoop();
  handle->index = polls_.size();
  polls_.push_back(handle);
}

void Environment::PollClosed(PollHandle* handle) {
  polls_.back()->index = handle->index;
  polls_[handle->index] = polls_.back();
  polls_.pop_back();
  EndIfIdle();
}

void Environment::PollArmed(PollHandle* handle) {
  if (armed_.empty()) uv_prepare_start(before_wait_, BeforeWait);
  armed_.push_back(handle);
}

// libuv aborts the process when epoll refuses a descriptor. One that somebody else has closed since it was armed must
// not get there.
void Environment::BeforeWait(uv_prepare_t* prepare) {
  auto* self = static_cast<Environment*>(prepare->data);
  uv_prepare_stop(prepare);
  while (!self->armed_.empty()) {
    PollHandle* handle = self->armed_.back();
    self->armed_.pop_back();
    handle->CheckDescriptor();
  }
  // The loop may wait for long now.
  self->Report();
}

void Environment::PollReady(PollHandle* handle) {
  if (ready_.empty()) uv_check_start(after_wait_, AfterWait);
  ready_.push_back(handle);
  if (ready_.size() == kReported) Report();
}

void Environment::AfterWait(uv_check_t* check) { static_cast<Environment*>(check->data)->Report(); }

void Environment::Report() {
  uv_check_stop(after_wait_);
  if (ready_.empty() || ending_) return;
  report_number() = last_report_ = last_report_ == INT32_MAX ? 1 : last_report_ + 1;
  std::fill_n(&reference(0), ready_.size(), 0);
  ReportAll();
  report_number() = 0;
  for (size_t i = 0; i < ready_.size(); i++) {
    if (reference(i) != 0) ready_[i]->Ref(reference(i) == 1);
  }
  ready_.clear();
}

// One callback scope for all: it costs as much as a receive, with the microtasks that run at its end.
void Environment::ReportAll() {
  if (ready_.size() == 1) return ready_[0]->Report(0, true);
  const Napi::HandleScope handles(env_);
  napi_callback_scope scope;
  if (napi_open_callback_scope(env_, NewObject(env_), async_context(), &scope) != napi_ok) return;
  for (size_t i = 0; i < ready_.size(); i++) ready_[i]->Report(static_cast<int32_t>(i), false);
  napi_close_callback_scope(env_, scope);
}

void Environment::PollDisarmed(PollHandle* handle) {
  armed_.erase(std::remove(armed_.begin(), armed_.end(), handle), armed_.end());
}

// The environment ends with sockets open (a worker was terminated, say). Its hooks run in the reverse of their order: the
// polls end first, then the descriptors are closed. Node's loop runs on until every uv_close has called back.
void Environment::ClosePolls(napi_async_cleanup_hook_handle, void* data) {
  auto* self = static_cast<Environment*>(data);
  self->ending_ = true;
  for (PollHandle* handle : self->polls_) handle->Close();
  uv_close(reinterpret_cast<uv_handle_t*>(self->before_wait_), OnHookClosed);
  uv_close(reinterpret_cast<uv_handle_t*>(self->after_wait_), OnHookClosed);
}

void Environment::CloseDescriptors(void* data) {
  auto* self = static_cast<Environment*>(data);
  for (size_t fd = 0; fd < self->owned_.size(); fd++) {
    if (self->owned_[fd]) CloseDescriptor(fd);
  }
  self->owned_.clear();
}

void Environment::OnHookClosed(uv_handle_t* closed) {
  auto* self = static_cast<Environment*>(closed->data);
  if (--self->hooks_ > 0) return;
  delete self->before_wait_;
  delete self->after_wait_;
  self->EndIfIdle();
}

void Environment::EndIfIdle() {
  if (ending_ && polls_.empty() && hooks_ == 0) napi_remove_async_cleanup_hook(end_hook_);
}

}  // namespace sock
