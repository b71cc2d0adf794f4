// Network interfaces by name and by index.
#include <net/if.h>

#include <cerrno>
#include <string>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

Napi::Value IfNameToIndex(const Napi::CallbackInfo& info) {
  const std::string name = info[0].As<Napi::String>();
  const unsigned index = if_nametoindex(name.c_str());
  return Result(info, index == 0 ? -static_cast<int64_t>(errno) : index);
}

Napi::Value IfIndexToName(const Napi::CallbackInfo& info) {
  char name[IF_NAMESIZE];
  if (if_indextoname(info[0].As<Napi::Number>().Uint32Value(), name) == nullptr) return Result(info, -errno);
  return Napi::String::New(info.Env(), name);
}

Napi::Value IfNameIndex(const Napi::CallbackInfo& info) {
  struct if_nameindex* interfaces = if_nameindex();
  if (interfaces == nullptr) return Result(info, -errno);
  Napi::Array list = Napi::Array::New(info.Env());
  for (uint32_t i = 0; interfaces[i].if_index != 0; i++) {
    Napi::Object entry = Napi::Object::New(info.Env());
    entry.Set("index", interfaces[i].if_index);
    entry.Set("name", interfaces[i].if_name);
    list.Set(i, entry);
  }
  if_freenameindex(interfaces);
  return list;
}

}  // namespace

void DefineInterfaces(Napi::Env env, Napi::Object exports) {
  exports.Set("ifNametoindex", Napi::Function::New<IfNameToIndex>(env));
  exports.Set("ifNameindex", Napi::Function::New<IfNameIndex>(env));
  exports.Set("ifIndextoname", Napi::Function::New<IfIndexToName>(env));
}

}  // namespace sock
