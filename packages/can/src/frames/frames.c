// Prints the bytes of frames, made with the system's own headers, and the layout of their structures.
#include <linux/can.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#ifndef CANXL_XLF  // before Linux 6.2
#define CANXL_XLF 0x80
#define CANXL_SEC 0x01
struct canxl_frame {
  canid_t prio;
  __u8 flags;
  __u8 sdt;
  __u16 len;
  __u32 af;
  __u8 data[2048];
};
#endif
#define VCID(number) ((number) << 16)  // Linux 6.9
#define RRS 0x02                       // Linux 6.17

static void print(const char* name, const void* bytes, size_t size) {
  printf("%s ", name);
  for (size_t i = 0; i < size; i++) printf("%02x", ((const unsigned char*)bytes)[i]);
  printf("\n");
}

static struct can_frame classic(canid_t id, __u8 len, __u8 len8_dlc) {
  struct can_frame frame;
  memset(&frame, 0, sizeof frame);
  frame.can_id = id;
  frame.len = len;
  frame.len8_dlc = len8_dlc;
  if (!(id & CAN_RTR_FLAG)) memcpy(frame.data, "\x11\x22\x33\x44\x55\x66\x77\x88", len);
  return frame;
}

static struct canfd_frame fd(canid_t id, __u8 len, __u8 flags) {
  struct canfd_frame frame;
  memset(&frame, 0, sizeof frame);
  frame.can_id = id;
  frame.len = len;
  frame.flags = flags;
  for (int i = 0; i < len; i++) frame.data[i] = i;
  return frame;
}

static struct canxl_frame xl(canid_t prio, __u8 flags, __u8 sdt, __u16 len, __u32 af) {
  struct canxl_frame frame;
  memset(&frame, 0, sizeof frame);
  frame.prio = prio;
  frame.flags = flags;
  frame.sdt = sdt;
  frame.len = len;
  frame.af = af;
  for (int i = 0; i < len; i++) frame.data[i] = i;
  return frame;
}

#define CLASSIC(name, ...) { struct can_frame f = classic(__VA_ARGS__); print(#name, &f, sizeof f); }
#define FD(name, ...) { struct canfd_frame f = fd(__VA_ARGS__); print(#name, &f, sizeof f); }
#define XL(name, ...) { struct canxl_frame f = xl(__VA_ARGS__); print(#name, &f, offsetof(struct canxl_frame, data) + f.len); }

int main(void) {
  CLASSIC(standard, 0x123, 4, 0)
  CLASSIC(largest, 0x7ff, 8, 0)
  CLASSIC(empty, 0, 0, 0)
  CLASSIC(extended, CAN_EFF_FLAG | 0x12345678, 8, 0)
  CLASSIC(extendedSmall, CAN_EFF_FLAG | 0x123, 1, 0)
  CLASSIC(dlc13, 0x123, 8, 13)
  CLASSIC(remote, CAN_RTR_FLAG | 0x123, 0, 0)
  CLASSIC(remote5, CAN_RTR_FLAG | CAN_EFF_FLAG | 0x1fffffff, 5, 0)
  CLASSIC(remote15, CAN_RTR_FLAG | 0x123, 8, 15)
  CLASSIC(error, CAN_ERR_FLAG | 0x88, 8, 0)
  FD(fd, 0x123, 64, 0x04)
  FD(fdShort, 0x123, 3, 0x04)
  FD(fdFast, CAN_EFF_FLAG | 0x1fffffff, 12, 0x04 | CANFD_BRS)
  FD(fdPassive, 0x7ff, 0, 0x04 | CANFD_BRS | CANFD_ESI)
  XL(xl, 0x7ff, CANXL_XLF, 0x03, 2048, 0xdeadbeef)
  XL(xlShort, 0x123 | VCID(0x42), CANXL_XLF | CANXL_SEC | RRS, 0xff, 1, 0)
  XL(xlLikeClassic, 0x123, CANXL_XLF, 0x01, 4, 0x11223344)
  XL(xlLikeFd, VCID(0xff), CANXL_XLF | CANXL_SEC, 0x01, 60, 0xffffffff)
  return 0;
}
