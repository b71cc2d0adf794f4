/* Prints the sockaddr_in6 of each golden address of inet6-codec.test.ts. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

static void print(const char *name, const char *host, int port, unsigned flowinfo, unsigned scope) {
  struct sockaddr_in6 address;
  memset(&address, 0, sizeof address);
  address.sin6_family = AF_INET6;
  address.sin6_port = htons(port);
  address.sin6_flowinfo = htonl(flowinfo);
  address.sin6_scope_id = scope;
  inet_pton(AF_INET6, host, &address.sin6_addr);
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  print("any", "::", 9, 0, 0);
  print("loopback", "::1", 80, 0, 0);
  print("flow", "2001:db8::42", 65535, 0xfffff, 0);
  print("scope", "fe80::1", 258, 0x12345, 0xfffffffe);
  print("mapped", "::ffff:1.2.3.4", 1, 0, 3);
  print("number", "fe80::1", 9, 0, 12);
  print("zone", "fe80::1", 9, 0, 7);
  return 0;
}
