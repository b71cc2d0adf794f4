// Two sockets that are connected to each other.
#pragma once
#include "winsock.h"

namespace sock {

// By TCP over the loopback interface, since Windows has no socketpair. Answers 0 or the negated error number.
int64_t MakePair(int family, int type, int proto, SOCKET pair[2]);

}  // namespace sock
