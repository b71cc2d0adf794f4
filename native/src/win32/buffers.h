// The memory of arguments, as Winsock takes it.
#pragma once
#include <vector>

#include "../call.h"
#include "winsock.h"

namespace sock {

// A Uint8Array, or null.
struct Buffer {
  char* data;
  int length;

  explicit Buffer(const Napi::Value& value) : Buffer(Bytes(value)) {}

  WSABUF part() const { return {static_cast<ULONG>(length), data}; }
  sockaddr* address() const { return reinterpret_cast<sockaddr*>(data); }

 private:
  explicit Buffer(const Bytes& bytes) : data(reinterpret_cast<char*>(bytes.data)), length(Length(bytes.length)) {}
};

// The parts of an array of Uint8Arrays: no more of them than one call counts, for what follows one that was cut off
// would take its place.
inline std::vector<WSABUF> Parts(const Napi::Array& buffers) {
  std::vector<WSABUF> parts;
  size_t left = INT_MAX;
  for (napi_value each : Elements(buffers, 0, buffers.Length())) {
    const Bytes bytes(buffers.Env(), each);
    const size_t length = std::min(bytes.length, left);
    parts.push_back({static_cast<ULONG>(length), reinterpret_cast<char*>(bytes.data)});
    left -= length;
  }
  // Winsock promises nothing for a message without any.
  if (parts.empty()) parts.push_back({0, nullptr});
  return parts;
}

}  // namespace sock
