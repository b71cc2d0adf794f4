// getaddrinfo(3): on the calling thread, and on libuv's thread pool.
#include <napi.h>
#include <uv.h>
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string>

#include "call.h"
#include "environment.h"
#include "system.h"

namespace sock {

namespace {

// Answers are built with plain Node-API, not its C++ wrapper: an environment may end while its question is asked,
// and then these calls fail harmlessly, whereas the wrapper ends the process.
napi_value NewInteger(napi_env env, int32_t value) {
  napi_value integer = nullptr;
  napi_create_int32(env, value, &integer);
  return integer;
}

napi_value NewString(napi_env env, const char* value) {
  napi_value string = nullptr;
  napi_create_string_utf8(env, value == nullptr ? "" : value, NAPI_AUTO_LENGTH, &string);
  return string;
}

napi_value NewBytes(napi_env env, const void* data, size_t length) {
  void* copy = nullptr;
  napi_value buffer = nullptr;
  napi_value bytes = nullptr;
  napi_create_arraybuffer(env, length, &copy, &buffer);
  if (copy != nullptr) std::memcpy(copy, data, length);
  napi_create_typedarray(env, napi_uint8_array, length, buffer, 0, &bytes);
  return bytes;
}

napi_value NewEntry(napi_env env, const addrinfo& found) {
  napi_value entry = nullptr;
  napi_create_object(env, &entry);
  napi_set_named_property(env, entry, "family", NewInteger(env, found.ai_family));
  napi_set_named_property(env, entry, "type", NewInteger(env, found.ai_socktype));
  napi_set_named_property(env, entry, "proto", NewInteger(env, found.ai_protocol));
  napi_set_named_property(env, entry, "canonname", NewString(env, found.ai_canonname));
  napi_set_named_property(env, entry, "address", NewBytes(env, found.ai_addr, found.ai_addrlen));
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

napi_value NewFailure(napi_env env, int eai, int error) {
  napi_value failure = nullptr;
  napi_create_object(env, &failure);
  napi_set_named_property(env, failure, "eai", NewInteger(env, eai));
  napi_set_named_property(env, failure, "errno", NewInteger(env, -error));
  return failure;
}

std::optional<std::string> HostOf(Napi::Value value) {
  if (value.IsNull()) return std::nullopt;
  auto bytes = value.As<Napi::Uint8Array>();
  return std::string(reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength());
}

std::optional<std::string> ServiceOf(Napi::Value value) {
  if (value.IsNull()) return std::nullopt;
  return value.As<Napi::String>().Utf8Value();
}

const char* TextOrNull(const std::optional<std::string>& text) { return text ? text->c_str() : nullptr; }

struct FreeAddrInfo {
  void operator()(addrinfo* found) const { freeaddrinfo(found); }
};

// One question to the resolver, and its answer.
class Lookup {
 public:
  explicit Lookup(const Napi::CallbackInfo& info) : host_(HostOf(info[0])), service_(ServiceOf(info[1])) {
    hints_.ai_family = Integer(info, 2);
    hints_.ai_socktype = Integer(info, 3);
    hints_.ai_protocol = Integer(info, 4);
    hints_.ai_flags = Integer(info, 5);
  }

  // May run on any thread.
  void Ask() {
    addrinfo* found = nullptr;
    eai_ = getaddrinfo(TextOrNull(host_), TextOrNull(service_), &hints_, &found);
    error_ = errno;
    if (eai_ == 0) found_.reset(found);
  }

  napi_value Answer(napi_env env) const {
    return eai_ == 0 ? NewEntries(env, found_.get()) : NewFailure(env, eai_, IsSystemError() ? error_ : 0);
  }

 private:
  bool IsSystemError() const {
#ifdef EAI_SYSTEM
    return eai_ == EAI_SYSTEM;
#else
    return false;
#endif
  }

  std::optional<std::string> host_;
  std::optional<std::string> service_;
  addrinfo hints_ = {};
  int eai_ = 0;
  int error_ = 0;
  std::unique_ptr<addrinfo, FreeAddrInfo> found_;
};

// A lookup on libuv's thread pool. It is no napi_async_work, because an environment that ends has to wait for every one
// of those, and a lookup may take a minute; here it waits only for those that have begun.
class PooledLookup {
 public:
  static void Start(const Napi::CallbackInfo& info) {
    auto* pooled = new PooledLookup(info);
    uv_queue_work(Environment::Of(info.Env()).loop(), &pooled->work_, Run, Finish);
  }

 private:
  explicit PooledLookup(const Napi::CallbackInfo& info) : env_(info.Env()), lookup_(info) {
    work_.data = this;
    napi_create_reference(env_, info[6], 1, &done_);
    napi_add_async_cleanup_hook(env_, Cancel, this, &end_hook_);
  }

  ~PooledLookup() {
    napi_delete_reference(env_, done_);
    napi_remove_async_cleanup_hook(end_hook_);
  }

  static void Run(uv_work_t* work) { static_cast<PooledLookup*>(work->data)->lookup_.Ask(); }

  static void Finish(uv_work_t* work, int status) {
    auto* pooled = static_cast<PooledLookup*>(work->data);
    if (status == 0) pooled->Report();
    delete pooled;
  }

  // Finish follows in either case: soon, or when the lookup that has begun is over.
  static void Cancel(napi_async_cleanup_hook_handle, void* data) {
    uv_cancel(reinterpret_cast<uv_req_t*>(&static_cast<PooledLookup*>(data)->work_));
  }

  void Report() {
    Napi::HandleScope scope(env_);
    napi_value global = nullptr;
    napi_value done = nullptr;
    napi_value answer = lookup_.Answer(env_);
    napi_get_global(env_, &global);
    napi_get_reference_value(env_, done_, &done);
    napi_make_callback(env_, Environment::Of(env_).async_context(), global, done, 1, &answer, nullptr);
    ForwardException();
  }

  void ForwardException() {
    bool pending = false;
    napi_value thrown = nullptr;
    napi_is_exception_pending(env_, &pending);
    if (pending && napi_get_and_clear_last_exception(env_, &thrown) == napi_ok) napi_fatal_exception(env_, thrown);
  }

  napi_env env_;
  Lookup lookup_;
  uv_work_t work_ = {};
  napi_ref done_ = nullptr;
  napi_async_cleanup_hook_handle end_hook_ = nullptr;
};

Napi::Value GetAddressInfo(const Napi::CallbackInfo& info) {
  Lookup lookup(info);
  lookup.Ask();
  return Napi::Value(info.Env(), lookup.Answer(info.Env()));
}

Napi::Value GaiStrError(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), gai_strerror(Integer(info, 0)));
}

}  // namespace

void DefineResolver(Napi::Env env, Napi::Object exports) {
  exports.Set("getaddrinfo", Napi::Function::New<GetAddressInfo>(env));
  exports.Set("getaddrinfoAsync", Napi::Function::New<PooledLookup::Start>(env));
  exports.Set("gaiStrerror", Napi::Function::New<GaiStrError>(env));
}

}  // namespace sock
