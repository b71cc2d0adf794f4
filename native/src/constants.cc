// The platform's values of C's names, as the compiler sees them.
#ifdef __APPLE__
#define __APPLE_USE_RFC_3542  // reveals the options of RFC 3542
#endif
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#include <afunix.h>
#include <mstcpip.h>
#include <mswsock.h>
#include <uv.h>
#include "constants/win32.h"
#else
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/un.h>
#endif
#ifdef __linux__
#include "constants/linux.h"
#endif
#include <cerrno>
#include <cstddef>
#include <ctime>

#include "constants/everywhere.h"
#include "system.h"

namespace sock {

namespace {

struct Constant {
  const char* name;
  double value;
};

#define X(NAME) {#NAME, static_cast<double>(NAME)},

constexpr Constant kConstants[] = {
#include "constants/families.inc"
#include "constants/ioctl.inc"
#include "constants/ip.inc"
#include "constants/ipv6.inc"
#include "constants/messages.inc"
#include "constants/poll.inc"
#include "constants/protocols.inc"
#include "constants/resolver.inc"
#include "constants/socket.inc"
#include "constants/structs.inc"
#include "constants/tcp.inc"
#include "constants/udp.inc"
#if defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__) || defined(__DragonFly__)
    {"SOCKADDR_HAS_LENGTH", 1},
#else
    {"SOCKADDR_HAS_LENGTH", 0},
#endif
#ifdef CMSG_SPACE
    // The layout of struct cmsghdr: cmsg(3)
    {"CMSG_LENGTH_SIZE", sizeof(cmsghdr::cmsg_len)},
    {"CMSG_LEVEL_OFFSET", offsetof(cmsghdr, cmsg_level)},
    {"CMSG_TYPE_OFFSET", offsetof(cmsghdr, cmsg_type)},
    {"CMSG_DATA_OFFSET", CMSG_LEN(0)},
    {"CMSG_ALIGNMENT", CMSG_SPACE(1) - CMSG_SPACE(0)},
#endif
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
