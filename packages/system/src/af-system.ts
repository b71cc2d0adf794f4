import { type Advices, registerFamily } from '@sock/core';
import { controlResolver } from './control-resolver.js';
import type { SystemAddress } from './system-address.js';
import { FAMILY, systemCodec } from './system-codec.js';

const advices: Advices = {
  ENOENT: 'there is no kernel control of this name or number',
  EPERM: 'this kernel control is for root; try: sudo',
  EBUSY: 'this unit is in use; unit 0 takes any that is free',
};

/**
 * The family of sockets to parts of the kernel of macOS; importing it makes its addresses known. `undefined` on other
 * systems. Source: <sys/sys_domain.h>, <sys/kern_control.h>.
 */
export const AF_SYSTEM = /* @__PURE__ */ registerFamily<SystemAddress>({
  name: 'AF_SYSTEM',
  value: process.platform === 'darwin' ? FAMILY : undefined,
  codec: systemCodec,
  resolver: controlResolver,
  advice: advices,
});

/** {@link AF_SYSTEM} as a protocol family. */
export const PF_SYSTEM = AF_SYSTEM;
