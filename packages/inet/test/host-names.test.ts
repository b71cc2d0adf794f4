import { hostBytes, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, AF_INET6, type InetAddress } from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { forms } from './forms.js';
import { needsIpv6 } from './surroundings.js';

const hosts = [
  ...['', '0', 'localhost', '127.0.0.1', '127.1', '127.2.513', '0x7f.1', '017700000001', '1.2.3.4.5'],
  ...['<broadcast>', '255.255.255.255', '::1', '::', '::ffff:127.0.0.1', '::1%1', '::1%', ':1'],
];

describe.each(forms)('binding to a host, $form', ({ bind }) => {
  async function outcomeOf(family: number, host: string): Promise<string | number> {
    using socket = new Socket<never>(family, SOCK_STREAM);
    try {
      await bind(socket, { host, port: 0 });
      return (socket.getsockname() as unknown as InetAddress).host;
    } catch (error) {
      return (error as { errno: number }).errno;
    }
  }

  const script = `
def outcome(host):
    with socket(input['family']) as s:
        try: s.bind((host, 0))
        except gaierror as error: return error.errno
        # CPython has no number for one error: "address family mismatched".
        except OSError as error: return -error.errno if error.errno else EAI_ADDRFAMILY
        return s.getsockname()[0]
output = [[host, outcome(host)] for host in input['hosts']]`;

  async function compare(family: number) {
    const outcomes = await Promise.all(hosts.map(async (host) => [host, await outcomeOf(family, host)]));
    expect(outcomes).toEqual(askPython(script, { family, hosts }));
  }

  describe('as python3', () => {
    beforeEach(needs('python3'));

    test(`knows ${hosts.length} hosts of AF_INET`, () => compare(AF_INET));
    test(`knows ${hosts.length} hosts of AF_INET6`, (context) => {
      needsIpv6(context);
      return compare(AF_INET6);
    });
  });

  test('names an interface that is not there', async (context) => {
    needsIpv6(context);
    using socket = new Socket<never>(AF_INET6, SOCK_STREAM);
    await expect(bind(socket, { host: 'fe80::1%no-such-if', port: 0 })).rejects.toMatchObject({
      code: 'ENODEV',
      message: expect.stringContaining('no-such-if'),
    });
  });

  test('refuses a bad address before it asks for the host', async () => {
    using socket = new Socket<never>(AF_INET, SOCK_STREAM);
    await expect(bind(socket, { host: 'no-such-host.invalid', port: 65536 })).rejects.toEqual(
      outOfRange('address.port'),
    );
    await expect(bind(socket, { host: 7 as never, port: 1 })).rejects.toEqual(invalidType('address.host'));
    await expect(bind(socket, 'localhost:80' as never)).rejects.toEqual(invalidType('address'));
  });
});

describe('international names', () => {
  beforeEach(needs('python3'));

  test('are encoded as in python3', () => {
    const names = ['localhost', 'bücher.example', 'BÜCHER.example', '日本語.jp', 'ｅxample。com', 'мир.рф'];
    const encoded = askPython<string[]>(
      `output = [name.encode('idna').decode().lower() for name in input]`,
      names,
    );
    expect(names.map((name) => Buffer.from(hostBytes(name)).toString())).toEqual(encoded);
  });
});
