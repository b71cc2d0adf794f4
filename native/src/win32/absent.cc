// What Windows has none of, and core must know before it asks: no socket has memory to share, and the machine's own name is
// its administration's to change. The addon lacks these names.
#include "../system.h"

namespace sock {

void DefineMapping(Napi::Env, Napi::Object) {}

void DefineHostName(Napi::Env, Napi::Object) {}

}  // namespace sock
