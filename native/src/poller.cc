#include "poller.h"

#include <string>

#include "environment.h"
#include "system.h"

namespace sock {

PollHandle* PollHandle::Open(Environment& environment, int64_t fd, Poller* owner, int* error) {
  auto* handle = new PollHandle(environment, fd, owner);
  const bool blocks = Blocks(fd);
  *error = uv_poll_init_socket(environment.loop(), &handle->poll_, static_cast<uv_os_sock_t>(fd));
  if (*error != 0) {
    delete handle;
    return nullptr;
  }
  if (blocks) SetBlocking(fd);
  handle->poll_.data = handle;
  uv_unref(reinterpret_cast<uv_handle_t*>(&handle->poll_));
  environment.PollOpened(handle);
  return handle;
}

int PollHandle::Watch(int events) {
  // libuv ends the process at others.
  if ((events & ~(UV_READABLE | UV_WRITABLE | UV_DISCONNECT | UV_PRIORITIZED)) != 0) return UV_EINVAL;
  if (events == events_) return 0;
  const int error = events == 0 ? uv_poll_stop(&poll_) : uv_poll_start(&poll_, events, OnReady);
  if (error != 0) return error;
  environment_.PollDisarmed(this);
  if (events != 0) environment_.PollArmed(this);
  events_ = events;
  return 0;
}

void PollHandle::CheckDescriptor() {
  const uint64_t socket = SocketIdentity(fd_);
  if (identity_ == 0) identity_ = socket;
  if (socket != 0 && socket == identity_) return;
  uv_poll_stop(&poll_);
  OnReady(&poll_, UV_EBADF, 0);
}

void PollHandle::Ref(bool on) {
  if (owner_ == nullptr) return;
  auto* handle = reinterpret_cast<uv_handle_t*>(&poll_);
  if (on) uv_ref(handle);
  else uv_unref(handle);
}

void PollHandle::Close() {
  if (owner_ == nullptr) return;
  environment_.PollDisarmed(this);
  owner_->handle_ = nullptr;
  owner_ = nullptr;
  uv_close(reinterpret_cast<uv_handle_t*>(&poll_), OnClosed);
}

void PollHandle::OnClosed(uv_handle_t* closed) {
  auto* handle = static_cast<PollHandle*>(closed->data);
  handle->environment_.PollClosed(handle);
  delete handle;
}

void PollHandle::OnReady(uv_poll_t* poll, int status, int events) {
  auto* handle = static_cast<PollHandle*>(poll->data);
  if (status != 0) handle->events_ = 0;  // libuv has stopped the poll (POLLERR comes as UV_EBADF)
  if (handle->owner_ == nullptr) return;
  handle->found_status_ = status;
  handle->found_events_ = events;
  if (handle->found_) return;
  handle->found_ = true;
  handle->environment_.PollReady(handle);
}

void PollHandle::Report(int32_t place, bool alone) {
  found_ = false;
  if (owner_ != nullptr) owner_->Ready(found_status_, found_events_, place, alone);
}

void Poller::Define(Napi::Env env, Napi::Object exports) {
  exports.Set("Poller", DefineClass(env, "Poller",
                                    {InstanceMethod("watch", &Poller::Watch), InstanceMethod("ref", &Poller::Ref),
                                     InstanceMethod("close", &Poller::Close)}));
}

Poller::Poller(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Poller>(info) {
  if (IsEmpty()) return;  // the environment is ending
  int error = 0;
  const int64_t fd = info[0].As<Napi::Number>().Int64Value();
  ready_ = Napi::Persistent(info[1].As<Napi::Function>());
  if (info.Env().IsExceptionPending()) return;  // one of them is something else
  handle_ = PollHandle::Open(Environment::Of(info.Env()), fd, this, &error);
  if (handle_ == nullptr) {
    Napi::Error thrown = Napi::Error::New(info.Env(), std::string("uv_poll_init_socket: ") + uv_err_name(error));
    thrown.Set("errno", Napi::Number::New(info.Env(), error));
    thrown.ThrowAsJavaScriptException();
  }
}

Poller::~Poller() {
  if (handle_ != nullptr) handle_->Close();
}

Napi::Value Poller::Watch(const Napi::CallbackInfo& info) {
  const int result = handle_ == nullptr ? UV_EBADF : handle_->Watch(info[0].As<Napi::Number>());
  return Napi::Number::New(info.Env(), result);
}

void Poller::Ref(const Napi::CallbackInfo& info) {
  if (handle_ != nullptr) handle_->Ref(info[0].As<Napi::Boolean>());
}

void Poller::Close(const Napi::CallbackInfo&) {
  if (handle_ != nullptr) handle_->Close();
  ready_.Reset();
}

void Poller::Ready(int status, int events, int32_t place, bool alone) {
  Napi::Env env = Env();
  Napi::HandleScope scope(env);
  napi_value arguments[] = {Napi::Number::New(env, status), Napi::Number::New(env, events), Napi::Number::New(env, place)};
  // Not by Napi::Function: that aborts the process when the environment ends and no JavaScript may run any more.
  const napi_status called =
      alone ? napi_make_callback(env, Environment::Of(env).async_context(), Value(), ready_.Value(), 3, arguments, nullptr)
            : napi_call_function(env, Value(), ready_.Value(), 3, arguments, nullptr);
  if (called != napi_ok && env.IsExceptionPending()) {
    napi_value exception;
    napi_get_and_clear_last_exception(env, &exception);
    napi_fatal_exception(env, exception);
  }
}

}  // namespace sock
