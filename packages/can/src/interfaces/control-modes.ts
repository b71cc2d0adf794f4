/** What a controller can be told: `CAN_CTRLMODE_*` of <linux/can/netlink.h>, without the prefix. */
export type CanControlMode = (typeof modes)[number];

/** By bit, from the lowest on. */
const modes = [
  'LOOPBACK',
  'LISTENONLY',
  '3_SAMPLES',
  'ONE_SHOT',
  'BERR_REPORTING',
  'FD',
  'PRESUME_ACK',
  'FD_NON_ISO',
  'CC_LEN8_DLC',
  'TDC_AUTO',
  'TDC_MANUAL',
  'RESTRICTED',
  'XL',
  'XL_TDC_AUTO',
  'XL_TDC_MANUAL',
  'XL_TMS',
] as const;

export function controlModes(flags: number): CanControlMode[] {
  return modes.filter((_, bit) => (flags & (1 << bit)) !== 0);
}
