// The functions of <netdb.h> whose names end in _r: they leave an answer in memory of the caller's.
#pragma once
#include <cerrno>
#include <cstddef>
#include <vector>

namespace sock {

// Asks again with more memory for as long as the answer does not fit.
template <typename Ask>
std::vector<char> AskWithMemory(Ask ask) {
  constexpr size_t kMost = 1 << 20;
  std::vector<char> memory(1024);
  while (ask(memory.data(), memory.size()) == ERANGE && memory.size() < kMost) memory.resize(4 * memory.size());
  return memory;
}

}  // namespace sock
