export { decodeIsotpFcOptions, encodeIsotpFcOptions, type IsotpFcOptions } from './isotp-fc-options.js';
export type { IsotpFlags } from './isotp-flags.js';
export { decodeIsotpLlOptions, encodeIsotpLlOptions, type IsotpLlOptions } from './isotp-ll-options.js';
export { decodeIsotpOptions, encodeIsotpOptions, type IsotpOptions } from './isotp-options.js';
export { isotpSent, isotpSentSync } from './isotp-sent.js';
export { decodeIsotpTime, encodeIsotpTime } from './isotp-time.js';
export { type IsotpSettings, openIsotp } from './open-isotp.js';
