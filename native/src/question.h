// Questions whose answers may take their time, because somebody else has to be asked: on the calling thread, or on
// libuv's thread pool.
#pragma once
#include <napi.h>

#include <memory>
#include <string>

namespace sock {

class Question {
 public:
  virtual ~Question() = default;
  // May run on any thread, so it touches nothing of JavaScript's.
  virtual void Ask() = 0;
  // Runs on the environment's own thread, after Ask.
  virtual napi_value Answer(napi_env env) const = 0;
};

// Asks on the thread pool; the call's last argument is a function to be called with the answer.
void AskOnPool(const Napi::CallbackInfo& info, std::unique_ptr<Question> question);

template <typename Kind>
Napi::Value AskHere(const Napi::CallbackInfo& info) {
  Kind question(info);
  question.Ask();
  return Napi::Value(info.Env(), question.Answer(info.Env()));
}

template <typename Kind>
void AskOnPool(const Napi::CallbackInfo& info) {
  AskOnPool(info, std::make_unique<Kind>(info));
}

// Adds both forms of a kind of question, which reads its call's arguments: `name` and `nameAsync`.
template <typename Kind>
void DefineQuestion(Napi::Object exports, const std::string& name) {
  exports.Set(name, Napi::Function::New<AskHere<Kind>>(exports.Env()));
  exports.Set(name + "Async", Napi::Function::New<AskOnPool<Kind>>(exports.Env()));
}

}  // namespace sock
