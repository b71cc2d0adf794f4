// The memory of arguments, as Winsock takes it.
#pragma once
#include <vector>

#include "winsock.h"

namespace sock {

// A Uint8Array, or null.
struct Bytes {
  char* data = nullptr;
  int length = 0;

  explicit Bytes(const Napi::Value& value) {
    if (value.IsNull()) return;
    auto bytes = value.As<Napi::Uint8Array>();
    data = reinterpret_cast<char*>(bytes.Data());
    length = Length(bytes.ByteLength());
  }

  WSABUF part() const { return {static_cast<ULONG>(length), data}; }
  sockaddr* address() const { return reinterpret_cast<sockaddr*>(data); }
};

// The parts of an array of Uint8Arrays.
inline std::vector<WSABUF> Parts(const Napi::Array& buffers) {
  std::vector<WSABUF> parts;
  parts.reserve(buffers.Length());
  for (uint32_t i = 0; i < buffers.Length(); i++) parts.push_back(Bytes(buffers.Get(i)).part());
  return parts;
}

}  // namespace sock
