#define _GNU_SOURCE
#include "endpoint.h"
#include <netinet/udp.h>
#include <stdint.h>

#define MESSAGES 16
#define SEGMENTS 64

// More than anybody takes one by one: 64 at a time, which the kernel takes apart for who receives them, unless he takes
// them as they are (UDP_GRO).
int main(int argc, char **argv) {
  static char data[64 * SEGMENTS];
  struct iovec part = {data, sizeof data};
  struct mmsghdr messages[MESSAGES] = {0};
  const int fd = connected("udp", argv[1]), size = 64;
  if (setsockopt(fd, SOL_UDP, UDP_SEGMENT, &size, sizeof size) != 0) return 1;
  for (int i = 0; i < MESSAGES; i++) messages[i].msg_hdr.msg_iov = &part, messages[i].msg_hdr.msg_iovlen = 1;
  // Refused once the receiver has gone; it is ended by who started it.
  for (;;) sendmmsg(fd, messages, MESSAGES, 0);
}
