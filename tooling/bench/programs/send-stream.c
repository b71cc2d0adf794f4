// SIZE PORT: messages of that size, one after the other.
#include "endpoint.h"

static char data[1 << 20];

int main(int argc, char **argv) {
  size_t size = atoi(argv[1]);
  int fd = connected("tcp", argv[2]);
  while (send(fd, data, size, MSG_NOSIGNAL) > 0) continue;
}
