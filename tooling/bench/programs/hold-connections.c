// COUNT PORT: as many connections, which do nothing.
#include "endpoint.h"
#include "many.h"

int main(int argc, char **argv) {
  struct linger none = {1, 0};
  many();
  for (int i = atoi(argv[1]); i > 0; i--) {
    int fd = connected("tcp", argv[2]);
    // Thousands that wait for their end would be in the way of the next run.
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
  }
  pause();
}
