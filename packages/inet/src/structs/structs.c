/* Prints structures, as hexadecimal, and offsets, as numbers, by name. */
#define _GNU_SOURCE /* in6_pktinfo */
#include <arpa/inet.h>
#include <time.h>
#include <linux/errqueue.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void dump(const char *name, const void *structure, size_t length) {
  const unsigned char *bytes = structure;
  printf("%s ", name);
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

#define DUMP(NAME) dump(#NAME, &NAME, sizeof NAME)

static struct in_addr ipv4(const char *text) {
  struct in_addr address;
  inet_pton(AF_INET, text, &address);
  return address;
}

static struct in6_addr ipv6(const char *text) {
  struct in6_addr address;
  inet_pton(AF_INET6, text, &address);
  return address;
}

static struct sockaddr_storage sockaddr4(const char *text, int port) {
  struct sockaddr_storage storage;
  memset(&storage, 0, sizeof storage);
  struct sockaddr_in *address = (struct sockaddr_in *)&storage;
  address->sin_family = AF_INET;
  address->sin_port = htons(port);
  address->sin_addr = ipv4(text);
  return storage;
}

static struct sockaddr_storage sockaddr6(const char *text, int port) {
  struct sockaddr_storage storage;
  memset(&storage, 0, sizeof storage);
  struct sockaddr_in6 *address = (struct sockaddr_in6 *)&storage;
  address->sin6_family = AF_INET6;
  address->sin6_port = htons(port);
  address->sin6_addr = ipv6(text);
  return storage;
}

static void dump_memberships(void) {
  struct ip_mreq mreq = {ipv4("239.1.2.3"), ipv4("192.0.2.1")};
  struct ip_mreqn mreqn = {ipv4("239.1.2.3"), ipv4("0.0.0.0"), 7};
  struct ip_mreqn mreqn_address = {ipv4("239.1.2.3"), ipv4("192.0.2.1"), 0};
  struct ip_mreq_source mreq_source;
  mreq_source.imr_multiaddr = ipv4("232.1.2.3");
  mreq_source.imr_interface = ipv4("192.0.2.1");
  mreq_source.imr_sourceaddr = ipv4("198.51.100.9");
  struct ipv6_mreq mreq6 = {ipv6("ff02::42"), 7};
  DUMP(mreq);
  DUMP(mreqn);
  DUMP(mreqn_address);
  DUMP(mreq_source);
  DUMP(mreq6);

  struct group_req group4, group6;
  struct group_source_req source4, source6;
  memset(&group4, 0, sizeof group4);
  memset(&group6, 0, sizeof group6);
  memset(&source4, 0, sizeof source4);
  memset(&source6, 0, sizeof source6);
  group4.gr_interface = group6.gr_interface = source4.gsr_interface = source6.gsr_interface = 7;
  group4.gr_group = source4.gsr_group = sockaddr4("232.1.2.3", 0);
  group6.gr_group = source6.gsr_group = sockaddr6("ff02::42", 0);
  source4.gsr_source = sockaddr4("198.51.100.9", 0);
  source6.gsr_source = sockaddr6("2001:db8::9", 0);
  DUMP(group4);
  DUMP(group6);
  DUMP(source4);
  DUMP(source6);
}

static void dump_ancillary(void) {
  struct in_pktinfo pktinfo = {7, ipv4("192.0.2.1"), ipv4("239.1.2.3")};
  struct in6_pktinfo pktinfo6 = {ipv6("2001:db8::1"), 7};
  int ttl = 64;
  struct sockaddr_storage destination = sockaddr4("192.0.2.1", 8080), destination6 = sockaddr6("2001:db8::1", 8080);
  DUMP(pktinfo);
  DUMP(pktinfo6);
  DUMP(ttl);
  dump("destination", &destination, sizeof(struct sockaddr_in));
  dump("destination6", &destination6, sizeof(struct sockaddr_in6));

  struct {
    struct sock_extended_err error;
    struct sockaddr_in6 offender;
  } unreachable6;
  memset(&unreachable6, 0, sizeof unreachable6);
  unreachable6.error.ee_errno = 113;
  unreachable6.error.ee_origin = SO_EE_ORIGIN_ICMP6;
  unreachable6.error.ee_type = 1;
  unreachable6.error.ee_code = 3;
  unreachable6.offender.sin6_family = AF_INET6;
  unreachable6.offender.sin6_addr = ipv6("fe80::1");
  unreachable6.offender.sin6_scope_id = 7;
  DUMP(unreachable6);
}

#define FIELD(NAME) printf("tcpi." #NAME " %zu\n", offsetof(struct tcp_info, tcpi_##NAME))

static void print_tcp_info(void) {
  FIELD(retransmits);
  FIELD(probes);
  FIELD(backoff);
  FIELD(rto);
  FIELD(ato);
  FIELD(snd_mss);
  FIELD(rcv_mss);
  FIELD(unacked);
  FIELD(sacked);
  FIELD(lost);
  FIELD(retrans);
  FIELD(fackets);
  FIELD(last_data_sent);
  FIELD(last_ack_sent);
  FIELD(last_data_recv);
  FIELD(last_ack_recv);
  FIELD(pmtu);
  FIELD(rcv_ssthresh);
  FIELD(rtt);
  FIELD(rttvar);
  FIELD(snd_ssthresh);
  FIELD(snd_cwnd);
  FIELD(advmss);
  FIELD(reordering);
  FIELD(rcv_rtt);
  FIELD(rcv_space);
  FIELD(total_retrans);
  FIELD(pacing_rate);
  FIELD(max_pacing_rate);
  FIELD(bytes_acked);
  FIELD(bytes_received);
  FIELD(segs_out);
  FIELD(segs_in);
  FIELD(notsent_bytes);
  FIELD(min_rtt);
  FIELD(data_segs_in);
  FIELD(data_segs_out);
  FIELD(delivery_rate);
  FIELD(busy_time);
  FIELD(rwnd_limited);
  FIELD(sndbuf_limited);
  FIELD(delivered);
  FIELD(delivered_ce);
  FIELD(bytes_sent);
  FIELD(bytes_retrans);
  FIELD(dsack_dups);
  FIELD(reord_seen);
  FIELD(rcv_ooopack);
  FIELD(snd_wnd);

  struct tcp_info info;
  memset(&info, 0, sizeof info);
  info.tcpi_state = 8;
  info.tcpi_ca_state = TCP_CA_Recovery;
  info.tcpi_options = TCPI_OPT_SACK | TCPI_OPT_SYN_DATA;
  info.tcpi_snd_wscale = 7;
  info.tcpi_rcv_wscale = 10;
  info.tcpi_delivery_rate_app_limited = 1;
  info.tcpi_fastopen_client_fail = TFO_SYN_RETRANSMITTED;
  info.tcpi_pacing_rate = ~0ULL;
  info.tcpi_snd_wnd = 65536;
  DUMP(info);
}

int main(void) {
  dump_memberships();
  dump_ancillary();
  print_tcp_info();
  return 0;
}
