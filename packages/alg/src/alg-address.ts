/** Address of an AF_ALG socket: which algorithm of the kernel it is to be. */
export interface AlgAddress {
  /** `'hash'`, `'skcipher'`, `'aead'` or `'rng'`; at most 13 bytes. */
  type: string;
  /** The algorithm as the kernel names it: `'sha256'`, `'hmac(sha256)'`, `'cbc(aes)'`; at most 103 bytes. */
  name: string;
  /** Flags that the algorithm must have (`CRYPTO_ALG_*`, 32 bits unsigned); 0 when left out. */
  feat?: number | undefined;
  /** Which flags count (32 bits unsigned); 0 when left out. */
  mask?: number | undefined;
}
