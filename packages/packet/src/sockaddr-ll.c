// Prints addresses of packet sockets as the C headers lay them out.
#include <arpa/inet.h>
#include <linux/if_arp.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void print(const char *name, const void *data, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char *)data)[i]);
  printf("\n");
}

int main(void) {
  struct sockaddr_ll all = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL)};
  print("all", &all, sizeof all);

  struct sockaddr_ll sender = {
      .sll_family = AF_PACKET,
      .sll_protocol = htons(ETH_P_IPV6),
      .sll_ifindex = 0x01020304,
      .sll_hatype = ARPHRD_ETHER,
      .sll_pkttype = PACKET_OTHERHOST,
      .sll_halen = 6,
      .sll_addr = {0x52, 0x54, 0x00, 0xab, 0xcd, 0xef},
  };
  print("sender", &sender, sizeof sender);

  // The kernel takes and gives addresses that are longer than sll_addr.
  struct sockaddr_storage storage = {0};
  struct sockaddr_ll *infiniband = (struct sockaddr_ll *)&storage;
  infiniband->sll_family = AF_PACKET;
  infiniband->sll_protocol = htons(ETH_P_ARP);
  infiniband->sll_ifindex = 7;
  infiniband->sll_hatype = ARPHRD_INFINIBAND;
  infiniband->sll_pkttype = PACKET_BROADCAST;
  infiniband->sll_halen = 20;
  for (int i = 0; i < 20; i++) ((unsigned char *)infiniband)[offsetof(struct sockaddr_ll, sll_addr) + i] = i + 1;
  print("infiniband", infiniband, offsetof(struct sockaddr_ll, sll_addr) + 20);
  return 0;
}
