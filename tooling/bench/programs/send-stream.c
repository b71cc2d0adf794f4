#include "endpoint.h"

static char data[65536];

int main(int argc, char **argv) {
  int fd = connected("tcp", argv[1]);
  while (send(fd, data, sizeof data, MSG_NOSIGNAL) > 0) continue;
}
