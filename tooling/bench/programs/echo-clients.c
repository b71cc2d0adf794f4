// COUNT SIZE PORT: as many connections, each with one message under way, sent again once its echo is whole. Counts the
// echoes of all, and how long they took.
#define _GNU_SOURCE
#include "clock.h"
#include "endpoint.h"
#include "many.h"
#include <sys/epoll.h>

/** Microseconds; what takes longer counts as the last. */
#define LONGEST 2000000

struct connection {
  int fd, awaited;
  double since;
};

static char data[1 << 20];
static unsigned latencies[LONGEST + 1];
static int size;

static void call(struct connection *connection) {
  connection->awaited = size;
  connection->since = seconds();
  need(send(connection->fd, data, size, 0) == size, "send");
}

/** True once the echo is whole. */
static int answered(struct connection *connection) {
  ssize_t n = recv(connection->fd, data, connection->awaited, 0);
  need(n > 0, "recv");
  return (connection->awaited -= n) == 0;
}

static void connect_all(struct connection *connections, int count, int epoll, const char *port) {
  struct linger none = {1, 0};
  for (int i = 0; i < count; i++) {
    int fd = connections[i].fd = connected("tcp", port);
    // Thousands that wait for their end would be in the way of the next run.
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &connections[i]};
    need(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) == 0, "epoll_ctl");
    // One echo before the next connects: no queue of the server runs over.
    call(&connections[i]);
    while (!answered(&connections[i])) continue;
  }
}

static void tell(double rate, double total) {
  double seen = 0;
  int i = 0;
  while (i < LONGEST && (seen += latencies[i]) < total * 0.99) i++;
  printf("{\"value\": %f, \"p99\": %f}\n", rate, i / 1000.0);
  fflush(stdout);
}

int main(int argc, char **argv) {
  int count = atoi(argv[1]), epoll = epoll_create1(0);
  size = atoi(argv[2]);
  many();
  struct connection *connections = calloc(count, sizeof *connections);
  connect_all(connections, count, epoll, argv[3]);
  for (int i = 0; i < count; i++) call(&connections[i]);
  const double warm = seconds() + WARM, end = warm + MEASURED;
  double now = 0, total = 0;
  while (now < end) {
    struct epoll_event events[1024];
    int ready = epoll_wait(epoll, events, 1024, -1);
    for (int i = 0; i < ready; i++) {
      struct connection *connection = events[i].data.ptr;
      if (!answered(connection)) continue;
      now = seconds();
      double taken = (now - connection->since) * 1e6;
      if (now >= warm) total++, latencies[taken < LONGEST ? (int)taken : LONGEST]++;
      call(connection);
    }
  }
  tell(total / (end - warm), total);
}
