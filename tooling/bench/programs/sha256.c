#include "clock.h"
#include <linux/if_alg.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static char block[1 << 20], digest[32];

static void need(int good, const char *call) {
  if (!good) perror(call), exit(1);
}

int main(void) {
  struct sockaddr_alg address = {.salg_family = AF_ALG, .salg_type = "hash", .salg_name = "sha256"};
  int algorithm = socket(AF_ALG, SOCK_SEQPACKET, 0);
  need(bind(algorithm, (struct sockaddr *)&address, sizeof address) == 0, "bind");
  int operation = accept(algorithm, NULL, 0);
  need(operation >= 0, "accept");
  do {
    need(send(operation, block, sizeof block, 0) == sizeof block, "send");
    need(recv(operation, digest, sizeof digest, 0) == sizeof digest, "recv");
  } while (!counted(1));
}
