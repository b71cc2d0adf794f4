/* Prints the sockaddr_tipc of each golden address of tipc-codec.test.ts. */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/tipc.h>

static void print(const char *name, const struct sockaddr_tipc *address) {
  const unsigned char *bytes = (const unsigned char *)address;
  printf("%s ", name);
  for (size_t i = 0; i < sizeof *address; i++) printf("%02x", bytes[i]);
  printf("\n");
}

static struct sockaddr_tipc of(unsigned char type, signed char scope) {
  struct sockaddr_tipc address;
  memset(&address, 0, sizeof address);
  address.family = AF_TIPC;
  address.addrtype = type;
  address.scope = scope;
  return address;
}

int main(void) {
  struct sockaddr_tipc range = of(TIPC_ADDR_NAMESEQ, -TIPC_NODE_SCOPE);
  range.addr.nameseq.type = 18888;
  range.addr.nameseq.lower = 10;
  range.addr.nameseq.upper = 0xffffffff;
  print("range", &range);
  struct sockaddr_tipc name = of(TIPC_ADDR_NAME, TIPC_CLUSTER_SCOPE);
  name.addr.name.name.type = 18888;
  name.addr.name.name.instance = 17;
  name.addr.name.domain = 0x1001002;
  print("name", &name);
  struct sockaddr_tipc id = of(TIPC_ADDR_ID, 0);
  id.addr.id.node = 0xfedcba98;
  id.addr.id.ref = 0x01020304;
  print("id", &id);
  return 0;
}
