/** AF_ALG of <linux/socket.h>. */
export const FAMILY = 38;
