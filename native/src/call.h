// Reading a call's arguments and giving its result.
#pragma once
#include <napi.h>

#include <cstdint>
#include <string>

namespace sock {

inline int32_t Integer(const Napi::CallbackInfo& info, size_t index) { return info[index].As<Napi::Number>().Int32Value(); }

inline Napi::Value Result(const Napi::CallbackInfo& info, int64_t result) {
  return Napi::Number::New(info.Env(), static_cast<double>(result));
}

// A Uint8Array's memory; null has none. Plain Node-API: its C++ wrapper finds out first what kind of array it is.
struct Bytes {
  uint8_t* data = nullptr;
  size_t length = 0;

  explicit Bytes(const Napi::Value& array) {
    void* memory = nullptr;
    napi_get_typedarray_info(array.Env(), array, nullptr, &length, &memory, nullptr, nullptr);
    data = static_cast<uint8_t*>(memory);
  }
};

// A copy of a Uint8Array's bytes, for threads that JavaScript's memory is out of bounds to.
inline std::string BytesOf(const Napi::CallbackInfo& info, size_t index) {
  const Bytes bytes(info[index]);
  return std::string(reinterpret_cast<const char*>(bytes.data), bytes.length);
}

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
