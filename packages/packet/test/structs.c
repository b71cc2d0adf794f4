// Prints structures of packet sockets as the C headers lay them out.
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/virtio_net.h>
#include <stdio.h>

static void print(const char *name, const void *data, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char *)data)[i]);
  printf("\n");
}

int main(void) {
  struct tpacket_auxdata tagged = {
      .tp_status = TP_STATUS_USER | TP_STATUS_VLAN_VALID | TP_STATUS_VLAN_TPID_VALID,
      .tp_len = 1514,
      .tp_snaplen = 96,
      .tp_mac = 0,
      .tp_net = 14,
      .tp_vlan_tci = (5 << 13) | (1 << 12) | 0x123,
      .tp_vlan_tpid = ETH_P_8021AD,
  };
  print("tagged", &tagged, sizeof tagged);
  struct tpacket_auxdata plain = {.tp_status = TP_STATUS_USER | TP_STATUS_CSUM_VALID, .tp_len = 60, .tp_snaplen = 60, .tp_vlan_tci = 7};
  print("plain", &plain, sizeof plain);
  struct tpacket_req3 request = {
      .tp_block_size = 1 << 16,
      .tp_block_nr = 3,
      .tp_frame_size = 2048,
      .tp_frame_nr = 96,
      .tp_retire_blk_tov = 25,
      .tp_feature_req_word = TP_FT_REQ_FILL_RXHASH,
  };
  print("request", &request, sizeof request);
  struct virtio_net_hdr header = {
      .flags = VIRTIO_NET_HDR_F_NEEDS_CSUM,
      .gso_type = VIRTIO_NET_HDR_GSO_TCPV4,
      .hdr_len = 54,
      .gso_size = 1448,
      .csum_start = 34,
      .csum_offset = 16,
  };
  print("vnet", &header, sizeof header);
  return 0;
}
