// What is in an address: <bluetooth/bluetooth.h> of BlueZ; <ws2bth.h> of Windows.
import { bySystem } from './by-system.js';

/** Any device: binds to whichever controller there is. */
export const BDADDR_ANY = '00:00:00:00:00:00';
/** This machine itself, as Python spells it. BlueZ's macro of that name is `FF:FF:FF:00:00:00`; Linux uses neither. */
export const BDADDR_LOCAL = '00:00:00:FF:FF:FF';

/** Type of an address: basic rate, enhanced data rate. */
export const BDADDR_BREDR = /* @__PURE__ */ bySystem({ linux: 0, freebsd: 0 });
/** Type of an address: low energy, a public device address. */
export const BDADDR_LE_PUBLIC = /* @__PURE__ */ bySystem({ linux: 1, freebsd: 1 });
/** Type of an address: low energy, a random device address. */
export const BDADDR_LE_RANDOM = /* @__PURE__ */ bySystem({ linux: 2, freebsd: 2 });
