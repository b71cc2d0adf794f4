import { Peer } from '../../../../tooling/vitest/peer.js';
import { python3 } from '../../../../tooling/vitest/python3.js';

// Python's own calls know no addresses of this family.
const prelude = `
import ctypes, socket as S, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
def say(*words): print(*words, flush=True)
def done(result):
    if result < 0: raise OSError(ctypes.get_errno(), 'failed')
    return result
def sendto(s, data, node, port):
    done(libc.sendto(s.fileno(), data, len(data), 0, struct.pack('=HxxII', 42, node, port), 12))
def recvfrom(s):
    data, name, length = ctypes.create_string_buffer(100), ctypes.create_string_buffer(12), ctypes.c_int(12)
    got = done(libc.recvfrom(s.fileno(), data, 100, 0, name, ctypes.byref(length)))
    return data.raw[:got], struct.unpack('=HxxII', name.raw)[1:]
def getsockname(s):
    name, length = ctypes.create_string_buffer(12), ctypes.c_int(12)
    done(libc.getsockname(s.fileno(), name, ctypes.byref(length)))
    return struct.unpack('=HxxII', name.raw)[1:]
s = S.socket(42, S.SOCK_DGRAM)
node, port = getsockname(s)
`;

/** A program of python3, with `s`, a socket of the family, and its `node`. */
export function python(code: string, ...args: (number | string)[]): Peer {
  return new Peer(python3, ['-c', prelude + code, ...args.map(String)]);
}
