// Prints the bytes of addresses, made with BlueZ's headers. They have no ISO; that is from the kernel's header.
#include <bluetooth/bluetooth.h>
#include <bluetooth/hci.h>
#include <bluetooth/l2cap.h>
#include <bluetooth/rfcomm.h>
#include <bluetooth/sco.h>
#include <stdio.h>

// <net/bluetooth/iso.h>
struct sockaddr_iso_bc {
  bdaddr_t bc_bdaddr;
  uint8_t bc_bdaddr_type;
  uint8_t bc_sid;
  uint8_t bc_num_bis;
  uint8_t bc_bis[31];
};
struct sockaddr_iso {
  sa_family_t iso_family;
  bdaddr_t iso_bdaddr;
  uint8_t iso_bdaddr_type;
  struct sockaddr_iso_bc iso_bc[];
};

static const bdaddr_t device = {{0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa}};

static void print(const char* name, const void* address, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char*)address)[i]);
  printf("\n");
}

static void l2cap(const char* name, bdaddr_t bdaddr, int psm, int cid, int type) {
  struct sockaddr_l2 address;
  memset(&address, 0, sizeof address);
  address.l2_family = AF_BLUETOOTH;
  address.l2_psm = htobs(psm);
  address.l2_bdaddr = bdaddr;
  address.l2_cid = htobs(cid);
  address.l2_bdaddr_type = type;
  print(name, &address, sizeof address);
}

static void rfcomm(void) {
  struct sockaddr_rc address;
  memset(&address, 0, sizeof address);
  address.rc_family = AF_BLUETOOTH;
  address.rc_bdaddr = device;
  address.rc_channel = 30;
  print("rfcomm", &address, sizeof address);
}

static void hci(const char* name, int device, int channel) {
  struct sockaddr_hci address;
  memset(&address, 0, sizeof address);
  address.hci_family = AF_BLUETOOTH;
  address.hci_dev = device;
  address.hci_channel = channel;
  print(name, &address, sizeof address);
}

static void sco(void) {
  struct sockaddr_sco address;
  memset(&address, 0, sizeof address);
  address.sco_family = AF_BLUETOOTH;
  address.sco_bdaddr = device;
  print("sco", &address, sizeof address);
}

static void iso(void) {
  struct {
    struct sockaddr_iso iso;
    struct sockaddr_iso_bc room;
  } bytes;
  struct sockaddr_iso* address = &bytes.iso;
  memset(&bytes, 0, sizeof bytes);
  address->iso_family = AF_BLUETOOTH;
  address->iso_bdaddr = device;
  address->iso_bdaddr_type = BDADDR_LE_RANDOM;
  print("iso", address, sizeof *address);
  address->iso_bc->bc_bdaddr = device;
  address->iso_bc->bc_bdaddr_type = BDADDR_LE_PUBLIC;
  address->iso_bc->bc_sid = 15;
  address->iso_bc->bc_num_bis = 2;
  address->iso_bc->bc_bis[0] = 1;
  address->iso_bc->bc_bis[1] = 31;
  print("isoBroadcast", address, sizeof *address + sizeof *address->iso_bc);
}

int main(void) {
  l2cap("l2cap", device, 0x1011, 0, BDADDR_BREDR);
  l2cap("l2capAny", *BDADDR_ANY, 0, 0, BDADDR_BREDR);
  l2cap("l2capLocal", *BDADDR_LOCAL, 0xffff, 0, BDADDR_BREDR);
  l2cap("l2capLe", device, 0x80, 0, BDADDR_LE_PUBLIC);
  l2cap("l2capFixed", device, 0, 4, BDADDR_LE_RANDOM);
  rfcomm();
  hci("hci", 0, HCI_CHANNEL_RAW);
  hci("hciMonitor", HCI_DEV_NONE, HCI_CHANNEL_MONITOR);
  sco();
  iso();
  return 0;
}
