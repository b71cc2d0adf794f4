// The addon's entry: one Environment for each Node environment that loads it.
#include <napi.h>

#include "environment.h"
#include "poller.h"
#include "system.h"

namespace sock {

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new Environment(env, exports));
  Poller::Define(env, exports);
  DefineDescriptors(env, exports);
  DefineNames(env, exports);
  DefineConnections(env, exports);
  DefineTransfer(env, exports);
  DefineMessages(env, exports);
  DefineBatches(env, exports);
  DefineFiles(env, exports);
  DefineReadiness(env, exports);
  DefineOptions(env, exports);
  DefineMapping(env, exports);
  DefineInterfaces(env, exports);
  DefineErrors(env, exports);
  DefineResolver(env, exports);
  DefineHosts(env, exports);
  DefineServices(env, exports);
  DefineHostName(env, exports);
  DefineConstants(env, exports);
  return exports;
}

}  // namespace sock

NAPI_MODULE_INIT() { return Napi::RegisterModule(env, exports, sock::Init); }
