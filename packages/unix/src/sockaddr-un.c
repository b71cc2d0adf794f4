/* Prints, as hexadecimal, the sockaddr_un for each path that is an argument in hexadecimal; first the size of sun_path. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

static size_t unhex(const char *text, char *bytes) {
  size_t length = 0;
  unsigned byte;
  for (; sscanf(text, "%2x", &byte) == 1; text += 2) bytes[length++] = (char)byte;
  return length;
}

static void print(const struct sockaddr_un *address, size_t length) {
  const unsigned char *bytes = (const unsigned char *)address;
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

int main(int count, char **arguments) {
  printf("%zu\n", sizeof ((struct sockaddr_un *)0)->sun_path);
  for (int i = 1; i < count; i++) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    size_t length = unhex(arguments[i], address.sun_path);
    int terminated = length > 0 && address.sun_path[0] != '\0';
    print(&address, offsetof(struct sockaddr_un, sun_path) + length + (terminated ? 1 : 0));
  }
  return 0;
}
