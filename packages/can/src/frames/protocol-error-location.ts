/** Where in a frame an error was: `CAN_ERR_PROT_LOC_*` of <linux/can/error.h>, without the prefix. */
export type ProtocolErrorLocation = keyof typeof locations;

const locations = {
  UNSPEC: 0x00,
  SOF: 0x03,
  ID28_21: 0x02,
  ID20_18: 0x06,
  SRTR: 0x04,
  IDE: 0x05,
  ID17_13: 0x07,
  ID12_05: 0x0f,
  ID04_00: 0x0e,
  RTR: 0x0c,
  RES1: 0x0d,
  RES0: 0x09,
  DLC: 0x0b,
  DATA: 0x0a,
  CRC_SEQ: 0x08,
  CRC_DEL: 0x18,
  ACK: 0x19,
  ACK_DEL: 0x1b,
  EOF: 0x1a,
  INTERM: 0x12,
} as const;

const names = /* @__PURE__ */ Object.keys(locations) as ProtocolErrorLocation[];

/** The name of a location; the number itself where it has none. */
export function protocolErrorLocation(value: number): ProtocolErrorLocation | number {
  return names.find((name) => locations[name] === value) ?? value;
}
