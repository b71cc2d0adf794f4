/* Prints, as hexadecimal, a sockaddr for each argument: 4,ADDRESS,PORT or 6,ADDRESS,PORT,FLOWINFO,SCOPE. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void print(const void *address, size_t length) {
  const unsigned char *bytes = address;
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

static void print_ipv4(const char *text) {
  char host[64];
  unsigned port;
  struct sockaddr_in address;
  memset(&address, 0, sizeof address);
  if (sscanf(text, "4,%63[^,],%u", host, &port) != 2) return;
#ifdef SIN6_LEN
  address.sin_len = sizeof address;
#endif
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, host, &address.sin_addr);
  print(&address, sizeof address);
}

static void print_ipv6(const char *text) {
  char host[64];
  unsigned port, flowinfo, scope;
  struct sockaddr_in6 address;
  memset(&address, 0, sizeof address);
  if (sscanf(text, "6,%63[^,],%u,%u,%u", host, &port, &flowinfo, &scope) != 4) return;
#ifdef SIN6_LEN
  address.sin6_len = sizeof address;
#endif
  address.sin6_family = AF_INET6;
  address.sin6_port = htons(port);
  address.sin6_flowinfo = htonl(flowinfo);
  address.sin6_scope_id = scope;
  inet_pton(AF_INET6, host, &address.sin6_addr);
  print(&address, sizeof address);
}

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    if (arguments[i][0] == '4') print_ipv4(arguments[i]);
    else print_ipv6(arguments[i]);
  }
  return 0;
}
