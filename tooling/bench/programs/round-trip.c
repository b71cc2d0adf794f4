#include "clock.h"
#include "endpoint.h"

static char data[64];

static void call(int fd) {
  do {
    send(fd, data, sizeof data, 0);
    recv(fd, data, sizeof data, 0);
  } while (!counted(1));
}

static void serve(int fd) {
  ssize_t n;
  while ((n = recv(fd, data, sizeof data, 0)) > 0) send(fd, data, n, 0);
}

static void serve_datagrams(int fd) {
  struct sockaddr_storage from;
  socklen_t length = sizeof from;
  ssize_t n;
  while ((n = recvfrom(fd, data, sizeof data, 0, (struct sockaddr *)&from, &length)) > 0) {
    sendto(fd, data, n, 0, (struct sockaddr *)&from, length);
    length = sizeof from;
  }
}

int main(int argc, char **argv) {
  const char *kind = argv[1];
  if (strcmp(argv[2], "call") == 0) call(connected(kind, argv[3]));
  else if (is_udp(kind)) serve_datagrams(served(kind));
  else serve(served(kind));
}
