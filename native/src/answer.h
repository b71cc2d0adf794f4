// Building answers with plain Node-API, not with its C++ wrapper: an environment may end while its question is asked,
// and then these calls fail harmlessly, whereas the wrapper ends the process.
#pragma once
#include <node_api.h>

#include <cstddef>
#include <cstdint>

namespace sock {

napi_value NewInteger(napi_env env, int32_t value);
napi_value NewString(napi_env env, const char* value);
napi_value NewBytes(napi_env env, const void* data, size_t length);
napi_value NewObject(napi_env env);
void Set(napi_env env, napi_value object, const char* name, napi_value value);

// An array of what `convert` makes of each element.
template <typename List, typename Convert>
napi_value NewArray(napi_env env, const List& list, Convert convert) {
  napi_value array = nullptr;
  uint32_t index = 0;
  napi_create_array(env, &array);
  for (const auto& element : list) napi_set_element(env, array, index++, convert(element));
  return array;
}

}  // namespace sock
