// What the system says of its error numbers.
#include "call.h"
#include "system.h"

namespace sock {

namespace {

template <std::string (*TextOf)(int)>
Napi::Value Text(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), TextOf(Integer(info, 0)));
}

}  // namespace

void DefineErrors(Napi::Env env, Napi::Object exports) {
  exports.Set("strerror", Napi::Function::New<Text<TextOfError>>(env));
  exports.Set("gaiStrerror", Napi::Function::New<Text<TextOfAddressInfoError>>(env));
}

}  // namespace sock
