#define _GNU_SOURCE
#include "clock.h"
#include "endpoint.h"

static char data[64][2048];
static struct sockaddr_in from[64];

static void one_at_a_time(int fd) {
  socklen_t length;
  do {
    length = sizeof from[0];
    need(recvfrom(fd, data[0], sizeof data[0], 0, (struct sockaddr *)&from[0], &length) >= 0, "recvfrom");
  } while (!counted(1));
}

static void in_batches(int fd) {
  struct mmsghdr messages[64] = {0};
  struct iovec parts[64];
  int count;
  do {
    for (int i = 0; i < 64; i++) {
      parts[i] = (struct iovec){data[i], sizeof data[i]};
      messages[i].msg_hdr = (struct msghdr){&from[i], sizeof from[i], &parts[i], 1, 0, 0, 0};
    }
    count = recvmmsg(fd, messages, 64, MSG_WAITFORONE, NULL);
    need(count > 0, "recvmmsg");
  } while (!counted(count));
}

int main(int argc, char **argv) {
  int fd = served("udp");
  if (strcmp(argv[1], "1") == 0) one_at_a_time(fd);
  else in_batches(fd);
}
