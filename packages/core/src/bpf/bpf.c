// Prints constants of classic BPF, and a program as the kernel reads it.
#include <linux/filter.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static void bytes(const char *name, const void *data, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char *)data)[i]);
  printf("\n");
}

int main(void) {
  struct sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 12),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x86dd, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, 0xffffffff),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF + SKF_AD_PKTTYPE),
  };
  bytes("program", program, sizeof program);
  printf("pointer %zu\n", offsetof(struct sock_fprog, filter));
  printf("size %zu\n", sizeof(struct sock_fprog));
  printf("most %d\n", BPF_MAXINSNS);
  return 0;
}
