import { python3 } from '../../../../tooling/vitest/python3.js';
import { Peer } from './can-utils.js';

const preamble = `
import sys, os, struct, fcntl, signal
from socket import *
signal.alarm(100)
FD, XL, VCID = 5, 7, 8
def can(name, *options):
    s = socket(AF_CAN, SOCK_RAW, CAN_RAW)
    for option in options: s.setsockopt(101, option, 1)
    if XL in options: s.setsockopt(101, VCID, bytes([0x06, 0, 0, 0]))
    s.bind((name,))
    return s
def say(*words): print(*words, flush=True)
`;

/** A script for python3, where `can(name, FD, XL)` opens a CAN_RAW socket and `say` prints a line. */
export function python(script: string, ...args: string[]): Peer {
  return new Peer(python3, ['-u', '-c', preamble + script, ...args]);
}
