/* Prints the sockaddr_in of each golden address of sockaddr-in.test.ts. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

static void print(const char *name, const char *host, int port) {
  struct sockaddr_in address;
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, host, &address.sin_addr);
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  print("loopback", "127.0.0.1", 4000);
  print("any", "0.0.0.0", 4000);
  print("broadcast", "255.255.255.255", 65535);
  print("order", "1.2.3.4", 0x0506);
  return 0;
}
