// Sends packets of an interface for some seconds, as fast as one thread can: flood INTERFACE SECONDS LENGTH
#define _GNU_SOURCE
#include <linux/if_packet.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

enum { MESSAGES = 64, ROUNDS = 16 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **args) {
  if (count < 4) return 1;
  const int fd = socket(AF_PACKET, SOCK_RAW, 0), on = 1;
  struct sockaddr_ll address = {.sll_family = AF_PACKET, .sll_ifindex = if_nametoindex(args[1])};
  if (bind(fd, (void *)&address, sizeof address) != 0) return 1;
  setsockopt(fd, SOL_PACKET, PACKET_QDISC_BYPASS, &on, sizeof on);
  static unsigned char frame[1514] = {2, 0, 0, 0, 0, 9, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};
  struct iovec memory = {frame, atoi(args[3])};
  struct mmsghdr messages[MESSAGES] = {0};
  for (int i = 0; i < MESSAGES; i++) messages[i].msg_hdr = (struct msghdr){.msg_iov = &memory, .msg_iovlen = 1};
  long sent = 0;
  const double start = now(), end = start + atof(args[2]);
  while (now() < end)
    for (int i = 0; i < ROUNDS; i++) {
      const int result = sendmmsg(fd, messages, MESSAGES, 0);
      if (result > 0) sent += result;
    }
  printf("%ld sent, %.0f a second\n", sent, sent / (now() - start));
  return 0;
}
