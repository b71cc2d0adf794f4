// What a person can do about an error of a call on an AF_ALG socket. Source: crypto/af_alg.c and algif_*.c of the kernel.
import type { Advices } from '@sock/core';

const key = 'the algorithm takes a key: set one before accept: setsockopt(SOL_ALG, ALG_SET_KEY, key)';
const refused =
  'a container’s seccomp filter or a security module refuses AF_ALG (docker: --security-opt seccomp=…)';

export const algAdvices: Advices = {
  EAFNOSUPPORT:
    'the kernel lacks AF_ALG, or a container’s seccomp filter refuses it; try: modprobe af_alg (CONFIG_CRYPTO_USER_API)',
  EPERM: refused,
  EACCES: refused,
  'ENOENT bind':
    'the kernel has no such algorithm or type, or not its module; see /proc/crypto; try: modprobe algif_hash, algif_skcipher, algif_aead or algif_rng (CONFIG_CRYPTO_USER_API_HASH, …), and that of the algorithm',
  'EINVAL bind': 'the algorithm is of another type, or the kernel does not take these flags (feat, mask)',
  'EINVAL accept': 'bind the socket to an algorithm first',
  'ENOTSUP accept': 'operations of this type cannot be copied: accept from the socket that is bound',
  'EINVAL setsockopt':
    'the algorithm takes no key, seed or tag of this length, or has weak keys such as this one',
  'EBUSY setsockopt': 'the key is in use: close the sockets of its operations first',
  'ENOPROTOOPT setsockopt':
    'options are for the socket that is bound, before accept, and not all types have all',
  'ENOTSUP getsockname': 'the kernel does not tell the names of AF_ALG sockets',
  'ENOTSUP getpeername': 'the kernel does not tell the names of AF_ALG sockets',
  'EBADMSG recv':
    'the data was changed, or key, IV, associated data or tag are not those of the encryption; there is no plaintext',
  'EINVAL send':
    'the IV has the wrong length, the operation is none of this type, or the result of the message before was not received',
  'EINVAL recv':
    'the algorithm does not take a message of this length (a multiple of its block size; for aead at least a tag), or is an rng without a seed: setsockopt(SOL_ALG, ALG_SET_KEY, seed)',
  ENOKEY: key,
};
