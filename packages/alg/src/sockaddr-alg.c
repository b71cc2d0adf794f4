// Prints what <linux/if_alg.h> makes of addresses: name, bytes.
#include <linux/if_alg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static void print(const char* name, const void* address, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char*)address)[i]);
  printf("\n");
}

static void plain(const char* label, const char* type, const char* name, unsigned feat, unsigned mask) {
  struct sockaddr_alg address;
  memset(&address, 0, sizeof address);
  address.salg_family = AF_ALG;
  memcpy(address.salg_type, type, strlen(type));
  memcpy(address.salg_name, name, strlen(name));
  address.salg_feat = feat;
  address.salg_mask = mask;
  print(label, &address, sizeof address);
}

static void longer(const char* label, const char* type, const char* name) {
  const size_t length = sizeof(struct sockaddr_alg_new) + strlen(name) + 1;
  struct sockaddr_alg_new* address = calloc(1, length);
  address->salg_family = AF_ALG;
  memcpy(address->salg_type, type, strlen(type));
  memcpy(address->salg_name, name, strlen(name));
  print(label, address, length);
  free(address);
}

int main(void) {
  plain("sha256", "hash", "sha256", 0, 0);
  plain("flags", "skcipher", "cbc(aes)", 0x01020304, 0xfffefdfc);
  plain("longType", "type-of-13-by", "authenc(hmac(sha256-generic),cbc(aes-generic-and-63-bytes-lon))", 0, 0);
  longer("longName", "aead", "rfc4106(gcm_base(ctr(aes-generic),ghash-generic)),and-64-bytes-l");
  longer("longest", "aead",
         "seqiv(rfc4106(gcm_base(ctr(aes-generic),ghash-generic)))and-so-on-to-the-one-hundred-and-third-byte-xxx");
  return 0;
}
