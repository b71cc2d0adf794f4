// Prints the bytes of addresses, made with the system's own headers.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/vm_sockets.h>

static void print(const char* name, unsigned cid, unsigned port, unsigned char flags) {
  struct sockaddr_vm address;
  memset(&address, 0, sizeof address);
  address.svm_family = AF_VSOCK;
  address.svm_cid = cid;
  address.svm_port = port;
  address.svm_flags = flags;
  printf("%s ", name);
  for (size_t i = 0; i < sizeof address; i++) printf("%02x", ((const unsigned char*)&address)[i]);
  printf("\n");
}

int main(void) {
  print("host", VMADDR_CID_HOST, 0x01020304, 0);
  print("any", VMADDR_CID_ANY, VMADDR_PORT_ANY, 0);
  print("hypervisor", VMADDR_CID_HYPERVISOR, 0, 0);
  print("sibling", 0x0a0b0c0d, 1024, VMADDR_FLAG_TO_HOST);
  return 0;
}
