/* Prints the sockaddr_qrtr of each golden address of qipcrtr-codec.test.ts. */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/qrtr.h>

static void print(const char *name, unsigned node, unsigned port) {
  struct sockaddr_qrtr address;
  memset(&address, 0, sizeof address);
  address.sq_family = AF_QIPCRTR;
  address.sq_node = node;
  address.sq_port = port;
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  print("plain", 1, 0x4001);
  print("nameService", QRTR_NODE_BCAST, QRTR_PORT_CTRL);
  print("order", 0x01020304, 0x05060708);
  return 0;
}
