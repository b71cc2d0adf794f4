/** How much the streams ask for at once, in bytes. */
export const CHUNK = 0x10000;
