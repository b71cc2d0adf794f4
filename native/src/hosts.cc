// The host database: gethostbyname(3), gethostbyaddr(3), hstrerror(3).
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

#include <cerrno>
#include <string>
#include <vector>

#include "answer.h"
#include "call.h"
#include "growing-memory.h"
#include "question.h"
#include "system.h"

namespace sock {

namespace {

using Strings = std::vector<std::string>;

// A list of pointers that a null pointer ends; or none at all.
template <typename Convert>
Strings CopyList(char** list, Convert convert) {
  Strings copies;
  for (; list != nullptr && *list != nullptr; list++) copies.push_back(convert(*list));
  return copies;
}

// What is known of a host, or why nothing is. A copy, since the memory that it came in may be another call's next.
class Host {
 public:
  void Set(const hostent& found) {
    const auto length = static_cast<size_t>(found.h_length);
    known_ = true;
    family_ = found.h_addrtype;
    name_ = found.h_name;
    aliases_ = CopyList(found.h_aliases, [](const char* alias) { return std::string(alias); });
    addresses_ = CopyList(found.h_addr_list, [length](const char* bytes) { return std::string(bytes, length); });
  }

  void SetUnknown(int why) {
    why_ = why;
    error_ = IsSystemError(why) ? errno : 0;
  }

  napi_value ToAnswer(napi_env env) const { return known_ ? Entry(env) : Failure(env); }

 private:
  static bool IsSystemError([[maybe_unused]] int why) {
#ifdef NETDB_INTERNAL
    return why == NETDB_INTERNAL;
#else
    return false;
#endif
  }

  napi_value Entry(napi_env env) const {
    const auto new_string = [env](const std::string& text) { return NewString(env, text.c_str()); };
    const auto new_bytes = [env](const std::string& bytes) { return NewBytes(env, bytes.data(), bytes.size()); };
    napi_value entry = NewObject(env);
    sock::Set(env, entry, "family", NewInteger(env, family_));
    sock::Set(env, entry, "name", new_string(name_));
    sock::Set(env, entry, "aliases", NewArray(env, aliases_, new_string));
    sock::Set(env, entry, "addresses", NewArray(env, addresses_, new_bytes));
    return entry;
  }

  napi_value Failure(napi_env env) const {
    napi_value failure = NewObject(env);
    sock::Set(env, failure, "herrno", NewInteger(env, why_));
    sock::Set(env, failure, "errno", NewInteger(env, -error_));
    return failure;
  }

  bool known_ = false;
  int family_ = 0;
  std::string name_;
  Strings aliases_;
  Strings addresses_;
  int why_ = 0;
  int error_ = 0;
};

#ifdef __linux__

template <typename Ask>
Host Look(Ask ask) {
  Host host;
  hostent storage;
  hostent* found = nullptr;
  int why = 0;
  const std::vector<char> memory = AskWithMemory(
      [&](char* data, size_t size) { return ask(&storage, data, size, &found, &why); });
  if (found == nullptr) host.SetUnknown(why);
  else host.Set(*found);
  return host;
}

Host LookUpName(const char* name) {
  return Look([=](auto... rest) { return gethostbyname_r(name, rest...); });
}

Host LookUpAddress(const std::string& address, int family) {
  const auto length = static_cast<socklen_t>(address.size());
  return Look([&](auto... rest) { return gethostbyaddr_r(address.data(), length, family, rest...); });
}

#else  // Elsewhere each thread has its own memory for answers.

Host Copy(const hostent* found) {
  Host host;
  if (found == nullptr) host.SetUnknown(h_errno);
  else host.Set(*found);
  return host;
}

Host LookUpName(const char* name) { return Copy(gethostbyname(name)); }

Host LookUpAddress(const std::string& address, int family) {
  return Copy(gethostbyaddr(address.data(), static_cast<socklen_t>(address.size()), family));
}

#endif

class ByName : public Question {
 public:
  explicit ByName(const Napi::CallbackInfo& info) : name_(BytesOf(info, 0)) {}
  void Ask() override { host_ = LookUpName(name_.c_str()); }
  napi_value Answer(napi_env env) const override { return host_.ToAnswer(env); }

 private:
  std::string name_;
  Host host_;
};

class ByAddress : public Question {
 public:
  explicit ByAddress(const Napi::CallbackInfo& info) : address_(BytesOf(info, 0)), family_(Integer(info, 1)) {}
  void Ask() override { host_ = LookUpAddress(address_, family_); }
  napi_value Answer(napi_env env) const override { return host_.ToAnswer(env); }

 private:
  std::string address_;
  int family_;
  Host host_;
};

Napi::Value HStrError(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), TextOfHostError(Integer(info, 0)));
}

}  // namespace

void DefineHosts(Napi::Env env, Napi::Object exports) {
  DefineQuestion<ByName>(exports, "gethostbyname");
  DefineQuestion<ByAddress>(exports, "gethostbyaddr");
  exports.Set("hstrerror", Napi::Function::New<HStrError>(env));
}

}  // namespace sock
