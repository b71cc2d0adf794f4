// Sockets of the kinds that the workloads name, and their addresses as the programs print them: a port or a path.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void need(int good, const char *call) {
  if (good) return;
  perror(call);
  exit(1);
}

static int is_unix(const char *kind) { return strcmp(kind, "unix") == 0; }
static int is_udp(const char *kind) { return strcmp(kind, "udp") == 0; }

static socklen_t endpoint(const char *kind, const char *text, struct sockaddr_storage *address) {
  memset(address, 0, sizeof *address);
  if (is_unix(kind)) {
    struct sockaddr_un *path = (struct sockaddr_un *)address;
    path->sun_family = AF_UNIX;
    strncpy(path->sun_path, text, sizeof path->sun_path - 1);
    return sizeof *path;
  }
  struct sockaddr_in *host = (struct sockaddr_in *)address;
  host->sin_family = AF_INET;
  host->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  host->sin_port = htons(atoi(text));
  return sizeof *host;
}

static int new_socket(const char *kind) {
  int fd = socket(is_unix(kind) ? AF_UNIX : AF_INET, is_udp(kind) ? SOCK_DGRAM : SOCK_STREAM, 0);
  need(fd >= 0, "socket");
  return fd;
}

static void no_delay(const char *kind, int fd) {
  int on = 1;
  if (!is_unix(kind) && !is_udp(kind)) setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

/** A bound socket, listening where there are connections; prints its address. */
static int listening(const char *kind) {
  char text[64] = "0";
  if (is_unix(kind)) snprintf(text, sizeof text, "/tmp/sock-bench-%d", getpid());
  struct sockaddr_storage address;
  socklen_t length = endpoint(kind, text, &address);
  int fd = new_socket(kind);
  need(bind(fd, (struct sockaddr *)&address, length) == 0, "bind");
  if (!is_udp(kind)) need(listen(fd, 128) == 0, "listen");
  getsockname(fd, (struct sockaddr *)&address, &length);
  if (!is_unix(kind)) snprintf(text, sizeof text, "%d", ntohs(((struct sockaddr_in *)&address)->sin_port));
  puts(text);
  fflush(stdout);
  return fd;
}

/** The same, or where there are connections the first that is accepted. */
static inline int served(const char *kind) {
  int fd = listening(kind);
  if (is_udp(kind)) return fd;
  struct sockaddr_un own;
  socklen_t length = sizeof own;
  int connection = accept(fd, NULL, NULL);
  need(connection >= 0, "accept");
  getsockname(fd, (struct sockaddr *)&own, &length);
  if (is_unix(kind)) unlink(own.sun_path);
  no_delay(kind, connection);
  return connection;
}

static inline int connected(const char *kind, const char *text) {
  struct sockaddr_storage address;
  socklen_t length = endpoint(kind, text, &address);
  int fd = new_socket(kind);
  need(connect(fd, (struct sockaddr *)&address, length) == 0, "connect");
  no_delay(kind, fd);
  return fd;
}
