// Binds Node-API and libuv on Windows to the program that loads the addon, whatever its file is called: an import
// library would tie the addon to "node.exe" and fail in a renamed host. The headers declare the functions as
// dllimport, so each call goes through a pointer __imp_NAME; here these pointers are defined, and filled before any
// constructor of C++ runs. imports.inc names them: X(NAME) for each (tooling/prebuild/compile.mjs writes it).
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#define X(name) void *__imp_##name;
#include "imports.inc"
#undef X

static const struct {
  const char *name;
  void **pointer;
} imports[] = {
#define X(name) {#name, &__imp_##name},
#include "imports.inc"
#undef X
};

static void missing(void) {
  fputs("@sock/native: the host program lacks a function of Node-API or libuv that is needed here\n", stderr);
  abort();
}

__attribute__((constructor(101))) static void bind_imports(void) {
  HMODULE host = GetModuleHandleA("libnode.dll");
  if (!host) host = GetModuleHandleA(NULL);
  for (size_t i = 0; i < sizeof imports / sizeof *imports; i++) {
    void *found = (void *)GetProcAddress(host, imports[i].name);
    *imports[i].pointer = found ? found : (void *)missing;
  }
}
