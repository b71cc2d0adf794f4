// What each operating system's folder implements, under the same names.
#pragma once
#include <napi.h>

#include <cstdint>
#include <string>

namespace sock {

// Called by the parts that are the same everywhere.
void CloseDescriptor(int64_t fd);
// Which socket a descriptor stands for, for as long as it is open; 0 when for none.
uint64_t SocketIdentity(int64_t fd);
// Whether a descriptor blocks, for uv_poll_init sets O_NONBLOCK; and that it does once more. Only on Linux does MSG_DONTWAIT
// tell all calls not to wait (macOS does not heed it in sends), so elsewhere it stays set and the first answers no.
bool Blocks(int64_t fd);
void SetBlocking(int64_t fd);
// What the system says of an error number, of an EAI_ number, and of one of h_errno.
std::string TextOfError(int error);
std::string TextOfAddressInfoError(int eai);
std::string TextOfHostError(int herrno);

// Each adds its functions (native/index.d.ts) to the addon's exports.
void DefineDescriptors(Napi::Env env, Napi::Object exports);
void DefineNames(Napi::Env env, Napi::Object exports);
void DefineConnections(Napi::Env env, Napi::Object exports);
void DefineTransfer(Napi::Env env, Napi::Object exports);
void DefineMessages(Napi::Env env, Napi::Object exports);
void DefineBatches(Napi::Env env, Napi::Object exports);
void DefineFiles(Napi::Env env, Napi::Object exports);
void DefineReadiness(Napi::Env env, Napi::Object exports);
void DefineOptions(Napi::Env env, Napi::Object exports);
void DefineMapping(Napi::Env env, Napi::Object exports);
void DefineInterfaces(Napi::Env env, Napi::Object exports);
void DefineErrors(Napi::Env env, Napi::Object exports);
void DefineResolver(Napi::Env env, Napi::Object exports);
void DefineHosts(Napi::Env env, Napi::Object exports);
void DefineServices(Napi::Env env, Napi::Object exports);
void DefineHostName(Napi::Env env, Napi::Object exports);
void DefineConstants(Napi::Env env, Napi::Object exports);

}  // namespace sock
