import { checkInteger, checkObject } from '../arguments.js';
import { invalidArgType, outOfRange } from '../errors/arguments.js';
import { littleEndian } from '../structs/byte-order.js';
import { newStruct } from '../structs/memory.js';

/** An instruction of classic BPF: `struct sock_filter` of <linux/filter.h>. */
export interface BpfInstruction {
  /** Operation: `BPF_*`, or-ed. */
  readonly code: number;
  /** How many instructions to skip if a comparison holds; 0 when left out. */
  readonly jt?: number | undefined;
  /** How many instructions to skip if it does not; 0 when left out. */
  readonly jf?: number | undefined;
  /** The operand, 32 bits; 0 when left out. */
  readonly k?: number | undefined;
}

/** Bytes of a `struct sock_filter`. */
const SIZE = 8;
/** BPF_MAXINSNS of <linux/bpf_common.h>. */
const MOST = 4096;

/**
 * A program as the kernel reads it: an array of `struct sock_filter`.
 *
 * @throws TypeError, RangeError for what is no program; what it does is checked by the kernel
 */
export function encodeBpf(program: Iterable<BpfInstruction>): Buffer {
  if (typeof program !== 'object' || program === null || !(Symbol.iterator in program))
    throw invalidArgType('program', 'the output of tcpdump -dd or an iterable of instructions', program);
  const instructions = [...program];
  if (instructions.length === 0 || instructions.length > MOST)
    throw outOfRange('program.length', `>= 1 and <= ${MOST}`, instructions.length);
  const { bytes, view } = newStruct('array of struct sock_filter', instructions.length * SIZE);
  for (const [index, instruction] of instructions.entries()) encode(instruction, view, index);
  return bytes;
}

function encode(instruction: BpfInstruction, view: DataView, index: number): void {
  const name = `program[${index}]`;
  checkObject(instruction, name, '{ code, jt, jf, k }');
  const { code, jt = 0, jf = 0, k = 0 } = instruction;
  checkInteger(code, `${name}.code`, 0, 0xffff);
  checkInteger(jt, `${name}.jt`, 0, 0xff);
  checkInteger(jf, `${name}.jf`, 0, 0xff);
  // Operands are unsigned; SKF_AD_OFF and its kin are written as negative numbers.
  checkInteger(k, `${name}.k`, -0x80000000, 0xffffffff);
  const offset = index * SIZE;
  view.setUint16(offset, code, littleEndian);
  view.setUint8(offset + 2, jt);
  view.setUint8(offset + 3, jf);
  view.setUint32(offset + 4, k, littleEndian);
}
