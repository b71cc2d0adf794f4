// The platform's values of C's names, as the compiler sees them.
#include "constants/headers.h"
#include "system.h"

namespace sock {

namespace {

struct Constant {
  const char* name;
  double value;
};

#define X(NAME) {#NAME, static_cast<double>(NAME)},

constexpr Constant kConstants[] = {
#include "constants/all.inc"
};

constexpr Constant kErrnos[] = {
#ifdef _WIN32
#include "constants/errnos-win32.inc"
#else
#include "constants/errnos.inc"
#endif
};

#undef X

template <size_t length>
Napi::Object Table(Napi::Env env, const Constant (&constants)[length]) {
  Napi::Object table = Napi::Object::New(env);
  for (const Constant& constant : constants) table.Set(constant.name, Napi::Number::New(env, constant.value));
  table.Freeze();
  return table;
}

}  // namespace

void DefineConstants(Napi::Env env, Napi::Object exports) {
  exports.Set("constants", Table(env, kConstants));
  exports.Set("errnos", Table(env, kErrnos));
}

}  // namespace sock
