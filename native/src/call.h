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

// A copy of a Uint8Array's bytes, for threads that JavaScript's memory is out of bounds to.
inline std::string BytesOf(const Napi::CallbackInfo& info, size_t index) {
  auto bytes = info[index].As<Napi::Uint8Array>();
  return std::string(reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength());
}

// The part of a Uint8Array that three arguments name: the array, an offset and a length.
struct Slice {
  uint8_t* data = nullptr;
  size_t length = 0;
  bool valid = false;

  Slice(const Napi::CallbackInfo& info, size_t index) {
    auto bytes = info[index].As<Napi::Uint8Array>();
    const int64_t offset = info[index + 1].As<Napi::Number>().Int64Value();
    const int64_t wanted = info[index + 2].As<Napi::Number>().Int64Value();
    const auto capacity = static_cast<int64_t>(bytes.ByteLength());
    valid = offset >= 0 && wanted >= 0 && offset <= capacity && wanted <= capacity - offset;
    if (!valid) return;
    data = bytes.Data() + offset;
    length = static_cast<size_t>(wanted);
  }
};

}  // namespace sock
