#include "winsock.h"

#include <uv.h>

#include <mutex>

namespace sock {

void StartWinsock() {
  static std::once_flag started;
  std::call_once(started, [] {
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
  });
}

namespace {

// What libuv has a name for but does not translate.
int Translation(int error) {
  switch (error) {
    case WSAEBADF:
      return UV_EBADF;
    case WSAEDESTADDRREQ:
      return UV_EDESTADDRREQ;
    case WSAEHOSTDOWN:
      return UV_EHOSTDOWN;
    case WSAENAMETOOLONG:
      return UV_ENAMETOOLONG;
    case WSAENETDOWN:
      return UV_ENETDOWN;
    case WSAENOPROTOOPT:
      return UV_ENOPROTOOPT;
    case WSAEOPNOTSUPP:
      return UV_ENOTSUP;
    case WSAEPROTONOSUPPORT:
      return UV_EPROTONOSUPPORT;
    case WSAEPROTOTYPE:
      return UV_EPROTOTYPE;
    case WSAESOCKTNOSUPPORT:
      return UV_ESOCKTNOSUPPORT;
    default:
      return -error;  // it keeps its own number: constants/errnos-win32.inc
  }
}

}  // namespace

int64_t Failure(int error) {
  const int known = uv_translate_sys_error(error);
  return known == UV_UNKNOWN ? Translation(error) : known;
}

}  // namespace sock
