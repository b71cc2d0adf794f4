// Receives by a ring of TPACKET_V3 for some seconds, and looks at each packet: capture SECONDS FLOODED INTERFACE
#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>

enum { BLOCK_SIZE = 1 << 18, BLOCKS = 64, FRAME_SIZE = 2048 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **args) {
  if (count < 4) return 1;
  const int fd = socket(AF_PACKET, SOCK_RAW, 0), version = TPACKET_V3;
  setsockopt(fd, SOL_PACKET, PACKET_VERSION, &version, sizeof version);
  struct tpacket_req3 request = {BLOCK_SIZE, BLOCKS, FRAME_SIZE, BLOCK_SIZE / FRAME_SIZE * BLOCKS, 10, 0, 1};
  setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &request, sizeof request);
  char *ring = mmap(NULL, BLOCK_SIZE * BLOCKS, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  struct sockaddr_ll address = {AF_PACKET, htons(ETH_P_ALL), if_nametoindex(args[3])};
  if (ring == MAP_FAILED || bind(fd, (void *)&address, sizeof address) != 0) return 1;
  const double end = now() + atof(args[1]);
  unsigned long packets = 0, bytes = 0, sum = 0;
  for (unsigned i = 0; now() < end;) {
    struct tpacket_block_desc *block = (void *)(ring + i * BLOCK_SIZE);
    if (!(__atomic_load_n(&block->hdr.bh1.block_status, __ATOMIC_ACQUIRE) & TP_STATUS_USER)) {
      poll(&(struct pollfd){fd, POLLIN, 0}, 1, 100);
      continue;
    }
    struct tpacket3_hdr *packet = (void *)((char *)block + block->hdr.bh1.offset_to_first_pkt);
    for (unsigned left = block->hdr.bh1.num_pkts; left > 0; left--) {
      packets++;
      bytes += packet->tp_len;
      sum += ((unsigned char *)packet)[packet->tp_mac + 12];
      packet = (void *)((char *)packet + packet->tp_next_offset);
    }
    __atomic_store_n(&block->hdr.bh1.block_status, TP_STATUS_KERNEL, __ATOMIC_RELEASE);
    i = (i + 1) % BLOCKS;
  }
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  const double cpu = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  printf("{\"value\":%f,\"cpu\":%f,\"sum\":%lu}\n", packets / atof(args[2]), cpu / packets * 1e9, sum + bytes);
  return 0;
}
