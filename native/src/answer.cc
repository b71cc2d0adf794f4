#include "answer.h"

#include <cstring>

namespace sock {

napi_value NewInteger(napi_env env, int32_t value) {
  napi_value integer = nullptr;
  napi_create_int32(env, value, &integer);
  return integer;
}

napi_value NewString(napi_env env, const char* value) {
  napi_value string = nullptr;
  napi_create_string_utf8(env, value == nullptr ? "" : value, NAPI_AUTO_LENGTH, &string);
  return string;
}

napi_value NewBytes(napi_env env, const void* data, size_t length) {
  void* copy = nullptr;
  napi_value buffer = nullptr;
  napi_value bytes = nullptr;
  napi_create_arraybuffer(env, length, &copy, &buffer);
  if (copy != nullptr) std::memcpy(copy, data, length);
  napi_create_typedarray(env, napi_uint8_array, length, buffer, 0, &bytes);
  return bytes;
}

napi_value NewObject(napi_env env) {
  napi_value object = nullptr;
  napi_create_object(env, &object);
  return object;
}

void Set(napi_env env, napi_value object, const char* name, napi_value value) {
  napi_set_named_property(env, object, name, value);
}

}  // namespace sock
