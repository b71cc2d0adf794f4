/* Prints structures of CAN protocols, as hexadecimal, by name. */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include <linux/can.h>
#include <linux/can/bcm.h>
#include <linux/can/isotp.h>
#include <linux/can/j1939.h>

static void dump(const char *name, const void *structure, size_t length) {
  const unsigned char *bytes = structure;
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

#define DUMP(NAME) dump(#NAME, &NAME, sizeof NAME)

static void dump_bcm(void) {
  struct {
    struct bcm_msg_head head;
    struct can_frame frames[2];
  } cyclic;
  memset(&cyclic, 0, sizeof cyclic);
  cyclic.head.opcode = TX_SETUP;
  cyclic.head.flags = SETTIMER | STARTTIMER | TX_COUNTEVT;
  cyclic.head.count = 0xfffffffe;
  cyclic.head.ival1 = (struct bcm_timeval){1, 234567};
  cyclic.head.ival2 = (struct bcm_timeval){0, 999999};
  cyclic.head.can_id = 0x12345678 | CAN_EFF_FLAG;
  cyclic.head.nframes = 2;
  cyclic.frames[0].can_id = 0x123;
  cyclic.frames[0].len = 2;
  memcpy(cyclic.frames[0].data, "\x11\x22", 2);
  cyclic.frames[1].can_id = 0x1fffffff | CAN_EFF_FLAG;
  cyclic.frames[1].len = 8;
  memcpy(cyclic.frames[1].data, "abcdefgh", 8);
  DUMP(cyclic);

  struct {
    struct bcm_msg_head head;
    struct canfd_frame frames[1];
  } changed;
  memset(&changed, 0, sizeof changed);
  changed.head.opcode = RX_CHANGED;
  changed.head.flags = RX_FILTER_ID | CAN_FD_FRAME;
  changed.head.can_id = 0x7ff;
  changed.head.nframes = 1;
  changed.frames[0].can_id = 0x7ff;
  changed.frames[0].len = 64;
  changed.frames[0].flags = CANFD_BRS | CANFD_FDF;
  memset(changed.frames[0].data, 0xa5, 64);
  DUMP(changed);

  struct bcm_msg_head deletion;
  memset(&deletion, 0, sizeof deletion);
  deletion.opcode = RX_DELETE;
  deletion.can_id = 0x123 | CAN_RTR_FLAG;
  DUMP(deletion);
}

static void dump_isotp(void) {
  struct can_isotp_options options = {
      .flags = CAN_ISOTP_EXTEND_ADDR | CAN_ISOTP_RX_EXT_ADDR | CAN_ISOTP_TX_PADDING | CAN_ISOTP_CHK_PAD_DATA |
               CAN_ISOTP_CF_BROADCAST,
      .frame_txtime = 123456,
      .ext_address = 0x11,
      .txpad_content = 0x22,
      .rxpad_content = 0xcc,
      .rx_ext_address = 0x44,
  };
  struct can_isotp_options zero = {
      .frame_txtime = CAN_ISOTP_FRAME_TXTIME_ZERO, .txpad_content = 0xcc, .rxpad_content = 0xcc};
  struct can_isotp_fc_options fc = {.bs = 8, .stmin = 0xf5, .wftmax = 3};
  struct can_isotp_ll_options ll = {.mtu = CANFD_MTU, .tx_dl = 48, .tx_flags = CANFD_BRS};
  __u32 stmin = 1500000;
  DUMP(options);
  DUMP(zero);
  DUMP(fc);
  DUMP(ll);
  DUMP(stmin);
}

static void dump_j1939(void) {
  struct j1939_filter filters[2];
  memset(filters, 0, sizeof filters);
  filters[0].name = 0x8000123456789abcULL;
  filters[0].name_mask = ~0ULL;
  filters[0].pgn = 0x12300;
  filters[0].pgn_mask = J1939_PGN_PDU1_MAX;
  filters[0].addr = 0x80;
  filters[0].addr_mask = 0xf0;
  filters[1].pgn = 0xfeca;
  filters[1].pgn_mask = 0x7ffff;
  DUMP(filters);
}

int main(void) {
  dump_bcm();
  dump_isotp();
  dump_j1939();
  return 0;
}
