import { isUint8Array } from 'node:util/types';
import { checkInteger, invalidArgType, littleEndian, outOfRange } from '@sock/core';
import { CAN_EFF_FLAG, CAN_EFF_MASK, CAN_SFF_MASK, CANFD_MAX_DLEN } from '../constants/frames.js';

/** `can_id` of an identifier, with the flag of its format. */
export function checkedId(id: unknown, extended: unknown, name: string): number {
  const isExtended = checkedFlag(extended, name, 'extended');
  const number = checkedNumber(id, name, 'id', 0, CAN_EFF_MASK);
  if (isExtended) return number + CAN_EFF_FLAG;
  if (number > CAN_SFF_MASK)
    throw outOfRange(`${name}.id`, `>= 0 and <= ${CAN_SFF_MASK} unless extended is true`, id);
  return number;
}

export function checkedFlag(value: unknown, name: string, field: string): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw invalidArgType(`${name}.${field}`, 'a boolean', value);
  return value;
}

export function checkedNumber(value: unknown, name: string, field: string, min: number, max: number): number {
  // What is well needs no name.
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return value as number;
  checkInteger(value, `${name}.${field}`, min, max);
  return value;
}

/** @param part of what `name` names, for messages */
export function checkedData(data: unknown, name: string, min: number, max: number, part = ''): Uint8Array {
  // No strings: somebody would expect hexadecimal digits to be understood.
  if (!isUint8Array(data)) throw invalidArgType(name + part, 'a Buffer or an instance of Uint8Array', data);
  if (data.length < min || data.length > max)
    throw outOfRange(`${name}${part}.length`, `>= ${min} and <= ${max}`, data.length);
  return data;
}

/** A frame of so many bytes with its header zeroed; the data is at `start`, and what follows it is zeroed too. */
export function withData(size: number, start: number, data: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  // What is short is written in less time than it takes to call a function for it.
  for (let i = 0; i < start; i++) bytes[i] = 0;
  if (data.length > CANFD_MAX_DLEN) bytes.set(data, start);
  else for (let i = 0; i < data.length; i++) bytes[start + i] = data[i] as number;
  for (let i = start + data.length; i < size; i++) bytes[i] = 0;
  return bytes;
}

// Buffer's own methods: a DataView for every frame would cost more than all the rest.

export function readU32(bytes: Buffer, offset: number): number {
  return littleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
}

export function writeU32(bytes: Buffer, value: number, offset: number): void {
  if (littleEndian) bytes.writeUInt32LE(value, offset);
  else bytes.writeUInt32BE(value, offset);
}

export function readU16(bytes: Buffer, offset: number): number {
  return littleEndian ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
}

export function writeU16(bytes: Buffer, value: number, offset: number): void {
  if (littleEndian) bytes.writeUInt16LE(value, offset);
  else bytes.writeUInt16BE(value, offset);
}
