/* Prints a struct ucred as hexadecimal. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
  struct ucred ucred = {4711, 1000, 4294967294u};
  const unsigned char *bytes = (const unsigned char *)&ucred;
  printf("ucred ");
  for (size_t i = 0; i < sizeof ucred; i++) printf("%02x", bytes[i]);
  printf("\n");
  return 0;
}
