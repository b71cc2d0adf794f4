// getaddrinfo(3) and getnameinfo(3).
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

#include <cerrno>
#include <memory>
#include <optional>
#include <string>

#include "answer.h"
#include "call.h"
#include "question.h"
#include "system.h"

namespace sock {

namespace {

// How a question ended: with an EAI_ number, and what the system said if that number says that it did.
class Ending {
 public:
  void Set(int eai) {
    eai_ = eai;
    error_ = IsSystemError(eai) ? errno : 0;
  }

  bool good() const { return eai_ == 0; }

  napi_value Failure(napi_env env) const {
    napi_value failure = NewObject(env);
    sock::Set(env, failure, "eai", NewInteger(env, eai_));
    sock::Set(env, failure, "errno", NewInteger(env, -error_));
    return failure;
  }

 private:
  static bool IsSystemError([[maybe_unused]] int eai) {
#ifdef EAI_SYSTEM
    return eai == EAI_SYSTEM;
#else
    return false;
#endif
  }

  int eai_ = 0;
  int error_ = 0;
};

napi_value NewEntry(napi_env env, const addrinfo& found) {
  napi_value entry = NewObject(env);
  Set(env, entry, "family", NewInteger(env, found.ai_family));
  Set(env, entry, "type", NewInteger(env, found.ai_socktype));
  Set(env, entry, "proto", NewInteger(env, found.ai_protocol));
  Set(env, entry, "canonname", NewString(env, found.ai_canonname));
  Set(env, entry, "address", NewBytes(env, found.ai_addr, found.ai_addrlen));
  return entry;
}

napi_value NewEntries(napi_env env, const addrinfo* found) {
  napi_value entries = nullptr;
  napi_create_array(env, &entries);
  for (uint32_t index = 0; found != nullptr; found = found->ai_next) {
    napi_set_element(env, entries, index++, NewEntry(env, *found));
  }
  return entries;
}

std::optional<std::string> HostOf(const Napi::CallbackInfo& info, size_t index) {
  if (info[index].IsNull()) return std::nullopt;
  return BytesOf(info, index);
}

std::optional<std::string> ServiceOf(Napi::Value value) {
  if (value.IsNull()) return std::nullopt;
  return value.As<Napi::String>().Utf8Value();
}

const char* TextOrNull(const std::optional<std::string>& text) { return text ? text->c_str() : nullptr; }

struct AddressInfoDeleter {
  void operator()(addrinfo* found) const { freeaddrinfo(found); }
};

class AddressQuestion : public Question {
 public:
  explicit AddressQuestion(const Napi::CallbackInfo& info) : host_(HostOf(info, 0)), service_(ServiceOf(info[1])) {
    hints_.ai_family = Integer(info, 2);
    hints_.ai_socktype = Integer(info, 3);
    hints_.ai_protocol = Integer(info, 4);
    hints_.ai_flags = Integer(info, 5);
  }

  void Ask() override {
    addrinfo* found = nullptr;
    ending_.Set(getaddrinfo(TextOrNull(host_), TextOrNull(service_), &hints_, &found));
    if (ending_.good()) found_.reset(found);
  }

  napi_value Answer(napi_env env) const override {
    return ending_.good() ? NewEntries(env, found_.get()) : ending_.Failure(env);
  }

 private:
  std::optional<std::string> host_;
  std::optional<std::string> service_;
  addrinfo hints_ = {};
  Ending ending_;
  std::unique_ptr<addrinfo, AddressInfoDeleter> found_;
};

class NameQuestion : public Question {
 public:
  explicit NameQuestion(const Napi::CallbackInfo& info) : address_(BytesOf(info, 0)), flags_(Integer(info, 1)) {}

  void Ask() override {
    const auto* address = reinterpret_cast<const sockaddr*>(address_.data());
    const auto length = static_cast<socklen_t>(address_.size());
    ending_.Set(getnameinfo(address, length, host_, sizeof host_, service_, sizeof service_, flags_));
  }

  napi_value Answer(napi_env env) const override {
    if (!ending_.good()) return ending_.Failure(env);
    napi_value names = NewObject(env);
    Set(env, names, "host", NewString(env, host_));
    Set(env, names, "service", NewString(env, service_));
    return names;
  }

 private:
  std::string address_;
  int flags_;
  char host_[NI_MAXHOST] = {};
  char service_[NI_MAXSERV] = {};
  Ending ending_;
};

}  // namespace

void DefineResolver(Napi::Env env, Napi::Object exports) {
  DefineQuestion<AddressQuestion>(exports, "getaddrinfo");
  DefineQuestion<NameQuestion>(exports, "getnameinfo");
}

}  // namespace sock
