import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedMemory } from '@sock/core';
import { beforeEach, expect, test } from 'vitest';

const PAGE = 4096;
let path: string;
let fd: number;

// Any descriptor that has memory will do; sockets with it take rights.
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  path = join(folder, 'memory');
  writeFileSync(path, Buffer.concat([Buffer.alloc(PAGE, 'a'), Buffer.alloc(PAGE, 'b')]));
  fd = openSync(path, 'r+');
  return () => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  };
});

const mapped = () => new SharedMemory({ fileno: () => fd, family: 0 }, 2 * PAGE);

test('views show the memory and change it', () => {
  const memory = mapped();
  const second = new Uint8Array(memory.view(PAGE, PAGE));
  expect(String.fromCharCode(second[0] as number)).toBe('b');
  second[0] = 'c'.charCodeAt(0);
  expect(readFileSync(path)[PAGE]).toBe('c'.charCodeAt(0));
  memory.close();
});

test('a released view is empty; the same part can be viewed again', () => {
  const memory = mapped();
  const view = memory.view(0, PAGE);
  const bytes = new Uint8Array(view);
  memory.release(view);
  memory.release(view);
  expect([view.byteLength, bytes.length, bytes[0]]).toEqual([0, 0, undefined]);
  expect(new Uint8Array(memory.view(0, 1))[0]).toBe('a'.charCodeAt(0));
  memory.close();
});

test('after close all views are empty, and there are no more', () => {
  const memory = mapped();
  const views = [memory.view(0, PAGE), memory.view(PAGE, PAGE)];
  memory.close();
  memory.close();
  expect(views.map((view) => view.byteLength)).toEqual([0, 0]);
  expect(() => memory.view(0, 1)).toThrow(expect.objectContaining({ code: 'EBADF' }));
});

test('a view that moved elsewhere is harmless after close', () => {
  const memory = mapped();
  const view = memory.view(0, PAGE) as ArrayBuffer & { transfer?(): ArrayBuffer };
  // Node 20 has no transfer(); its structuredClone copies such memory.
  const moved = new Uint8Array(view.transfer?.() ?? structuredClone(view, { transfer: [] }));
  memory.close();
  expect(['a'.charCodeAt(0), 0]).toContain(moved[0]);
});

test.each([
  [-1, 1],
  [0, 2 * PAGE + 1],
  [PAGE, PAGE + 1],
  [0, 0],
])('no view of what is not in it: %i, %i', (offset, length) => {
  const memory = mapped();
  expect(() => memory.view(offset, length)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
  memory.close();
});

test('a descriptor without memory is refused', () => {
  expect(() => new SharedMemory({ fileno: () => 9999, family: 0 }, PAGE)).toThrow(
    expect.objectContaining({ name: 'SocketError', code: 'EBADF', syscall: 'mmap' }),
  );
});
