import { checkInteger, checkObject, invalidArgType, outOfRange } from '@sock/core';
import type { Complete } from '../complete.js';

/** What the 64 bits of an ECU's NAME say. Where two claim one address, the smaller NAME wins. Source: SAE J1939-81. */
export interface J1939Name {
  /** A number that the manufacturer gives, as of a series: 21 bits. */
  readonly identityNumber: number;
  /** The manufacturer, as the SAE numbers them: 11 bits. */
  readonly manufacturerCode: number;
  /** Which of several ECUs for one function: 3 bits, 0 when left out. */
  readonly ecuInstance?: number | undefined;
  /** Which of several equal functions: 5 bits, 0 when left out. */
  readonly functionInstance?: number | undefined;
  /** What it does: 8 bits. From 128 on, the meaning depends on industry group and vehicle system. */
  readonly function: number;
  /** Part of the vehicle: 7 bits, 0 (not specific) when left out. */
  readonly vehicleSystem?: number | undefined;
  /** Which of several equal vehicle systems: 4 bits, 0 when left out. */
  readonly vehicleSystemInstance?: number | undefined;
  /** 0 (the default) global, 1 on-highway, 2 agriculture, 3 construction, 4 marine, 5 industrial: 3 bits. */
  readonly industryGroup?: number | undefined;
  /** Whether it takes another address when it loses the one that it wants; `false` when left out. */
  readonly arbitraryAddressCapable?: boolean | undefined;
}

type NumberField = Exclude<keyof J1939Name, 'arbitraryAddressCapable'>;

/** From the lowest bit on; bit 48 is reserved and 0. */
const fields: readonly (readonly [field: NumberField, bits: number, start: number])[] = [
  ['identityNumber', 21, 0],
  ['manufacturerCode', 11, 21],
  ['ecuInstance', 3, 32],
  ['functionInstance', 5, 35],
  ['function', 8, 40],
  ['vehicleSystem', 7, 49],
  ['vehicleSystemInstance', 4, 56],
  ['industryGroup', 3, 60],
];
const ARBITRARY_ADDRESS_CAPABLE = 63n;
const LARGEST = 0xffff_ffff_ffff_ffffn;

/**
 * The NAME as a number, as addresses hold it.
 *
 * @throws TypeError, RangeError
 * @example encodeJ1939Name({ identityNumber: 42, manufacturerCode: 2047, function: 130 })
 */
export function encodeJ1939Name(name: J1939Name): bigint {
  checkObject(name, 'name', '{ identityNumber: 1, manufacturerCode: 2047, function: 0 }');
  let value = 0n;
  for (const [field, bits, start] of fields) {
    const part = name[field] ?? (isRequired(field) ? undefined : 0);
    checkInteger(part, `name.${field}`, 0, 2 ** bits - 1);
    value |= BigInt(part) << BigInt(start);
  }
  const { arbitraryAddressCapable = false } = name;
  if (typeof arbitraryAddressCapable !== 'boolean') {
    throw invalidArgType('name.arbitraryAddressCapable', 'a boolean', arbitraryAddressCapable);
  }
  return value | (BigInt(arbitraryAddressCapable) << ARBITRARY_ADDRESS_CAPABLE);
}

/** The opposite of {@link encodeJ1939Name}. */
export function decodeJ1939Name(name: bigint): Complete<J1939Name> {
  checkName(name);
  const parts = fields.map(([field, bits, start]) => [
    field,
    Number(BigInt.asUintN(bits, name >> BigInt(start))),
  ]);
  return { ...Object.fromEntries(parts), arbitraryAddressCapable: name >> ARBITRARY_ADDRESS_CAPABLE === 1n };
}

/**
 * The NAME as the 8 bytes of an address claim.
 *
 * @throws TypeError, RangeError
 */
export function j1939NameBytes(name: bigint): Buffer {
  checkName(name);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(name);
  return bytes;
}

/** Checks a NAME that is a number. */
export function checkName(name: unknown, argument = 'name'): asserts name is bigint {
  if (typeof name !== 'bigint') throw invalidArgType(argument, 'a bigint', name);
  if (name < 0n || name > LARGEST) throw outOfRange(argument, '>= 0 and < 2n ** 64n', name);
}

function isRequired(field: NumberField): boolean {
  return field === 'identityNumber' || field === 'manufacturerCode' || field === 'function';
}
