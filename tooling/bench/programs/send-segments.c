#define _GNU_SOURCE
#include "clock.h"
#include "endpoint.h"
#include <netinet/udp.h>
#include <stdint.h>

#define MESSAGES 16
#define SEGMENTS 64

int main(int argc, char **argv) {
  static char data[64 * SEGMENTS];
  static union { char bytes[CMSG_SPACE(sizeof(uint16_t))]; struct cmsghdr align; } control;
  struct iovec part = {data, sizeof data};
  struct mmsghdr messages[MESSAGES] = {0};
  control.align = (struct cmsghdr){CMSG_LEN(sizeof(uint16_t)), SOL_UDP, UDP_SEGMENT};
  *(uint16_t *)CMSG_DATA(&control.align) = 64;
  for (int i = 0; i < MESSAGES; i++)
    messages[i].msg_hdr = (struct msghdr){NULL, 0, &part, 1, &control, sizeof control, 0};
  int fd = connected("udp", argv[1]);
  int count;
  do need((count = sendmmsg(fd, messages, MESSAGES, 0)) > 0, "sendmmsg");
  while (!counted(count * SEGMENTS));
}
