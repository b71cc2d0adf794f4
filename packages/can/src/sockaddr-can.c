// Prints the bytes of addresses, made with the system's own headers.
#include <linux/can.h>
#include <linux/can/j1939.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void print(const char* name, const struct sockaddr_can* address) {
  printf("%s ", name);
  for (size_t i = 0; i < sizeof *address; i++) printf("%02x", ((const unsigned char*)address)[i]);
  printf("\n");
}

static struct sockaddr_can on(int ifindex) {
  struct sockaddr_can address;
  memset(&address, 0, sizeof address);
  address.can_family = AF_CAN;
  address.can_ifindex = ifindex;
  return address;
}

static void raw(const char* name, int ifindex) {
  struct sockaddr_can address = on(ifindex);
  print(name, &address);
}

static void isotp(const char* name, int ifindex, canid_t rx_id, canid_t tx_id) {
  struct sockaddr_can address = on(ifindex);
  address.can_addr.tp.rx_id = rx_id;
  address.can_addr.tp.tx_id = tx_id;
  print(name, &address);
}

static void j1939(const char* name, int ifindex, __u64 ecu, __u32 pgn, __u8 addr) {
  struct sockaddr_can address = on(ifindex);
  address.can_addr.j1939.name = ecu;
  address.can_addr.j1939.pgn = pgn;
  address.can_addr.j1939.addr = addr;
  print(name, &address);
}

int main(void) {
  raw("raw", 3);
  raw("rawAll", 0);
  raw("bcm", 0x01020304);
  isotp("isotp", 3, 0x123, 0x7ff);
  isotp("isotpExtended", 3, CAN_EFF_FLAG | 0x18da00f1, CAN_EFF_FLAG | 0x1fffffff);
  j1939("j1939", 3, 0x8877665544332211, 0x12300, 0x20);
  j1939("j1939Any", 3, J1939_NO_NAME, J1939_NO_PGN, J1939_NO_ADDR);
  return 0;
}
