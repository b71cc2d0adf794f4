// Prints the bytes that netlink-codec.test.ts expects.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/netlink.h>

static void print(const char *name, __u32 pid, __u32 groups) {
  struct sockaddr_nl address;
  memset(&address, 0, sizeof address);
  address.nl_family = AF_NETLINK;
  address.nl_pid = pid;
  address.nl_groups = groups;
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  print("kernel", 0, 0);
  print("port", 0x12345678, 0);
  print("groups", 0, 0x80000011);
  print("most", 0xffffffff, 0xffffffff);
}
