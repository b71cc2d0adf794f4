/* Prints the sockaddr_ctl of each golden address of system-codec.test.ts, and the numbers of CTLIOCGINFO. The types are
 * those of <sys/kern_control.h> and <sys/ioccom.h>, which only macOS has; the compiler lays them out. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct sockaddr_ctl {
  unsigned char sc_len;
  unsigned char sc_family;
  uint16_t ss_sysaddr;
  uint32_t sc_id;
  uint32_t sc_unit;
  uint32_t sc_reserved[5];
};

struct ctl_info {
  uint32_t ctl_id;
  char ctl_name[96];
};

#define IOC_INOUT 0xc0000000u
#define CTLIOCGINFO (IOC_INOUT | (sizeof(struct ctl_info) & 0x1fff) << 16 | 'N' << 8 | 3)

static void print(const char *name, uint32_t id, uint32_t unit) {
  struct sockaddr_ctl address = {sizeof address, 32, 2, id, unit, {0}};
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  print("registered", 0x01020304, 5);
  print("any", 7, 0);
  print("largest", UINT32_MAX, UINT32_MAX);
  printf("CTLIOCGINFO %lu\n", (unsigned long)CTLIOCGINFO);
  printf("ctl_info %zu\n", sizeof(struct ctl_info));
  printf("ctl_name %zu\n", offsetof(struct ctl_info, ctl_name));
  return 0;
}
