import * as packet from '@sock/packet';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';
import { BLOCK, PACKET, REQUEST, SOCKADDR_LL } from '../src/ring/layout.js';

const includes = [
  'linux/if_packet.h',
  'linux/if_ether.h',
  'linux/if_arp.h',
  'net/ethernet.h',
  'linux/filter.h',
  'linux/virtio_net.h',
];

/** Our own names, from the pcap format. */
const ours = /^(LINKTYPE_|VNET_HEADER_LENGTH)/;

const constants = Object.entries(packet)
  .filter(([name, value]) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name) && typeof value === 'number')
  .filter(([name]) => !ours.test(name))
  .map(([name, value]) => `${name} == ${value}u`);

/** Names that are younger than headers which are still in use, and the kernel that brought them. */
const younger: Record<string, string> = {
  TP_STATUS_GSO_TCP: '6.0',
  VIRTIO_NET_HDR_GSO_UDP_L4: '6.2',
  PACKET_FANOUT_FLAG_IGNORE_OUTGOING: '5.12',
  PACKET_VNET_HDR_SZ: '6.4',
};

const layouts = [
  ...layout('tpacket_block_desc', {
    'hdr.bh1.block_status': BLOCK.status,
    'hdr.bh1.num_pkts': BLOCK.numPkts,
    'hdr.bh1.offset_to_first_pkt': BLOCK.offsetToFirstPkt,
    'hdr.bh1.seq_num': BLOCK.seqNum,
  }),
  `sizeof(struct tpacket_block_desc) == ${BLOCK.size}`,
  ...layout('tpacket3_hdr', {
    tp_next_offset: PACKET.nextOffset,
    tp_sec: PACKET.sec,
    tp_nsec: PACKET.nsec,
    tp_snaplen: PACKET.snaplen,
    tp_len: PACKET.len,
    tp_status: PACKET.status,
    tp_mac: PACKET.mac,
    tp_net: PACKET.net,
    'hv1.tp_rxhash': PACKET.rxhash,
    'hv1.tp_vlan_tci': PACKET.vlanTci,
    'hv1.tp_vlan_tpid': PACKET.vlanTpid,
  }),
  `TPACKET_ALIGN(sizeof(struct tpacket3_hdr)) == ${PACKET.size}`,
  `TPACKET3_HDRLEN == ${PACKET.size + SOCKADDR_LL}`,
  ...layout('tpacket_req3', {
    tp_block_size: REQUEST.blockSize,
    tp_block_nr: REQUEST.blockNr,
    tp_frame_size: REQUEST.frameSize,
    tp_frame_nr: REQUEST.frameNr,
    tp_retire_blk_tov: REQUEST.retireBlkTov,
    tp_sizeof_priv: REQUEST.sizeofPriv,
    tp_feature_req_word: REQUEST.featureReqWord,
  }),
  `sizeof(struct tpacket_req3) == ${REQUEST.size}`,
  ...layout('tpacket_auxdata', {
    tp_status: 0,
    tp_len: 4,
    tp_snaplen: 8,
    tp_mac: 12,
    tp_net: 14,
    tp_vlan_tci: 16,
    tp_vlan_tpid: 18,
  }),
  'sizeof(struct tpacket_auxdata) == 20',
  ...layout('tpacket_stats_v3', { tp_packets: 0, tp_drops: 4, tp_freeze_q_cnt: 8 }),
  'sizeof(struct tpacket_stats) == 8',
  'sizeof(struct tpacket_stats_v3) == 12',
  ...layout('tpacket_rollover_stats', { tp_all: 0, tp_huge: 8, tp_failed: 16 }),
  ...layout('packet_mreq', { mr_ifindex: 0, mr_type: 4, mr_alen: 6, mr_address: 8 }),
  'sizeof(struct packet_mreq) == 16',
  ...layout('fanout_args', { max_num_members: 4 }),
  'sizeof(struct fanout_args) == 8',
  ...layout('virtio_net_hdr', {
    flags: 0,
    gso_type: 1,
    hdr_len: 2,
    gso_size: 4,
    csum_start: 6,
    csum_offset: 8,
  }),
  `sizeof(struct virtio_net_hdr) == ${packet.VNET_HEADER_LENGTH}`,
];

function layout(struct: string, fields: Record<string, number>): string[] {
  return Object.entries(fields).map(([field, offset]) => `offsetof(struct ${struct}, ${field}) == ${offset}`);
}

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  const judged = (claims: string[], skip: (reason: string) => never) =>
    judge(compiler, includes, claims) ?? skip(`no ${compiler}; try: apt install ${packages}`);

  test('have these layouts', ({ skip }) => {
    expect(judged(layouts, skip)).toEqual({ wrong: [], unknown: [] });
  });

  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(250);
    const { wrong, unknown } = judged(constants, skip);
    expect(wrong).toEqual([]);
    expect(unknown.filter((name) => !(name in younger))).toEqual([]);
  });

  test('are believed when they disagree', ({ skip }) => {
    const claims = [
      'ETH_P_ARP == 0x0807',
      'ETH_P_ARP == 0x0806',
      'offsetof(struct tpacket3_hdr, tp_len) == 8',
    ];
    expect(judged(claims, skip).wrong).toEqual([claims[0], claims[2]]);
  });
});

describe('names of another system', () => {
  test.runIf(process.platform === 'linux')('AF_LINK is undefined on Linux', () => {
    expect(packet.AF_LINK).toBeUndefined();
    expect(packet.AF_PACKET).toBe(17);
  });
});
