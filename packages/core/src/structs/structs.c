/* Prints structures, as hexadecimal, and constants, as numbers, by name. */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>

/* Takes struct timespec from the C library. */
#include <linux/errqueue.h>
#include <linux/net_tstamp.h>

static void dump(const char *name, const void *structure, size_t length) {
  const unsigned char *bytes = structure;
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

#define DUMP(NAME) dump(#NAME, &NAME, sizeof NAME)
#define VALUE(NAME) printf(#NAME " %d\n", NAME)

static void dump_structures(void) {
  struct linger off = {0, 0}, reset = {1, 0}, patient = {1, 70000};
  DUMP(off);
  DUMP(reset);
  DUMP(patient);

  struct timeval span = {3, 250001};
  struct timespec instant = {1700000000, 123456789};
  struct scm_timestamping software = {{instant, {0, 0}, {0, 0}}}, hardware = {{{0, 0}, {0, 0}, instant}};
  DUMP(span);
  DUMP(instant);
  DUMP(software);
  DUMP(hardware);

  struct {
    struct sock_extended_err error;
    struct sockaddr_in offender;
  } refused;
  memset(&refused, 0, sizeof refused);
  refused.error.ee_errno = 111;
  refused.error.ee_origin = SO_EE_ORIGIN_ICMP;
  refused.error.ee_type = 3;
  refused.error.ee_code = 4;
  refused.error.ee_info = 1400;
  refused.error.ee_data = 0xfffffffe;
  refused.offender.sin_family = AF_INET;
  refused.offender.sin_addr.s_addr = htonl(0x7f000001);
  DUMP(refused);
}

static void print_constants(void) {
  VALUE(SO_EE_ORIGIN_NONE);
  VALUE(SO_EE_ORIGIN_LOCAL);
  VALUE(SO_EE_ORIGIN_ICMP);
  VALUE(SO_EE_ORIGIN_ICMP6);
  VALUE(SO_EE_ORIGIN_TXSTATUS);
  VALUE(SO_EE_ORIGIN_TIMESTAMPING);
  VALUE(SO_EE_ORIGIN_ZEROCOPY);
  VALUE(SO_EE_ORIGIN_TXTIME);
  VALUE(SO_EE_CODE_ZEROCOPY_COPIED);
  VALUE(SO_EE_CODE_TXTIME_INVALID_PARAM);
  VALUE(SO_EE_CODE_TXTIME_MISSED);
  VALUE(SCM_TSTAMP_SND);
  VALUE(SCM_TSTAMP_SCHED);
  VALUE(SCM_TSTAMP_ACK);
  VALUE(SOF_TIMESTAMPING_TX_HARDWARE);
  VALUE(SOF_TIMESTAMPING_TX_SOFTWARE);
  VALUE(SOF_TIMESTAMPING_RX_HARDWARE);
  VALUE(SOF_TIMESTAMPING_RX_SOFTWARE);
  VALUE(SOF_TIMESTAMPING_SOFTWARE);
  VALUE(SOF_TIMESTAMPING_RAW_HARDWARE);
  VALUE(SOF_TIMESTAMPING_OPT_ID);
  VALUE(SOF_TIMESTAMPING_TX_SCHED);
  VALUE(SOF_TIMESTAMPING_TX_ACK);
  VALUE(SOF_TIMESTAMPING_OPT_CMSG);
  VALUE(SOF_TIMESTAMPING_OPT_TSONLY);
}

int main(void) {
  dump_structures();
  print_constants();
  return 0;
}
