/* Prints the qrtr_ctrl_pkt of each golden packet of control-packet.test.ts. */
#include <endian.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/qrtr.h>

static void print(const char *name, struct qrtr_ctrl_pkt packet) {
  unsigned char bytes[sizeof packet];
  memcpy(bytes, &packet, sizeof packet);
  printf("%s ", name);
  for (size_t i = 0; i < sizeof bytes; i++) printf("%02x", bytes[i]);
  printf("\n");
}

static struct qrtr_ctrl_pkt server(unsigned cmd, unsigned service, unsigned instance, unsigned node, unsigned port) {
  struct qrtr_ctrl_pkt packet;
  memset(&packet, 0, sizeof packet);
  packet.cmd = htole32(cmd);
  packet.server.service = htole32(service);
  packet.server.instance = htole32(instance);
  packet.server.node = htole32(node);
  packet.server.port = htole32(port);
  return packet;
}

static struct qrtr_ctrl_pkt client(unsigned cmd, unsigned node, unsigned port) {
  struct qrtr_ctrl_pkt packet;
  memset(&packet, 0, sizeof packet);
  packet.cmd = htole32(cmd);
  packet.client.node = htole32(node);
  packet.client.port = htole32(port);
  return packet;
}

int main(void) {
  print("newServer", server(QRTR_TYPE_NEW_SERVER, 0x01020304, 0x05060708, 0x090a0b0c, 0x0d0e0f10));
  print("delServer", server(QRTR_TYPE_DEL_SERVER, 77, 1, 1, 0x4001));
  print("newLookup", server(QRTR_TYPE_NEW_LOOKUP, 77, 0, 0, 0));
  print("delLookup", server(QRTR_TYPE_DEL_LOOKUP, 77, 0, 0, 0));
  print("delClient", client(QRTR_TYPE_DEL_CLIENT, 0x01020304, 0xfffffffe));
  print("bye", client(QRTR_TYPE_BYE, 0xffffffff, 0));
  return 0;
}
