/** An ICMP message: its type, code, checksum, identifier and sequence number, and data. RFC 792, RFC 4443. */
export interface Echo {
  readonly type: number;
  readonly id: number;
  readonly sequence: number;
  readonly data: string;
}

const HEADER = 8;

/** The bytes of a request or reply, with its checksum. */
export function encodeEcho({ type, id, sequence, data }: Echo): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(HEADER), Buffer.from(data)]);
  bytes[0] = type;
  bytes.writeUInt16BE(id, 4);
  bytes.writeUInt16BE(sequence, 6);
  bytes.writeUInt16BE(checksum(bytes), 2);
  return bytes;
}

export function decodeEcho(bytes: Buffer): Echo {
  return {
    type: bytes.readUInt8(0),
    id: bytes.readUInt16BE(4),
    sequence: bytes.readUInt16BE(6),
    data: bytes.subarray(HEADER).toString(),
  };
}

/** What follows the header of an IPv4 packet. */
export function ipv4Payload(packet: Buffer): Buffer {
  return packet.subarray(((packet[0] as number) & 15) * 4);
}

/** The Internet's checksum: RFC 1071. 0 for bytes that have their checksum in them. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const [index, byte] of bytes.entries()) sum += index % 2 === 0 ? byte << 8 : byte;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
