import {
  type AddressCodec,
  checkInteger,
  checkObject,
  checkText,
  littleEndian,
  outOfRange,
  sockaddr,
  viewOf,
} from '@sock/core';
import type { AlgAddress } from './alg-address.js';

// struct sockaddr_alg and, for names of more than 63 bytes (Linux 4.12), struct sockaddr_alg_new: <linux/if_alg.h>
const LENGTH = 88;
const TYPE = 2;
const FEAT = 16;
const MASK = 20;
const NAME = 24;

const LONGEST_TYPE = FEAT - TYPE - 1;
/** The kernel takes no address longer than struct sockaddr_storage. */
const LONGEST_NAME = 128 - NAME - 1;
const LARGEST = 0xffffffff;

/** Translates between addresses and `struct sockaddr_alg`. */
export const algCodec: AddressCodec<AlgAddress> = {
  encode(address, { family }) {
    checkObject(address, 'address', "{ type: 'hash', name: 'sha256' }");
    const type = textOf(address.type, 'address.type', LONGEST_TYPE);
    const name = textOf(address.name, 'address.name', LONGEST_NAME);
    const bytes = sockaddr(family, Math.max(LENGTH, NAME + name.length + 1));
    const view = viewOf(bytes);
    bytes.set(type, TYPE);
    view.setUint32(FEAT, flagsOf(address.feat, 'address.feat'), littleEndian);
    view.setUint32(MASK, flagsOf(address.mask, 'address.mask'), littleEndian);
    bytes.set(name, NAME);
    return bytes;
  },

  decode(bytes) {
    const view = viewOf(bytes);
    return {
      type: readText(bytes.subarray(TYPE, FEAT)),
      name: readText(bytes.subarray(NAME)),
      feat: view.getUint32(FEAT, littleEndian),
      mask: view.getUint32(MASK, littleEndian),
    };
  },

  format: ({ type, name }) => `${type} ${name}`,
};

function textOf(value: unknown, name: string, longest: number): Buffer {
  checkText(value, name);
  const bytes = Buffer.from(value);
  if (bytes.length > longest) throw outOfRange(name, `at most ${longest} bytes long`, value);
  return bytes;
}

function flagsOf(value: number | undefined, name: string): number {
  if (value === undefined) return 0;
  checkInteger(value, name, 0, LARGEST);
  return value;
}

function readText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString();
}
