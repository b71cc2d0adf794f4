import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../workspace.mjs';

function* importsOf(folder) {
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!/\.[cm]?ts$/.test(name)) continue;
    const file = join(folder, name);
    // The compiler's own scanner, since messages and comments here speak of imports too.
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const { fileName } of importedFiles) yield { file, name: fileName };
  }
}

/** The packages of this repository that a package's sources import, sorted. */
export function importedPackages(folder) {
  const names = [...importsOf(join(root, folder, 'src'))].map(({ name }) => name);
  return [...new Set(names.filter((name) => name.startsWith('@sock/')))].sort();
}

/** Arrows point down only: the umbrella to families, a family to core, core to native. */
function mayImport(name, other) {
  if (name === 'core') return other === '@sock/native';
  if (name === 'socket') return other !== '@sock/native' && other !== '@sock/socket';
  return other === '@sock/core';
}

/** What all packages' tests share. */
const testTools = join(root, 'tooling/vitest');

/** Nobody imports upwards, or around an entry point; but tests have their tools. */
export function checkImports(folder) {
  const source = join(root, folder, 'src');
  const problems = [];
  for (const { file, name } of importsOf(source)) {
    const target = join(dirname(file), name);
    const outside = name.startsWith('.') && relative(source, target).startsWith('..');
    if (outside && file.endsWith('.test.ts') && !relative(testTools, target).startsWith('..')) continue;
    if (outside || (name.startsWith('@sock/') && !mayImport(basename(folder), name))) {
      problems.push(`${relative(root, file)} must not import ${name}`);
    }
  }
  return problems;
}
