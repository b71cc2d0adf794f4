// Memory that a descriptor shares with this process: no socket of Windows has any.
#include <uv.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

class Mapping : public Napi::ObjectWrap<Mapping> {
 public:
  static void Define(Napi::Env env, Napi::Object exports) { exports.Set("Mapping", DefineClass(env, "Mapping", {})); }

  explicit Mapping(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Mapping>(info) {
    Napi::Error thrown = Napi::Error::New(info.Env(), "mmap: ENOSYS");
    thrown.Set("errno", Napi::Number::New(info.Env(), UV_ENOSYS));
    thrown.ThrowAsJavaScriptException();
  }
};

}  // namespace

void DefineMapping(Napi::Env env, Napi::Object exports) { Mapping::Define(env, exports); }

}  // namespace sock
