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
  parts.reserve(buffers.Length());
  for (uint32_t i = 0; i < buffers.Length(); i++) parts.push_back(Buffer(buffers.Get(i)).part());
  return parts;
}

}  // namespace sock
