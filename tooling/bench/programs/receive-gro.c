#define _GNU_SOURCE
#include "clock.h"
#include "endpoint.h"
#include <netinet/udp.h>

#define MESSAGES 16

union control {
  char bytes[CMSG_SPACE(sizeof(int))];
  struct cmsghdr align;
};

static int segment_size(struct msghdr *message, int whole) {
  for (struct cmsghdr *item = CMSG_FIRSTHDR(message); item; item = CMSG_NXTHDR(message, item))
    if (item->cmsg_level == SOL_UDP && item->cmsg_type == UDP_GRO) return *(int *)CMSG_DATA(item);
  return whole;
}

int main(void) {
  static char data[MESSAGES][0xffff];
  static union control controls[MESSAGES];
  struct sockaddr_in from[MESSAGES];
  struct mmsghdr messages[MESSAGES] = {0};
  struct iovec parts[MESSAGES];
  const int fd = served("udp"), on = 1;
  int datagrams;
  need(setsockopt(fd, SOL_UDP, UDP_GRO, &on, sizeof on) == 0, "UDP_GRO");
  do {
    for (int i = 0; i < MESSAGES; i++) {
      parts[i] = (struct iovec){data[i], sizeof data[i]};
      messages[i].msg_hdr = (struct msghdr){&from[i], sizeof from[i], &parts[i], 1, &controls[i], sizeof controls[i], 0};
    }
    const int count = recvmmsg(fd, messages, MESSAGES, MSG_WAITFORONE, NULL);
    need(count > 0, "recvmmsg");
    datagrams = 0;
    for (int i = 0; i < count; i++) {
      const int length = messages[i].msg_len, size = segment_size(&messages[i].msg_hdr, length);
      for (int start = 0; start < length; start += size) datagrams += data[i][start] == 0;
    }
  } while (!counted(datagrams));
}
