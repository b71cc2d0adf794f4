#include "question.h"

#include <uv.h>

#include <utility>

#include "environment.h"

namespace sock {

namespace {

// It is no napi_async_work, because an environment that ends has to wait for every one of those, and a lookup may take
// a minute; here it waits only for those that have begun.
class PooledQuestion {
 public:
  PooledQuestion(const Napi::CallbackInfo& info, std::unique_ptr<Question> question)
      : env_(info.Env()), question_(std::move(question)) {
    work_.data = this;
    napi_create_reference(env_, info[info.Length() - 1], 1, &done_);
    napi_add_async_cleanup_hook(env_, Cancel, this, &end_hook_);
  }

  ~PooledQuestion() {
    napi_delete_reference(env_, done_);
    napi_remove_async_cleanup_hook(end_hook_);
  }

  void Start() { uv_queue_work(Environment::Of(env_).loop(), &work_, Run, Finish); }

 private:
  static void Run(uv_work_t* work) { static_cast<PooledQuestion*>(work->data)->question_->Ask(); }

  static void Finish(uv_work_t* work, int status) {
    auto* pooled = static_cast<PooledQuestion*>(work->data);
    if (status == 0) pooled->Report();
    delete pooled;
  }

  // Finish follows in either case: soon, or when the question that is being asked is answered.
  static void Cancel(napi_async_cleanup_hook_handle, void* data) {
    uv_cancel(reinterpret_cast<uv_req_t*>(&static_cast<PooledQuestion*>(data)->work_));
  }

  void Report() {
    Napi::HandleScope scope(env_);
    napi_value global = nullptr;
    napi_value done = nullptr;
    napi_value answer = question_->Answer(env_);
    napi_value ignored = nullptr;  // Deno does not take a null pointer
    napi_get_global(env_, &global);
    napi_get_reference_value(env_, done_, &done);
    napi_make_callback(env_, nullptr, global, done, 1, &answer, &ignored);
    ForwardException();
  }

  void ForwardException() {
    bool pending = false;
    napi_value thrown = nullptr;
    napi_is_exception_pending(env_, &pending);
    if (pending && napi_get_and_clear_last_exception(env_, &thrown) == napi_ok) napi_fatal_exception(env_, thrown);
  }

  napi_env env_;
  std::unique_ptr<Question> question_;
  uv_work_t work_ = {};
  napi_ref done_ = nullptr;
  napi_async_cleanup_hook_handle end_hook_ = nullptr;
};

}  // namespace

void AskOnPool(const Napi::CallbackInfo& info, std::unique_ptr<Question> question) {
  (new PooledQuestion(info, std::move(question)))->Start();
}

}  // namespace sock
