// As can.mjs: 64 frames by write and read, or with 'batches' by sendmmsg and recvmmsg.
#define _GNU_SOURCE
#include "clock.h"
#include <linux/can.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FRAMES = 64 };
static struct can_frame frames[FRAMES];
static struct iovec parts[FRAMES];
static struct mmsghdr messages[FRAMES];

static int opened(void) {
  int fd = socket(AF_CAN, SOCK_RAW, CAN_RAW);
  struct sockaddr_can address = {.can_family = AF_CAN, .can_ifindex = if_nametoindex("bench0")};
  if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0) perror("bind"), exit(1);
  return fd;
}

static void one_at_a_time(int sender, int receiver) {
  do {
    for (int i = 0; i < FRAMES; i++) write(sender, &frames[i], sizeof frames[i]);
    for (int i = 0; i < FRAMES; i++) read(receiver, &frames[i], sizeof frames[i]);
  } while (!counted(FRAMES));
}

static void in_batches(int sender, int receiver) {
  do {
    for (int done = 0; done < FRAMES;) done += sendmmsg(sender, messages + done, FRAMES - done, 0);
    for (int done = 0; done < FRAMES;)
      done += recvmmsg(receiver, messages + done, FRAMES - done, MSG_WAITFORONE, NULL);
  } while (!counted(FRAMES));
}

int main(int argc, char **argv) {
  if (system("ip link add bench0 type vcan && ip link set bench0 up") != 0) return 1;
  int sender = opened(), receiver = opened();
  for (int i = 0; i < FRAMES; i++) {
    frames[i] = (struct can_frame){.can_id = 0x100 + i, .len = 8};
    parts[i] = (struct iovec){&frames[i], sizeof frames[i]};
    messages[i].msg_hdr = (struct msghdr){.msg_iov = &parts[i], .msg_iovlen = 1};
  }
  if (strcmp(argv[1], "batches") == 0) in_batches(sender, receiver);
  else one_at_a_time(sender, receiver);
}
