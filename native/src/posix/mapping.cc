// Memory that a descriptor shares with this process.
#include <sys/mman.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <string>

#include <uv.h>

#include "../call.h"
#include "../system.h"

namespace sock {

namespace {

// The memory of one mmap. Views outlive the mapping: whoever has one (JavaScript can move it into another
// ArrayBuffer) then finds zeros, and never memory that somebody else has got since.
class Region {
 public:
  Region(uint8_t* data, size_t length) : data_(data), length_(length) {}

  uint8_t* data() const { return data_; }
  size_t length() const { return length_; }

  void Hold() { holders_++; }
  void Release() {
    if (--holders_ > 0) return;
    munmap(data_, length_);
    delete this;
  }

  // What was shared is shared no more: the descriptor's memory is free, only the addresses stay taken.
  void Replace() {
    if (holders_ == 1) return;  // nobody sees it; it goes with the last hold
    mmap(data_, length_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | MAP_FIXED | MAP_NORESERVE, -1, 0);
  }

 private:
  uint8_t* data_;
  size_t length_;
  std::atomic<int> holders_{1};
};

void OnViewGone(napi_env, void*, void* region) { static_cast<Region*>(region)->Release(); }

class Mapping : public Napi::ObjectWrap<Mapping> {
 public:
  static void Define(Napi::Env env, Napi::Object exports) {
    exports.Set("Mapping", DefineClass(env, "Mapping",
                                       {InstanceMethod("view", &Mapping::View), InstanceMethod("detach", &Mapping::Detach),
                                        InstanceMethod("unmap", &Mapping::Unmap)}));
  }

  // (fd, length)
  explicit Mapping(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Mapping>(info) {
    if (IsEmpty()) return;  // the environment is ending
    const auto length = static_cast<size_t>(info[1].As<Napi::Number>().Int64Value());
    const int fd = Integer(info, 0);
    if (info.Env().IsExceptionPending()) return;  // one of them is no number
    void* data = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (data != MAP_FAILED) region_ = new Region(static_cast<uint8_t*>(data), length);
    else Throw(info.Env(), -errno);
  }

  ~Mapping() override { End(); }

 private:
  static void Throw(Napi::Env env, int error) {
    Napi::Error thrown = Napi::Error::New(env, std::string("mmap: ") + uv_err_name(error));
    thrown.Set("errno", Napi::Number::New(env, error));
    thrown.ThrowAsJavaScriptException();
  }

  // (offset, length)
  Napi::Value View(const Napi::CallbackInfo& info) {
    const int64_t offset = info[0].As<Napi::Number>().Int64Value();
    const int64_t length = info[1].As<Napi::Number>().Int64Value();
    if (region_ == nullptr) return Result(info, -EBADF);
    const auto capacity = static_cast<int64_t>(region_->length());
    if (offset < 0 || length <= 0 || offset > capacity || length > capacity - offset) return Result(info, -EINVAL);
    region_->Hold();
    napi_value view;
    const napi_status status =
        napi_create_external_arraybuffer(info.Env(), region_->data() + offset, length, OnViewGone, region_, &view);
    if (status == napi_ok) return Napi::Value(info.Env(), view);
    region_->Release();
    return Result(info, -EOPNOTSUPP);  // an environment whose heap must hold all memory, as Electron's
  }

  // (view)
  Napi::Value Detach(const Napi::CallbackInfo& info) {
    return Result(info, napi_detach_arraybuffer(info.Env(), info[0]) == napi_ok ? 0 : -EINVAL);
  }

  void Unmap(const Napi::CallbackInfo&) { End(); }

  void End() {
    if (region_ == nullptr) return;
    region_->Replace();
    region_->Release();
    region_ = nullptr;
  }

  Region* region_ = nullptr;
};

}  // namespace

void DefineMapping(Napi::Env env, Napi::Object exports) { Mapping::Define(env, exports); }

}  // namespace sock
