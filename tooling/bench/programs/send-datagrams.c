#define _GNU_SOURCE
#include "endpoint.h"

// As many as a receiver with recvmmsg might take: by sendmmsg, by 64.
int main(int argc, char **argv) {
  static char data[64];
  struct iovec part = {data, sizeof data};
  struct mmsghdr messages[64] = {0};
  for (int i = 0; i < 64; i++) messages[i].msg_hdr.msg_iov = &part, messages[i].msg_hdr.msg_iovlen = 1;
  int fd = connected("udp", argv[1]);
  // Refused once the receiver has gone; it is ended by who started it.
  for (;;) sendmmsg(fd, messages, 64, 0);
}
