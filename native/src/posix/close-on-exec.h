// Descriptors that come with messages do not reach programs that are started meanwhile.
#pragma once
#include <sys/socket.h>

#include <cerrno>

namespace sock {

#ifdef MSG_CMSG_CLOEXEC
constexpr int kCloseOnExec = MSG_CMSG_CLOEXEC;
#else
constexpr int kCloseOnExec = 0;
#endif

// Receives with a further flag. Some protocols refuse one that they do not know, before they look for a message; they bring
// no descriptors either.
template <typename Call>
ssize_t ReceiveClosed(Call receive) {
  const ssize_t received = receive(kCloseOnExec);
  return received >= 0 || errno != EINVAL ? received : receive(0);
}

// The flags of a message that was received: the kernel tells that one too, which most have not asked for.
inline int FlagsOf(const msghdr& message, int asked) { return message.msg_flags & ~(kCloseOnExec & ~asked); }

}  // namespace sock
