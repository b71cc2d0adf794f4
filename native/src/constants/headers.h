// The headers that the constants come from.
#pragma once

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
#include "win32.h"
#else
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/un.h>
#endif
#ifdef __linux__
#include "linux.h"
#endif
#include <cerrno>
#include <cstddef>
#include <ctime>

#include "everywhere.h"
