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
def name(host, port): return struct.pack('=H', 2) + struct.pack('>H', port) + S.inet_aton(host) + bytes(8)
def address(raw): return S.inet_ntoa(raw[4:8]), struct.unpack('>H', raw[2:4])[0]
def sendto(s, data, host, port): done(libc.sendto(s.fileno(), data, len(data), 0, name(host, port), 16))
def recvfrom(s):
    data, raw, length = ctypes.create_string_buffer(100), ctypes.create_string_buffer(16), ctypes.c_int(16)
    got = done(libc.recvfrom(s.fileno(), data, 100, 0, raw, ctypes.byref(length)))
    return data.raw[:got], *address(raw.raw)
s = S.socket(21, S.SOCK_SEQPACKET)
s.setsockopt(276, 6, 1)
done(libc.bind(s.fileno(), name(sys.argv[1], 0), 16))
raw, length = ctypes.create_string_buffer(16), ctypes.c_int(16)
done(libc.getsockname(s.fileno(), raw, ctypes.byref(length)))
say(address(raw.raw)[1])
`;

/** A program of python3, with `s`, a socket of a host, whose port is its first line. */
export function python(host: string, code: string, namespace?: string): Peer {
  const command = [python3, '-c', prelude + code, host];
  return namespace
    ? new Peer('ip', ['netns', 'exec', namespace, ...command])
    : new Peer(python3, command.slice(1));
}
