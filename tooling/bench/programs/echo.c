// Echoes on every connection, as many as come: epoll, one thread, a read and a write for each message.
#include "endpoint.h"
#include "many.h"
#include <errno.h>
#include <sys/epoll.h>

static char data[65536];

static void watch(int epoll, int fd) {
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  need(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) == 0, "epoll_ctl");
}

static void admit(int epoll, int listener) {
  int connection;
  while ((connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) watch(epoll, connection);
}

/** Messages of one that waits for each echo fit into a socket's buffer. */
static void echo(int fd) {
  ssize_t n = recv(fd, data, sizeof data, 0);
  if (n > 0) need(send(fd, data, n, MSG_NOSIGNAL) == n || errno == ECONNRESET || errno == EPIPE, "send");
  else if (n == 0 || errno != EAGAIN) close(fd);
}

int main(void) {
  many();
  int listener = listening("tcp"), epoll = epoll_create1(0);
  need(listen(listener, 4096) == 0 && fcntl(listener, F_SETFL, O_NONBLOCK) == 0, "listen");
  watch(epoll, listener);
  for (;;) {
    struct epoll_event events[1024];
    int count = epoll_wait(epoll, events, 1024, -1);
    for (int i = 0; i < count; i++) {
      if (events[i].data.fd == listener) admit(epoll, listener);
      else echo(events[i].data.fd);
    }
  }
}
