// 'receive': at a path that it prints, one at a time. 'send' PATH: as many as fit.
#include "clock.h"
#include "endpoint.h"

static char data[2048];

static void receive(int fd) {
  char path[64];
  struct sockaddr_storage own;
  snprintf(path, sizeof path, "/tmp/sock-bench-%d", getpid());
  need(bind(fd, (struct sockaddr *)&own, endpoint("unix", path, &own)) == 0, "bind");
  puts(path);
  fflush(stdout);
  do need(recv(fd, data, sizeof data, 0) > 0, "recv");
  while (!counted(1));
  unlink(path);
}

static void send_all(int fd, const char *path) {
  struct sockaddr_storage to;
  need(connect(fd, (struct sockaddr *)&to, endpoint("unix", path, &to)) == 0, "connect");
  // Refused once the receiver has gone; it is ended by who started it.
  for (;;) send(fd, data, 64, 0);
}

int main(int argc, char **argv) {
  int fd = socket(AF_UNIX, SOCK_DGRAM, 0);
  if (strcmp(argv[1], "receive") == 0) receive(fd);
  else send_all(fd, argv[2]);
}
