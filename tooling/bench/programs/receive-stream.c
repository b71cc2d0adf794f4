#include "clock.h"
#include "endpoint.h"

static char data[65536];

int main(void) {
  int fd = served("tcp");
  ssize_t n;
  while ((n = recv(fd, data, sizeof data, 0)) > 0 && !counted(n / 1e6)) continue;
}
