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

// The parts of an array of Uint8Arrays.
inline std::vector<WSABUF> Parts(const Napi::Array& buffers) {
  std::vector<WSABUF> parts;
  for (napi_value each : Elements(buffers, 0, buffers.Length()))
    parts.push_back(Buffer(Napi::Value(buffers.Env(), each)).part());
  return parts;
}

}  // namespace sock
