#include "environment.h"

#include <algorithm>

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
    : async_context_(env, "sock:Poller"),
      address_(ExportBytes(exports, "address", kAddressCapacity)),
      outcome_(ExportIntegers(exports, "outcome", 3)),
      report_(ExportIntegers(exports, "report", 2)) {
  napi_get_uv_event_loop(env, &loop_);
  before_wait_ = new uv_prepare_t;
  uv_prepare_init(loop_, before_wait_);
  uv_unref(reinterpret_cast<uv_handle_t*>(before_wait_));
  before_wait_->data = this;
  napi_add_async_cleanup_hook(env, OnEnd, this, &end_hook_);
}

void Environment::Adopt(int64_t fd) {
  if (fd < 0) return;
  if (static_cast<size_t>(fd) >= owned_.size()) owned_.resize(fd + 64);
  owned_[fd] = true;
}

void Environment::Release(int64_t fd) {
  if (fd >= 0 && static_cast<size_t>(fd) < owned_.size()) owned_[fd] = false;
}

void Environment::PollOpened(PollHandle* handle) {
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
}

void Environment::PollDisarmed(PollHandle* handle) {
  armed_.erase(std::remove(armed_.begin(), armed_.end(), handle), armed_.end());
}

// The environment ends with sockets open (a worker was terminated, say): the polls end first, then the
// descriptors are closed. Node's loop runs on until every uv_close has called back.
void Environment::OnEnd(napi_async_cleanup_hook_handle, void* data) {
  auto* self = static_cast<Environment*>(data);
  self->ending_ = true;
  for (PollHandle* handle : self->polls_) handle->Close();
  for (size_t fd = 0; fd < self->owned_.size(); fd++) {
    if (self->owned_[fd]) CloseDescriptor(fd);
  }
  self->owned_.clear();
  uv_close(reinterpret_cast<uv_handle_t*>(self->before_wait_), OnBeforeWaitClosed);
}

void Environment::OnBeforeWaitClosed(uv_handle_t* closed) {
  auto* self = static_cast<Environment*>(closed->data);
  delete self->before_wait_;
  self->before_wait_ = nullptr;
  self->EndIfIdle();
}

void Environment::EndIfIdle() {
  if (ending_ && polls_.empty() && before_wait_ == nullptr) napi_remove_async_cleanup_hook(end_hook_);
}

}  // namespace sock
