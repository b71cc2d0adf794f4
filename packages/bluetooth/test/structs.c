// Prints structures, made with BlueZ's headers.
#include <bluetooth/bluetooth.h>
#include <bluetooth/hci.h>
#include <bluetooth/hci_lib.h>
#include <bluetooth/l2cap.h>
#include <stdio.h>

static void print(const char* name, const void* data, size_t length) {
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", ((const unsigned char*)data)[i]);
  printf("\n");
}

static void options(void) {
  struct bt_security security = {BT_SECURITY_HIGH, 16};
  print("security", &security, sizeof security);
  struct bt_power power = {BT_POWER_FORCE_ACTIVE_ON};
  print("power", &power, sizeof power);
  struct bt_voice voice = {BT_VOICE_TRANSPARENT};
  print("voice", &voice, sizeof voice);
  struct l2cap_options l2cap;
  memset(&l2cap, 0, sizeof l2cap);
  l2cap.omtu = 0x0102;
  l2cap.imtu = 0x0304;
  l2cap.flush_to = 0xfffe;
  l2cap.mode = L2CAP_MODE_ERTM;
  l2cap.fcs = 1;
  l2cap.max_tx = 7;
  l2cap.txwin_size = 0x0506;
  print("l2capOptions", &l2cap, sizeof l2cap);
  struct l2cap_conninfo info = {0x0123, {0x0c, 0x02, 0x5a}};
  print("connectionInfo", &info, sizeof info);
}

static void filters(void) {
  struct hci_filter filter;
  hci_filter_clear(&filter);
  hci_filter_set_ptype(HCI_EVENT_PKT, &filter);
  hci_filter_set_ptype(HCI_COMMAND_PKT, &filter);
  hci_filter_set_event(EVT_CMD_COMPLETE, &filter);
  hci_filter_set_event(EVT_LE_META_EVENT, &filter);
  hci_filter_set_opcode(0x0c03, &filter);
  print("filter", &filter, sizeof filter);
  hci_filter_clear(&filter);
  hci_filter_all_ptypes(&filter);
  hci_filter_all_events(&filter);
  print("filterAll", &filter, sizeof filter);
  hci_filter_clear(&filter);
  hci_filter_set_ptype(HCI_VENDOR_PKT, &filter);
  print("filterVendor", &filter, sizeof filter);
}

static void codecs(void) {
  unsigned char bytes[64] = {0};
  struct bt_codecs* codecs = (void*)bytes;
  codecs->num_codecs = 2;
  struct bt_codec* codec = codecs->codecs;
  codec->id = 5;
  codec->cid = 0x0102;
  codec->vid = 0x0304;
  codec->data_path_id = 1;
  codec->num_caps = 1;
  codec->caps->len = 2;
  codec->caps->data[0] = 0xaa;
  codec->caps->data[1] = 0xbb;
  struct bt_codec* next = (void*)(bytes + 1 + sizeof *codec + 3);
  next->id = 2;
  print("codecs", bytes, 1 + 2 * sizeof *codec + 3);
  memset(bytes, 0, sizeof bytes);
  codecs->num_codecs = 1;
  codec->id = 0xff;
  codec->cid = 0x0102;
  codec->vid = 0x0304;
  codec->data_path_id = 1;
  print("codec", bytes, 1 + sizeof *codec);
}

static void controller(void) {
  struct hci_dev_info info;
  memset(&info, 0, sizeof info);
  info.dev_id = 3;
  strcpy(info.name, "hci3");
  info.bdaddr = (bdaddr_t){{0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa}};
  info.flags = 1 << HCI_UP | 1 << HCI_ISCAN;
  info.type = HCI_PRIMARY << 4 | HCI_USB;
  for (int i = 0; i < 8; i++) info.features[i] = i;
  info.acl_mtu = 1021;
  info.acl_pkts = 8;
  info.sco_mtu = 64;
  info.sco_pkts = 1;
  unsigned* stat = (unsigned*)&info.stat;
  for (int i = 0; i < 10; i++) stat[i] = i + 1;
  info.stat.cmd_tx = 0xfffffffe;
  print("controller", &info, sizeof info);
}

int main(void) {
  options();
  filters();
  codecs();
  controller();
  printf("opcode %x\n", htobs(cmd_opcode_pack(OGF_HOST_CTL, OCF_RESET)));
  return 0;
}
