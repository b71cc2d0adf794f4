import { Peer } from './can-utils.js';
import { receiving } from './protocols.js';

/** testj1939(1), which prints what it receives; started before other J1939 sockets of the interface. */
export async function testj1939(name: string, ...args: string[]): Promise<J1939Printer> {
  const start = () => new J1939Printer('stdbuf', ['-oL', 'testj1939', '-r', ...args]);
  return (await receiving(name, 'j1939', start)) as J1939Printer;
}

/** j1939spy(1) of all that goes over an interface. */
export async function j1939spy(name: string): Promise<J1939Spy> {
  const start = () => new J1939Spy('stdbuf', ['-oL', 'j1939spy', '-P', `${name}:`]);
  return (await receiving(name, 'j1939', start)) as J1939Spy;
}

/** Its lines are like `'can0:80,12300 90 !6 [3] 010203'`. */
class J1939Spy extends Peer {
  override async line(): Promise<string> {
    return (await super.line()).trim();
  }
}

/** j1939acd(1), talking of what it does: `'- claimed 0x80'`. */
export class J1939acd extends Peer {
  constructor(name: string, ecu: bigint, ranges: string) {
    super('sh', ['-c', `exec j1939acd -v -r ${ranges} ${ecu.toString(16)} ${name} 2>&1`]);
  }

  /** Waits until it says something that begins so. */
  async says(start: string): Promise<string> {
    for (;;) {
      const line = await this.line();
      if (line.startsWith(`- ${start}`)) return line;
    }
  }
}

/** What testj1939 prints of a message: 8 bytes a line, sender and group before the first, offsets before the others. */
class J1939Printer extends Peer {
  async message(length: number): Promise<{ head: string; data: string }> {
    const [head = '', first = ''] = (await this.line()).split(': ');
    const rows = [first];
    while (rows.length * 8 < length) rows.push((await this.line()).slice(5));
    return { head, data: rows.join('').replaceAll(' ', '') };
  }
}
