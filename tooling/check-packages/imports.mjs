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

/** Arrows point down only: a family to core, core to native, nobody around an entry point. */
export function checkImports(folder) {
  const source = join(root, folder, 'src');
  const below = basename(folder) === 'core' ? '@sock/native' : '@sock/core';
  const problems = [];
  for (const { file, name } of importsOf(source)) {
    const outside = name.startsWith('.') && relative(source, join(dirname(file), name)).startsWith('..');
    if (outside || (name.startsWith('@sock/') && name !== below)) {
      problems.push(`${relative(root, file)} imports ${name}; the only package it may import is ${below}`);
    }
  }
  return problems;
}
