/* Prints the SOCKADDR_HV of each golden address of hyperv-codec.test.ts. The types are those of <guiddef.h> and
 * <hvsocket.h>, which only Windows has; the compiler lays them out. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  uint32_t Data1;
  uint16_t Data2;
  uint16_t Data3;
  uint8_t Data4[8];
} GUID;

typedef struct {
  uint16_t Family;
  uint16_t Reserved;
  GUID VmId;
  GUID ServiceId;
} SOCKADDR_HV;

static const GUID zero;
/* DEFINE_GUID(HV_GUID_PARENT, …) and its kin */
static const GUID parent = {0xa42e7cda, 0xd03f, 0x480c, {0x9c, 0xc2, 0xa4, 0xde, 0x20, 0xab, 0xb8, 0x78}};
static const GUID children = {0x90db8b89, 0x0d35, 0x4f79, {0x8c, 0xe9, 0x49, 0xea, 0x0a, 0xc8, 0xb7, 0xcd}};
static const GUID loopback = {0xe0e16197, 0xdd56, 0x4a10, {0x91, 0x95, 0x5e, 0xe7, 0xa1, 0x55, 0xa8, 0x38}};
static const GUID silohost = {0x36bd0c5c, 0x7276, 0x4223, {0x88, 0xba, 0x7d, 0x03, 0xb6, 0x54, 0xc5, 0x68}};
static const GUID template = {0x00000000, 0xfacb, 0x11e6, {0xbd, 0x58, 0x64, 0x00, 0x6a, 0x79, 0x86, 0xd3}};

static void print(const char *name, GUID vm, GUID service) {
  SOCKADDR_HV address = {34, 0, vm, service};
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((unsigned char *)&address)[i]);
  printf("\n");
}

int main(void) {
  GUID port = template;
  port.Data1 = 0x400;
  print("parent", parent, port);
  print("children", children, template);
  print("loopback", loopback, silohost);
  print("wildcard", zero, port);
  return 0;
}
