import { constant, registerFamily } from '@sock/core';
import type { LinkAddress } from './link-address.js';
import { linkCodec } from './link-codec.js';

/**
 * The family of link-level addresses on the BSDs and macOS; importing it makes the family's addresses known.
 * `undefined` on Linux, which has {@link AF_PACKET}. Source: link(4) of FreeBSD.
 */
export const AF_LINK = /* @__PURE__ */ registerFamily<LinkAddress>({
  name: 'AF_LINK',
  value: /* @__PURE__ */ constant('AF_LINK'),
  codec: linkCodec,
});
