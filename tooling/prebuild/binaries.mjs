// What a built addon asks of the machine it is loaded on, read from the file itself.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Linux: `libraries`, `versions` of symbols that it wants (`GLIBC_2.28`), `exports`, `symbols`: has it more than those. */
export function readElf(file) {
  const text = execFileSync('readelf', ['-W', '-d', '-V', '-S', '--dyn-syms', file], { encoding: 'utf8' });
  const all = (expression) => [...text.matchAll(expression)].map(([, part]) => part);
  return {
    libraries: all(/\(NEEDED\).*\[(.*)\]/g),
    versions: [...new Set(all(/Name: (\w+_[\d.]+) /g))],
    exports: all(/(?:FUNC|OBJECT) +(?:GLOBAL|WEAK) +DEFAULT +\d+ (\S+)$/gm),
    symbols: / \.symtab /.test(text),
  };
}

const loadDylib = 0xc;
const buildVersion = 0x32;
const symbolTable = 0x2;

/** macOS: `libraries`, the oldest `system`, `exports`, `imports` of no library. See mach-o/loader.h and mach-o/nlist.h. */
export function readMachO(file) {
  const bytes = readFileSync(file);
  const found = { libraries: [], system: undefined, exports: [], imports: [] };
  let at = 32;
  for (let left = bytes.readUInt32LE(16); left > 0; left--) {
    const command = bytes.readUInt32LE(at);
    if (command === loadDylib) found.libraries.push(text(bytes, at + bytes.readUInt32LE(at + 8)));
    if (command === buildVersion) found.system = version(bytes.readUInt32LE(at + 12));
    if (command === symbolTable) Object.assign(found, symbols(bytes, at));
    at += bytes.readUInt32LE(at + 4);
  }
  return found;
}

function version(number) {
  return `${number >>> 16}.${(number >>> 8) & 0xff}`;
}

/**
 * The names that a symbol table defines for others (N_SECT and N_EXT, not N_PEXT), and the undefined ones that it looks
 * for in every image there is (DYNAMIC_LOOKUP_ORDINAL).
 */
function symbols(bytes, command) {
  const [start, count, strings] = [8, 12, 16].map((offset) => bytes.readUInt32LE(command + offset));
  const all = Array.from({ length: count }, (_, index) => start + 16 * index).map((at) => ({
    name: text(bytes, strings + bytes.readUInt32LE(at)).slice(1),
    type: bytes[at + 4] & 0x1f,
    library: bytes[at + 7],
  }));
  const names = (some) => some.map(({ name }) => name);
  return {
    exports: names(all.filter(({ type }) => type === 0x0f)),
    imports: names(all.filter(({ type, library }) => type === 0x01 && library === 0xfe)),
  };
}

/** Windows: `libraries`, `exports`, and where its `timestamps` are. See "PE Format" in Microsoft's documentation. */
export function readPe(file) {
  const bytes = readFileSync(file);
  const header = bytes.readUInt32LE(0x3c) + 4;
  const optional = header + 20;
  const place = (address) => fileOffset(bytes, header, address);
  const [exported, imported] = [112, 120].map((offset) => place(bytes.readUInt32LE(optional + offset)));
  const libraries = [];
  for (let each = imported; bytes.readUInt32LE(each + 12) !== 0; each += 20) {
    libraries.push(text(bytes, place(bytes.readUInt32LE(each + 12))));
  }
  const names = place(bytes.readUInt32LE(exported + 32));
  const exports = Array.from({ length: bytes.readUInt32LE(exported + 24) }, (_, index) =>
    text(bytes, place(bytes.readUInt32LE(names + 4 * index))),
  );
  return { libraries, exports, timestamps: [header + 4, exported + 4] };
}

function fileOffset(bytes, header, address) {
  const sections = header + 20 + bytes.readUInt16LE(header + 16);
  for (let each = sections; ; each += 40) {
    const [size, start, , offset] = [8, 12, 16, 20].map((field) => bytes.readUInt32LE(each + field));
    if (address >= start && address < start + size) return address - start + offset;
  }
}

function text(bytes, offset) {
  return bytes.toString('latin1', offset, bytes.indexOf(0, offset));
}
