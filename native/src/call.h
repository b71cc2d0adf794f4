// Reading a call's arguments and giving its result.
#pragma once
#include <napi.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sock {

inline int32_t Integer(const Napi::CallbackInfo& info, size_t index) { return info[index].As<Napi::Number>().Int32Value(); }

inline Napi::Value Result(const Napi::CallbackInfo& info, int64_t result) {
  return Napi::Number::New(info.Env(), static_cast<double>(result));
}

// A Uint8Array's memory; null has none. Plain Node-API: its C++ wrapper finds out first what kind of array it is.
struct Bytes {
  uint8_t* data = nullptr;
  size_t length = 0;

  explicit Bytes(const Napi::Value& array) : Bytes(array.Env(), array) {}
  Bytes(napi_env env, napi_value array) {
    void* memory = nullptr;
    napi_get_typedarray_info(env, array, nullptr, &length, &memory, nullptr, nullptr);
    data = static_cast<uint8_t*>(memory);
  }
};

// Some elements of an array. All are read before the memory of any is looked at: a getter among them may take away that
// of others.
inline std::vector<napi_value> Elements(const Napi::Array& array, uint32_t first, uint32_t count) {
  std::vector<napi_value> elements(count);
  for (uint32_t i = 0; i < count; i++) elements[i] = array.Get(first + i);
  return elements;
}

// A copy of a Uint8Array's bytes, for threads that JavaScript's memory is out of bounds to.
inline std::string BytesOf(const Napi::CallbackInfo& info, size_t index) {
  const Bytes bytes(info[index]);
  return std::string(reinterpret_cast<const char*>(bytes.data), bytes.length);
}

// The memory of an Int32Array or an Int16Array; anything else has none, and none has less than `least`.
template <typename Number>
struct Numbers {
  Number* data = nullptr;
  size_t length = 0;

  explicit Numbers(const Napi::Value& array, size_t least = 0) {
    constexpr napi_typedarray_type kType = sizeof(Number) == sizeof(int32_t) ? napi_int32_array : napi_int16_array;
    napi_typedarray_type type;
    size_t found = 0;
    void* memory = nullptr;
    const napi_status status = napi_get_typedarray_info(array.Env(), array, &type, &found, &memory, nullptr, nullptr);
    if (status != napi_ok || type != kType || found < least) return;
    data = static_cast<Number*>(memory);
    length = found;
  }
};

// The part of a Uint8Array that three arguments name: the array, an offset and a length.
struct Slice {
  uint8_t* data = nullptr;
  size_t length = 0;
  bool valid = false;

  Slice(const Napi::CallbackInfo& info, size_t index) {
    const Bytes bytes(info[index]);
    const int64_t offset = info[index + 1].As<Napi::Number>().Int64Value();
    const int64_t wanted = info[index + 2].As<Napi::Number>().Int64Value();
    const auto capacity = static_cast<int64_t>(bytes.length);
    valid = offset >= 0 && wanted >= 0 && offset <= capacity && wanted <= capacity - offset;
    if (!valid) return;
    data = bytes.data + offset;
    length = static_cast<size_t>(wanted);
  }
};

}  // namespace sock
