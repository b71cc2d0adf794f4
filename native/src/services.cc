// Services and protocols by name and number: getservbyname(3), getservbyport(3), getprotobyname(3).
#include <napi.h>
#ifdef _WIN32
#include <winsock2.h>
#else
#include <arpa/inet.h>
#include <netdb.h>
#endif

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "call.h"
#include "growing-memory.h"
#include "system.h"

namespace sock {

namespace {

using Text = std::optional<std::string>;

// The system's functions want a name, whereas any protocol will do.
Text TextOf(Napi::Value value) {
  if (!value.IsString()) return std::nullopt;
  return value.As<Napi::String>().Utf8Value();
}

const char* TextOrNull(const Text& text) { return text ? text->c_str() : nullptr; }

// LOOK makes a call without waiting for it; Find makes it, and answers what `read` takes from the entry, or null.
#ifdef __GLIBC__

#define LOOK(FUNCTION, ...) [&](auto... rest) { return FUNCTION##_r(__VA_ARGS__, rest...); }

template <typename Entry, typename Ask, typename Read>
Napi::Value Find(Napi::Env env, Ask ask, Read read) {
  Entry storage;
  Entry* found = nullptr;
  const std::vector<char> memory =
      AskWithMemory([&](char* data, size_t size) { return ask(&storage, data, size, &found); });
  return found == nullptr ? env.Null() : Napi::Value(read(*found));
}

#else  // All threads may share the memory for answers.

#define LOOK(FUNCTION, ...) [&] { return FUNCTION(__VA_ARGS__); }

std::mutex one_at_a_time;

template <typename Entry, typename Ask, typename Read>
Napi::Value Find(Napi::Env env, Ask ask, Read read) {
  const std::lock_guard<std::mutex> lock(one_at_a_time);
  const Entry* found = ask();
  return found == nullptr ? env.Null() : Napi::Value(read(*found));
}

#endif

Napi::Value GetServByName(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Text name = TextOf(info[0]);
  const Text protocol = TextOf(info[1]);
  if (!name) return env.Null();
  return Find<servent>(env, LOOK(getservbyname, TextOrNull(name), TextOrNull(protocol)), [env](const servent& found) {
    return Napi::Number::New(env, ntohs(static_cast<uint16_t>(found.s_port)));
  });
}

Napi::Value GetServByPort(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const int port = htons(static_cast<uint16_t>(Integer(info, 0)));
  const Text protocol = TextOf(info[1]);
  return Find<servent>(env, LOOK(getservbyport, port, TextOrNull(protocol)),
                       [env](const servent& found) { return Napi::String::New(env, found.s_name); });
}

Napi::Value GetProtoByName(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Text name = TextOf(info[0]);
  if (!name) return env.Null();
  return Find<protoent>(env, LOOK(getprotobyname, TextOrNull(name)),
                        [env](const protoent& found) { return Napi::Number::New(env, found.p_proto); });
}

#undef LOOK

}  // namespace

void DefineServices(Napi::Env env, Napi::Object exports) {
  exports.Set("getservbyname", Napi::Function::New<GetServByName>(env));
  exports.Set("getservbyport", Napi::Function::New<GetServByPort>(env));
  exports.Set("getprotobyname", Napi::Function::New<GetProtoByName>(env));
}

}  // namespace sock
