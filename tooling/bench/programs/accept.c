#include "clock.h"
#include "endpoint.h"

int main(void) {
  int fd = listening("tcp");
  do {
    int connection = accept(fd, NULL, NULL);
    need(connection >= 0, "accept");
    close(connection);
  } while (!counted(1));
}
