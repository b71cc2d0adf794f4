import { describe, expect, test } from 'vitest';
import { errnoOf } from '../errors/socket-error.js';
import { ifNameindex } from '../module/interfaces.js';
import { socketpair } from '../module/socketpair.js';
import { socketInterfaceIndex, socketInterfaceName } from './socket-interfaces.js';

const lo = ifNameindex()[0] as { index: number; name: string };

describe.runIf(process.platform === 'linux').each(['a socket', 'a closed one', 'no socket'])('%s', (kind) => {
  const [left, right] = socketpair();
  right.close();
  if (kind === 'a closed one') left.close();
  const fd = kind === 'no socket' ? 0 : left.fileno();

  test('names and numbers interfaces', () => {
    expect(socketInterfaceIndex(fd, lo.name)).toBe(lo.index);
    expect(socketInterfaceName(fd, lo.index)).toBe(lo.name);
  });

  test.each(['nowhere', '', `${lo.name}${'x'.repeat(20)}`, 'x'.repeat(15)])('knows no %j', (name) => {
    expect(socketInterfaceIndex(fd, name)).toBe(errnoOf('ENODEV'));
  });

  test.each([0, -1, 0x7fffffff])('has no name for %d', (index) => {
    expect(socketInterfaceName(fd, index)).toBe('');
  });
});
