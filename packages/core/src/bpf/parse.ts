import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
import type { BpfInstruction } from './instruction.js';

/** `{ 0x28, 0, 0, 0x0000000c },` of -dd */
const IN_C =
  /^\{\s*(0x[0-9a-f]+|\d+)\s*,\s*(0x[0-9a-f]+|\d+)\s*,\s*(0x[0-9a-f]+|\d+)\s*,\s*(0x[0-9a-f]+|\d+)\s*\},?$/i;
/** `40 0 0 12` of -ddd */
const IN_DECIMAL = /^(\d+) (\d+) (\d+) (\d+)$/;
/** How many lines follow: the first line of -ddd. */
const COUNT = /^\d+$/;

/**
 * The instructions that `tcpdump -dd` or `tcpdump -ddd` prints; also the comma-separated line of
 * `tcpdump -ddd | tr '\n' ','`, as iptables and tc take it.
 *
 * @throws TypeError ERR_INVALID_ARG_VALUE for other text
 * @example parseBpf(execFileSync('tcpdump', ['-dd', '-y', 'EN10MB', 'icmp'], { encoding: 'utf8' }))
 */
export function parseBpf(text: string): BpfInstruction[] {
  if (typeof text !== 'string') throw invalidArgType('text', 'a string', text);
  const [first = '', ...rest] = linesOf(text);
  if (!COUNT.test(first)) return [first, ...rest].map((line) => instructionOf(line, text));
  if (Number(first) !== rest.length)
    throw invalidArgValue('text', `announces ${first} instructions and has ${rest.length}`, text);
  return rest.map((line) => instructionOf(line, text));
}

function linesOf(text: string): string[] {
  const lines = text.includes('{') ? text.split('\n') : text.split(/[\n,]/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function instructionOf(line: string, text: string): BpfInstruction {
  const numbers = (IN_C.exec(line) ?? IN_DECIMAL.exec(line))?.slice(1).map(Number);
  if (!numbers) throw invalidArgValue('text', `is no output of tcpdump -dd or -ddd: "${line}"`, text);
  const [code, jt, jf, k] = numbers as [number, number, number, number];
  return { code, jt, jf, k };
}
