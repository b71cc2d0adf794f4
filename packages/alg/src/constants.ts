// <linux/if_alg.h>, <linux/socket.h>. Linux only; what a kernel lacks it refuses.

/** Level of the options and control messages of AF_ALG. */
export const SOL_ALG = 279;
/** Option: the key, as bytes; of rng the seed. Set on the bound socket, before accept. */
export const ALG_SET_KEY = 1;
/** Control message: `struct af_alg_iv`, the initialization vector. */
export const ALG_SET_IV = 2;
/** Control message: a C `int`, what to do (`ALG_OP_*`). */
export const ALG_SET_OP = 3;
/** Control message: a C `int`, how many bytes of associated data come before the text. */
export const ALG_SET_AEAD_ASSOCLEN = 4;
/** Option of aead: `setsockopt(SOL_ALG, ALG_SET_AEAD_AUTHSIZE, null, length)` sets the length of tags, in bytes. */
export const ALG_SET_AEAD_AUTHSIZE = 5;
/** Option of rng, for certifications: entropy instead of the kernel's own; CAP_SYS_ADMIN. Linux 5.11. */
export const ALG_SET_DRBG_ENTROPY = 6;
/** Option: the serial number of a key in the kernel's keyrings, a C `int`: keyctl(2). Linux 6.2. */
export const ALG_SET_KEY_BY_KEY_SERIAL = 7;
/**
 * Option: a public key. Python names it, but Linux never took the algorithms that it is for, and gave the number to
 * {@link ALG_SET_DRBG_ENTROPY}.
 */
export const ALG_SET_PUBKEY = 6;
/** Operation: decrypt. */
export const ALG_OP_DECRYPT = 0;
/** Operation: encrypt. */
export const ALG_OP_ENCRYPT = 1;
/** Operation: sign. Python names it; Linux does not have it. */
export const ALG_OP_SIGN = 2;
/** Operation: verify. Python names it; Linux does not have it. */
export const ALG_OP_VERIFY = 3;
