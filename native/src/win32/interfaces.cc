// Network interfaces by name and by index.
#include "winsock.h"

#include <iphlpapi.h>
#include <netioapi.h>
#include <uv.h>

#include <memory>
#include <string>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

struct TableDeleter {
  void operator()(MIB_IF_TABLE2* table) const { FreeMibTable(table); }
};

Napi::Value IfNameToIndex(const Napi::CallbackInfo& info) {
  const std::string name = info[0].As<Napi::String>();
  const NET_IFINDEX index = if_nametoindex(name.c_str());
  return Result(info, index == 0 ? static_cast<int64_t>(UV_ENODEV) : index);
}

Napi::Value IfIndexToName(const Napi::CallbackInfo& info) {
  char name[IF_MAX_STRING_SIZE + 1];
  if (if_indextoname(info[0].As<Napi::Number>().Uint32Value(), name) == nullptr) return Result(info, UV_ENXIO);
  return Napi::String::New(info.Env(), name);
}

Napi::Value IfNameIndex(const Napi::CallbackInfo& info) {
  MIB_IF_TABLE2* found = nullptr;
  const NETIO_STATUS failed = GetIfTable2(&found);
  if (failed != NO_ERROR) return Result(info, Failure(static_cast<int>(failed)));
  const std::unique_ptr<MIB_IF_TABLE2, TableDeleter> table(found);
  Napi::Array list = Napi::Array::New(info.Env());
  for (ULONG i = 0; i < table->NumEntries; i++) {
    char name[IF_MAX_STRING_SIZE + 1];
    const NET_IFINDEX index = table->Table[i].InterfaceIndex;
    if (if_indextoname(index, name) == nullptr) continue;  // gone meanwhile
    Napi::Object entry = Napi::Object::New(info.Env());
    entry.Set("index", static_cast<double>(index));
    entry.Set("name", name);
    list.Set(list.Length(), entry);
  }
  return list;
}

}  // namespace

void DefineInterfaces(Napi::Env env, Napi::Object exports) {
  exports.Set("ifNametoindex", Napi::Function::New<IfNameToIndex>(env));
  exports.Set("ifNameindex", Napi::Function::New<IfNameIndex>(env));
  exports.Set("ifIndextoname", Napi::Function::New<IfIndexToName>(env));
}

}  // namespace sock
