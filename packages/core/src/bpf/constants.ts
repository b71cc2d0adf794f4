// Codes of classic BPF: <linux/bpf_common.h>, <linux/filter.h>, and <net/bpf.h> of the BSDs.

/** Class: load into the accumulator. */
export const BPF_LD = 0x00;
/** Class: load into the index register. */
export const BPF_LDX = 0x01;
/** Class: store the accumulator into scratch memory, at word `k` of 16. */
export const BPF_ST = 0x02;
/** Class: store the index register into scratch memory, at word `k` of 16. */
export const BPF_STX = 0x03;
/** Class: arithmetic on the accumulator. */
export const BPF_ALU = 0x04;
/** Class: jump, forward only. */
export const BPF_JMP = 0x05;
/** Class: end; the operand is how many bytes of the packet to keep, 0 for none of it. */
export const BPF_RET = 0x06;
/** Class: copy between the registers. */
export const BPF_MISC = 0x07;
/** Size of a load: 32 bits, in network byte order. */
export const BPF_W = 0x00;
/** Size of a load: 16 bits, in network byte order. */
export const BPF_H = 0x08;
/** Size of a load: 8 bits. */
export const BPF_B = 0x10;
/** Source of a load: `k` itself. */
export const BPF_IMM = 0x00;
/** Source of a load: the packet, at `k`. */
export const BPF_ABS = 0x20;
/** Source of a load: the packet, at the index register plus `k`. */
export const BPF_IND = 0x40;
/** Source of a load: scratch memory, word `k`. */
export const BPF_MEM = 0x60;
/** Source of a load: the packet’s length. */
export const BPF_LEN = 0x80;
/** Source of a load into the index register: four times the low half of the packet’s byte at `k`, the length of an IPv4 header. */
export const BPF_MSH = 0xa0;
/** Arithmetic: add. */
export const BPF_ADD = 0x00;
/** Arithmetic: subtract. */
export const BPF_SUB = 0x10;
/** Arithmetic: multiply. */
export const BPF_MUL = 0x20;
/** Arithmetic: divide. */
export const BPF_DIV = 0x30;
/** Arithmetic: or. */
export const BPF_OR = 0x40;
/** Arithmetic: and. */
export const BPF_AND = 0x50;
/** Arithmetic: shift left. */
export const BPF_LSH = 0x60;
/** Arithmetic: shift right. */
export const BPF_RSH = 0x70;
/** Arithmetic: negate. */
export const BPF_NEG = 0x80;
/** Arithmetic: remainder. */
export const BPF_MOD = 0x90;
/** Arithmetic: exclusive or. */
export const BPF_XOR = 0xa0;
/** Jump: always, over `k` instructions. */
export const BPF_JA = 0x00;
/** Jump: if the accumulator equals the operand. */
export const BPF_JEQ = 0x10;
/** Jump: if the accumulator is greater, unsigned. */
export const BPF_JGT = 0x20;
/** Jump: if the accumulator is greater or equal, unsigned. */
export const BPF_JGE = 0x30;
/** Jump: if the accumulator and the operand have a bit in common. */
export const BPF_JSET = 0x40;
/** Operand: `k`. */
export const BPF_K = 0x00;
/** Operand: the index register. */
export const BPF_X = 0x08;
/** Operand of BPF_RET: the accumulator. */
export const BPF_A = 0x10;
/** BPF_MISC: accumulator to index register. */
export const BPF_TAX = 0x00;
/** BPF_MISC: index register to accumulator. */
export const BPF_TXA = 0x80;
/** Linux: where BPF_ABS loads find what the kernel knows of the packet; add SKF_AD_PROTOCOL or another to it. */
export const SKF_AD_OFF = -0x1000;
/** At SKF_AD_OFF: the Ethernet protocol, `ETH_P_*`. */
export const SKF_AD_PROTOCOL = 0;
/** At SKF_AD_OFF: the type of the packet, `PACKET_*`. */
export const SKF_AD_PKTTYPE = 4;
/** At SKF_AD_OFF: the index of the interface. */
export const SKF_AD_IFINDEX = 8;
/** At SKF_AD_OFF: finds the Netlink attribute of the type in the index register, from the accumulator on. */
export const SKF_AD_NLATTR = 12;
/** At SKF_AD_OFF: the same inside the attribute at the accumulator. */
export const SKF_AD_NLATTR_NEST = 16;
/** At SKF_AD_OFF: the mark, as SO_MARK sets it. */
export const SKF_AD_MARK = 20;
/** At SKF_AD_OFF: number of the device’s queue. */
export const SKF_AD_QUEUE = 24;
/** At SKF_AD_OFF: the type of the interface, `ARPHRD_*`. */
export const SKF_AD_HATYPE = 28;
/** At SKF_AD_OFF: the hash of the packet’s flow. */
export const SKF_AD_RXHASH = 32;
/** At SKF_AD_OFF: number of the CPU that runs the filter. */
export const SKF_AD_CPU = 36;
/** At SKF_AD_OFF: the accumulator, exclusive or the index register. */
export const SKF_AD_ALU_XOR_X = 40;
/** At SKF_AD_OFF: the VLAN tag (TCI). */
export const SKF_AD_VLAN_TAG = 44;
/** At SKF_AD_OFF: 1 for a packet with a VLAN tag. */
export const SKF_AD_VLAN_TAG_PRESENT = 48;
/** At SKF_AD_OFF: where the payload of the innermost known header starts. */
export const SKF_AD_PAY_OFFSET = 52;
/** At SKF_AD_OFF: a random number of 32 bits. */
export const SKF_AD_RANDOM = 56;
/** At SKF_AD_OFF: the protocol of the VLAN tag, `ETH_P_8021Q` or `ETH_P_8021AD`. */
export const SKF_AD_VLAN_TPID = 60;
/** Linux: where BPF_ABS loads find the packet from its network header on. */
export const SKF_NET_OFF = -0x100000;
/** Linux: where BPF_ABS loads find the packet from its link-level header on. */
export const SKF_LL_OFF = -0x200000;
